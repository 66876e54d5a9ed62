import { lazy, Suspense, useRef } from 'react';
import type { CardProps } from './FigureCard.tsx';

const FigureCard = lazy(async () => ({ default: (await import('./FigureCard.tsx')).FigureCard }));

/** The card of a figure, loaded when the first is opened. */
export function OpenedCard(props: CardProps) {
  const wasOpened = useRef(false);
  if (props.figure !== null) wasOpened.current = true;
  if (!wasOpened.current) return null;
  return (
    <Suspense fallback={null}>
      <FigureCard {...props} />
    </Suspense>
  );
}
