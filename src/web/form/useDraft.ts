import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { discardDraft, readDraft, saveDraft } from '#features/drafts/contract.ts';
import { call } from '../api.ts';
import { keepUnsaved, takeUnsaved } from './unsaved.ts';

/** Milliseconds between a first change and its saving; what is typed meanwhile goes along. */
const saveAfterMs = 3_000;

export type DraftState =
  | { is: 'none' }
  /** What was left here before stands in the form again. */
  | { is: 'restored'; savedAt: Date }
  | { is: 'saved'; savedAt: Date }
  | { is: 'unsaved' };

/** The page on which the form is continued. */
const addressOf = (of: string | undefined): string =>
  `${location.pathname}${location.search}${of === undefined ? '' : `#${encodeURIComponent(of)}`}`;

type Options<V extends object> = {
  /** The operation that the form sends. */
  action: string;
  /** What the form is about, where a page may show it for one of several. */
  of?: string | undefined;
  read: () => Partial<V>;
  restore: (values: Partial<V>) => void;
};

/**
 * Keeps what is being filled in on the server: brought back when the form opens again, gone when it is sent or thrown
 * away. Leaving waits until all is kept, and asks only when it cannot be.
 */
export const useDraft = <V extends object>({ action, of, read, restore }: Options<V>) => {
  const [form] = useState({ action, address: addressOf(of) });
  const [state, setState] = useState<DraftState>({ is: 'none' });
  const timer = useRef<number>(undefined);
  const isUnsaved = useRef(false);
  const isTouched = useRef(false);
  const isClosed = useRef(false);
  const now = useRef({ read, restore });
  now.current = { read, restore };

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!isUnsaved.current) return true;
    isUnsaved.current = false;
    const content = now.current.read() as Record<string, unknown>;
    const saved = await call(saveDraft, { ...form, content }).catch(() => null);
    if (saved === null) {
      if (isClosed.current) keepUnsaved(form, content);
      isUnsaved.current = true;
      setState({ is: 'unsaved' });
      return false;
    }
    if (!isUnsaved.current) setState({ is: 'saved', savedAt: new Date(saved.savedAt) });
    return true;
  }, [form]);

  useEffect(() => {
    let isGone = false;
    isClosed.current = false;
    const unsaved = takeUnsaved(form);
    const bring = async () => {
      if (unsaved) {
        now.current.restore(unsaved as Partial<V>);
        isTouched.current = true;
        isUnsaved.current = true;
        setState({ is: 'unsaved' });
        await save();
        return;
      }
      const { draft } = await call(readDraft, form).catch(() => ({ draft: null }));
      if (isGone || isTouched.current || !draft) return;
      now.current.restore(draft.content as Partial<V>);
      setState({ is: 'restored', savedAt: new Date(draft.savedAt) });
    };
    void bring();
    return () => {
      isGone = true;
      isClosed.current = true;
      void save();
    };
  }, [form, save]);

  const touch = () => {
    isTouched.current = true;
    isUnsaved.current = true;
    timer.current ??= window.setTimeout(() => void save(), saveAfterMs);
  };
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    isUnsaved.current = false;
    setState({ is: 'none' });
    void call(discardDraft, form).catch(() => undefined);
  }, [form]);
  const leaving = useBlocker({
    shouldBlockFn: async () => isUnsaved.current && !(await save()),
    enableBeforeUnload: () => isUnsaved.current,
    withResolver: true,
  });
  return { state, touch, forget, leaving };
};
