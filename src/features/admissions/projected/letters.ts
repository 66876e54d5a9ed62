import { type CaseEvent, standing } from '../history.ts';

/** What became of a letter or an opinion: the record that stands for it now, and the answer that it brought. */
export type Letter = { asked: CaseEvent; answer: CaseEvent | null };

const relativeOf = ({ details }: CaseEvent): string => `${details.relation}-${details.number ?? 1}`;

/** The key of the record that was written first, before every correction of it. */
const firstOf = (events: readonly CaseEvent[]): ((event: CaseEvent) => number) => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const rootOf = (event: CaseEvent): number => {
    const former = event.supersedes === null ? undefined : byId.get(event.supersedes);
    return former ? rootOf(former) : event.id;
  };
  return rootOf;
};

/**
 * Every letter and opinion that holds, by the key of its first record. An answer belongs to the last letter before it
 * about the same relative; what was declared void is gone.
 */
export const lettersOf = (events: readonly CaseEvent[]): ReadonlyMap<number, Letter> => {
  const rootOf = firstOf(events);
  const letters = new Map<number, Letter>();
  const latest = new Map<string, Letter>();
  for (const event of standing(events)) {
    if (event.act === 'ask-verification') {
      const letter: Letter = { asked: event, answer: null };
      letters.set(rootOf(event), letter);
      latest.set(relativeOf(event), letter);
    } else if (event.act === 'answer-verification') {
      const letter = latest.get(relativeOf(event));
      if (letter) letter.answer = event;
    } else if (event.act === 'record-opinion') {
      letters.set(rootOf(event), { asked: event, answer: event });
    }
  }
  return letters;
};
