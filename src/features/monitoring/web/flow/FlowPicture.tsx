import type { Day } from '#kernel/day.ts';
import { printCount, sentenceDate } from '#kernel/number.ts';
import { Picture } from '#web/picture/Picture.tsx';
import { OUTCOMES, type Outcome, originNodes, UNTOLD } from '../../flow.ts';
import { CountButton } from '../dashboard/CountButton.tsx';
import { sayPictures } from '../pictures/sayPictures.ts';
import { flowDrawing } from './flowDrawing.ts';
import { sayFlow } from './sayFlow.ts';
import { countedOf, type Flow, fileOf, type Shown, sheetOf, sourceOf } from './shown.ts';

type Line = Flow['lines'][number];

const ADMITTED: readonly Outcome[] = ['admitted', 'recognised'];

const nameOf = ({ key, name, isIntroducer }: Line): string => {
  if (key === UNTOLD || name === null) return sayFlow('origin.untold');
  return isIntroducer ? sayFlow('origin.introducer', { name }) : name;
};

/** From how people were found to what became of them: bands, and the table of the same numbers. */
export function FlowPicture({ flow, window, onOpen }: Shown) {
  const { unit, period, asOf, lines, listed } = flow;
  const nodes = originNodes(lines);
  const nOf = (of: readonly Line[], outcome: Outcome): number =>
    of.reduce((sum, line) => sum + line[outcome], 0);
  const outcomes = OUTCOMES.filter((outcome) => nOf(lines, outcome) > 0);
  const done = ADMITTED.reduce((sum, outcome) => sum + nOf(lines, outcome), 0);
  const named = (name: string): string => sayFlow('flow.list', { name, unit: unit.name });
  const keysOf = (of: readonly Line[]) => (of === lines ? {} : { origins: of.map(({ key }) => key) });
  const nameOfNode = (of: readonly Line[]): string =>
    of.length === 1 && of[0] ? nameOf(of[0]) : sayFlow('origin.rest', { count: of.length });

  /** The people of some origins, of one outcome or of all. */
  const counted = (of: readonly Line[], name: string, outcome?: Outcome) => {
    const n = outcome ? nOf(of, outcome) : of.reduce((sum, line) => sum + line.n, 0);
    const to = outcome && sayFlow(`outcome.${outcome}`);
    const title = to
      ? name
        ? sayFlow('flow.list-band', { from: name, to, unit: unit.name })
        : named(to)
      : named(name);
    return countedOf({ flow, window }, title, n, {
      ...keysOf(of),
      ...(outcome ? { outcomes: [outcome] } : {}),
    });
  };
  const doors = (...asked: Parameters<typeof counted>) => [
    { words: sayPictures('door.list'), open: () => onOpen(counted(...asked)) },
  ];
  const button = (...asked: Parameters<typeof counted>) => (
    <CountButton key={asked[2] ?? 'all'} counted={counted(...asked)} onOpen={onOpen} />
  );
  const columns = [...OUTCOMES];
  const values = { period: period.label, n: printCount(listed), day: sentenceDate(asOf as Day) };
  return (
    <Picture
      title={
        done > 0
          ? sayFlow('flow.title', { ...values, done: printCount(done) })
          : sayFlow('flow.title-none', values)
      }
      drawing={flowDrawing({
        cells: nodes.map(({ lines: of }) => outcomes.map((outcome) => nOf(of, outcome))),
        left: nodes.map(({ lines: of, n }) => {
          const name = nameOfNode(of);
          return {
            words: sayFlow('flow.node', { name, n: printCount(n) }),
            short: sayFlow('flow.node-short', { name, n: printCount(n) }),
            says: sayFlow('flow.say-node', { name, n: printCount(n) }),
            doors: doors(of, name),
          };
        }),
        right: outcomes.map((outcome) => {
          const [name, n] = [sayFlow(`outcome.${outcome}`), printCount(nOf(lines, outcome))];
          return {
            words: sayFlow('flow.node', { name, n }),
            short: sayFlow('flow.node-short', { name, n }),
            says: sayFlow('flow.say-node', { name, n }),
            doors: doors(lines, '', outcome),
            isGood: ADMITTED.includes(outcome),
          };
        }),
        band: (from, to, n) => {
          const of = nodes[from]?.lines ?? [];
          const outcome = outcomes[to] as Outcome;
          const name = nameOfNode(of);
          return {
            says: sayFlow('flow.say-band', {
              from: name,
              to: sayFlow(`outcome.${outcome}`),
              n: printCount(n),
            }),
            doors: doors(of, name, outcome),
          };
        },
      })}
      twin={{
        head: sayFlow('flow.origin'),
        columns: [sayFlow('flow.all'), ...columns.map((outcome) => sayFlow(`outcome.${outcome}`))],
        rows: [
          ...lines.map((line) => ({
            key: line.key,
            name: nameOf(line),
            cells: [
              button([line], nameOf(line)),
              ...columns.map((outcome) => button([line], nameOf(line), outcome)),
            ],
          })),
          {
            key: 'sum',
            name: sayFlow('flow.sum'),
            cells: [
              <CountButton
                key="all"
                counted={countedOf(
                  { flow, window },
                  sayFlow('flow.list-all', { unit: unit.name }),
                  listed,
                  {},
                )}
                onOpen={onOpen}
              />,
              ...columns.map((outcome) => button(lines, '', outcome)),
            ],
          },
        ],
      }}
      sheet={sheetOf(
        'lines',
        [
          {
            field: 'key',
            title: sayFlow('flow.origin'),
            words: Object.fromEntries(lines.map((line) => [line.key, nameOf(line)])),
          },
          { field: 'n', title: sayFlow('flow.all'), kind: 'number' },
          ...columns.map((outcome) => ({
            ...{ field: outcome, title: sayFlow(`outcome.${outcome}`), kind: 'number' as const },
          })),
        ],
        flow,
      )}
      source={sourceOf(flow)}
      file={fileOf('dong-chay-nguon', flow)}
      notes={
        <>
          {sayFlow('flow.notes')} {nodes.length < lines.length && sayFlow('flow.merged')}
        </>
      }
    />
  );
}
