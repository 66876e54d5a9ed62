import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** It leads on at once and shows nothing itself. */
const landing = '/';

/** Where typing opens no keyboard over the page. */
const isByKeyboard = (): boolean => matchMedia('(pointer: fine)').matches;

/** Where one begins to type at once: a field marked so. */
const firstField = (content: HTMLElement): HTMLElement | null =>
  isByKeyboard() ? content.querySelector<HTMLElement>('[data-begins]') : null;

/** Such a field that comes later than its page takes over the focus that arrived before it. */
export const beginHere = (field: HTMLElement | null | undefined): void => {
  if (field && isByKeyboard() && document.activeElement?.matches('main'))
    field.focus({ preventScroll: true });
};

/** On another page the focus begins at its content, as after loading; parts of one page leave it where it is. */
export const useFocusOnArrival = (contentId: string): void => {
  const place = useRouterState({
    // Where one has arrived: while the next page is fetched, the former one is still there.
    select: ({ location, resolvedLocation }) =>
      (resolvedLocation ?? location).pathname.split('/').slice(0, 3).join('/'),
  });
  const former = useRef(place);
  useEffect(() => {
    if (former.current === place) return;
    // Who chose a page while the landing still led on has a focus: the link.
    const isLed = former.current === landing && document.activeElement === document.body;
    former.current = place;
    const content = document.getElementById(contentId);
    if (!isLed && content) (firstField(content) ?? content).focus({ preventScroll: true });
  }, [place, contentId]);
};
