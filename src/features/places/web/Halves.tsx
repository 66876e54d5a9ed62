import { printCount, printPercent, ratio } from '#kernel/number.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { OpenButton } from './OpenButton.tsx';
import type { Shown } from './Places.tsx';
import { groupName, halfName, sayPlace } from './sayPlaces.ts';

/** How many lack a member, and how many an organisation: never one number without the other. */
export function Halves({ review, group, onOpen }: Shown) {
  const { unit } = review;
  const { sort, whole, unknown, halves } = group;
  const [member, organisation] = halves;
  const title = sayPlace('halves.title', {
    unit: unit.name,
    member: printCount(member?.n ?? 0),
    organisation: printCount(organisation?.n ?? 0),
    whole: printCount(whole),
    group: groupName(group),
  });
  const rows = [
    ...halves.map(({ half, n, query }) => ({ name: halfName(half, group), n, query })),
    ...(unknown ? [{ name: sayPlace('halves.unknown'), ...unknown }] : []),
  ];
  return (
    <section>
      <h2>{title}</h2>
      <ListTable
        label={title}
        rows={rows}
        keyOf={({ name }) => name}
        columns={[
          { id: 'half', title: sayPlace('halves.half'), kind: 'head', show: ({ name }) => name },
          {
            id: 'n',
            title: sayPlace('halves.n'),
            kind: 'number',
            show: ({ name, n, query }) => (
              <OpenButton
                opened={{
                  title: sayPlace('list.title', { what: name, unit: unit.name }),
                  ...{ n, query, sort, unitCode: unit.code },
                }}
                onOpen={onOpen}
              />
            ),
          },
          {
            id: 'share',
            title: sayPlace('halves.share'),
            kind: 'number',
            show: ({ n }) => (whole === 0 ? '' : printPercent(ratio(n, whole))),
          },
        ]}
      />
      <p className="dash-soft">{sayPlace('halves.note')}</p>
    </section>
  );
}
