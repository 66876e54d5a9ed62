import { saveDraft } from '#features/drafts/contract.ts';
import { call } from '../api.ts';

/** A form: what it sends, and the page on which it is continued. */
export type DraftOf = { action: string; address: string };
type Content = Record<string, unknown>;

/** What closed forms could not save, until the server is reached again; it leaves the memory of this page for nowhere else. */
const waiting = new Map<string, { form: DraftOf; content: Content }>();

const keyOf = ({ action, address }: DraftOf): string => `${action} ${address}`;

const retry = async (): Promise<void> => {
  for (const [key, { form, content }] of [...waiting]) {
    const saved = await call(saveDraft, { ...form, content }).catch(() => null);
    if (saved && waiting.get(key)?.content === content) waiting.delete(key);
  }
};

const guard = (event: BeforeUnloadEvent): void => {
  if (waiting.size > 0) event.preventDefault();
};

/** Keeps what a closed form could not save, saves it when the network is back, and asks before the page is left. */
export const keepUnsaved = (form: DraftOf, content: Content): void => {
  waiting.set(keyOf(form), { form, content });
  addEventListener('online', retry);
  addEventListener('beforeunload', guard);
};

/** What an earlier opening of this form could not save; it is the form's own from now on. */
export const takeUnsaved = (form: DraftOf): Content | null => {
  const found = waiting.get(keyOf(form));
  waiting.delete(keyOf(form));
  return found?.content ?? null;
};
