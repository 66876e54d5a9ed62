const key = 'session-seen';

/** The server has just answered this session; every page of this browser knows. */
export const keepSessionSeen = (): void => localStorage.setItem(key, String(Date.now()));

/** Milliseconds since the server last answered this session. */
export const sessionUnseenFor = (): number => {
  const seen = Number(localStorage.getItem(key));
  return seen > 0 ? Date.now() - seen : 0;
};
