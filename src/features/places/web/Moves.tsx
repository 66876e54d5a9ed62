import { useId } from 'react';
import { SITE_STATES, UNKNOWN } from '#features/monitoring/query.ts';
import type { Day } from '#kernel/day.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { List } from '#web/list/List.tsx';
import { printDay } from '#web/printDay.ts';
import { reviewPlaces } from '../contract.ts';
import { OpenButton } from './OpenButton.tsx';
import type { Shown } from './Places.tsx';
import { type Group, sayPlace } from './sayPlaces.ts';

type Move = Group['moves'][number];

const ends = [...SITE_STATES, UNKNOWN] as const;
/** What each end is called; a site that was not there is called otherwise before and after. */
const endWords = (absent: 'none-yet' | 'gone'): Record<string, string> => ({
  ...Object.fromEntries(ends.map((end) => [end, sayPlace(`end.${end}`)])),
  absent: sayPlace(`end.${absent}`),
});
const directionWords = Object.fromEntries(
  (['forward', 'back', 'other'] as const).map((one) => [one, sayPlace(`moves.${one}`)]),
);

const fromWords = ({ from }: Move): string => sayPlace(from === 'absent' ? 'end.none-yet' : `end.${from}`);
const toWords = ({ to }: Move): string => sayPlace(to === 'absent' ? 'end.gone' : `end.${to}`);

/** From which state to which: steps forward, back, and what came or went. */
export function Moves({ review, group, onOpen }: Shown) {
  const { since, moves, sort } = group;
  const dayId = useId();
  const [, change] = useAddressFilter();
  if (!since) return null;
  const { unit } = review;
  const day = printDay(since.on);
  const title = sayPlace(moves.length > 0 ? 'moves.title' : 'moves.title-none', { day });
  return (
    <section>
      <h2>{title}</h2>
      <div className="place-since">
        <label htmlFor={dayId}>{sayPlace('page.since')}</label>
        <DayPicker
          id={dayId}
          value={since.on as Day}
          onChange={(on) => change({ since: on < review.asOf ? on : undefined })}
        />
      </div>
      {moves.length > 0 && (
        <>
          <List<Move>
            id="places.moves"
            label={title}
            rows={moves}
            count={moves.length}
            empty={{ title }}
            source={{
              contract: reviewPlaces,
              rows: 'moves',
              input: { unitCode: unit.code, asOf: review.asOf, since: since.on, group: group.key },
              grounds: [
                { title: sayPlace('children.unit'), words: unit.name },
                { title: sayPlace('page.since'), words: day },
              ],
            }}
            keyOf={({ from, to }) => `${from} ${to}`}
            columns={[
              {
                id: 'from',
                title: sayPlace('moves.from'),
                kind: 'head',
                show: fromWords,
                sheet: { words: endWords('none-yet') },
              },
              {
                id: 'to',
                title: sayPlace('moves.to'),
                show: toWords,
                sheet: { words: endWords('gone') },
              },
              {
                id: 'n',
                title: sayPlace('moves.n'),
                kind: 'number',
                show: (move) => (
                  <OpenButton
                    opened={{
                      title: sayPlace('list.title', {
                        what: `${fromWords(move)} → ${toWords(move)}`,
                        unit: unit.name,
                      }),
                      ...{ n: move.n, query: move.query, sort, unitCode: unit.code },
                    }}
                    onOpen={onOpen}
                  />
                ),
              },
              {
                id: 'direction',
                title: sayPlace('moves.direction'),
                sheet: { words: directionWords },
                show: ({ direction }) =>
                  direction === 'back' ? (
                    <strong className="place-back">{sayPlace('moves.back')}</strong>
                  ) : (
                    sayPlace(`moves.${direction}`)
                  ),
              },
            ]}
          />
          <p className="dash-soft">{sayPlace('moves.note')}</p>
        </>
      )}
    </section>
  );
}
