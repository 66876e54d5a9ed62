import type { Drawing } from './drawing.ts';

/** How far each key goes. In a single row up is more, as on a scale; in rows it is the row above. */
export const stepsOf = ({ across, leap, points }: Pick<Drawing, 'across' | 'leap' | 'points'>) => {
  const down = across < points.length || across === 1 ? across : -1;
  return {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -down,
    ArrowDown: down,
    PageUp: -leap,
    PageDown: leap,
    Home: -points.length,
    End: points.length,
  } as Partial<Record<string, number>>;
};
