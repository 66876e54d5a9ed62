import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** It leads on at once and shows nothing itself. */
const landing = '/';

/** On another page the focus begins at its content, as after loading; parts of one page leave it where it is. */
export const useFocusOnArrival = (contentId: string): void => {
  const place = useRouterState({
    select: ({ location }) => location.pathname.split('/').slice(0, 3).join('/'),
  });
  const former = useRef(place);
  useEffect(() => {
    if (former.current === place) return;
    const isLanding = former.current === landing;
    former.current = place;
    if (!isLanding) document.getElementById(contentId)?.focus({ preventScroll: true });
  }, [place, contentId]);
};
