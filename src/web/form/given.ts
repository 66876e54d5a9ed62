type Given<T> = { [K in keyof T]: Exclude<T[K], null | undefined> };

/** What was filled in: empty fields are left out, spaces around a text too. */
export const given = <T extends object>(values: T): Given<T> =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
      .filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Given<T>;
