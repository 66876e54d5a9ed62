import { Suspense, useRef } from 'react';
import { dressed } from '#web/dressed.tsx';
import type { CardProps } from './FigureCard.tsx';

const FigureCard = dressed(async () => (await import('./FigureCard.tsx')).FigureCard);

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
