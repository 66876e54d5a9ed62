/** Where the sign-in page is. */
export const signInPath = '/dang-nhap';

const parameter = 've';

/** The sign-in page, with the way back to where we are. */
export const signInUrl = (from: { pathname: string; search: string }): string => {
  const back = from.pathname + from.search;
  return back === '/' ? signInPath : `${signInPath}?${new URLSearchParams({ [parameter]: back })}`;
};

/** The way back that the address names, kept on this host: anything else leads home. */
export const returnPath = (here: { origin: string; search: string }): string => {
  const named = new URLSearchParams(here.search).get(parameter) ?? '/';
  const url = URL.parse(named, here.origin);
  if (!named.startsWith('/') || url?.origin !== here.origin || url.pathname === signInPath) return '/';
  return url.pathname + url.search;
};
