/** Names of the checks that block. Each check is true when it blocks; leaving a name out does not compile. */
export const blockersIn = <Blocker extends string>(checks: Record<Blocker, boolean>): Blocker[] =>
  (Object.keys(checks) as Blocker[]).filter((name) => checks[name]);
