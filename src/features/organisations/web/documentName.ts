import { printDay } from '#web/printDay.ts';
import { sayHistory } from './sayHistory.ts';

type Named = {
  kind: string;
  number?: string | null;
  issuedOn?: string | null;
  title?: string | null;
  citedAs?: string | null;
};

/** `Kế hoạch số 10-KH/TU ngày 30/03/2016`; without a number how it is cited, else its title. */
export const documentName = (
  { kind, number, issuedOn, title, citedAs }: Named,
  kindName: (code: string) => string,
): string => {
  const kindWords = kindName(kind);
  const named = number
    ? sayHistory('document.numbered', { kind: kindWords, number })
    : (citedAs ?? title ?? kindWords);
  return [named, issuedOn && sayHistory('document.issued', { day: printDay(issuedOn) })]
    .filter(Boolean)
    .join(' ');
};
