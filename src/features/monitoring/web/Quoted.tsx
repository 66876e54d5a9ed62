import { sayFigure } from './sayFigure.ts';

/** Tells readers of another language why the figures' sentences stay in Vietnamese. */
export function Quoted() {
  const words = sayFigure('figures.quoted');
  return words && <p className="figure-quoted">{words}</p>;
}
