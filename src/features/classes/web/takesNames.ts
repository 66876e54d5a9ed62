type Registration = { standing: string; registerUntil: string | null; beginsOn: string };

/** Whether people may still be named for a class: until its registration ends, or else on its first day. */
export const takesNames = ({ standing, registerUntil, beginsOn }: Registration, today: string): boolean =>
  ['planned', 'running'].includes(standing) && today <= (registerUntil ?? beginsOn);
