/** The nonce of this page, put into it by the server. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

const create = document.createElement.bind(document);

/**
 * Every style element a script makes carries the nonce: the component library asks for it nearly everywhere,
 * but its scroll lock (dialogs, drawers) and its scrollbar measure do not, and the page's policy would stop them.
 */
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = create(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
}) as typeof document.createElement;
