import { Link } from '@tanstack/react-router';
import type { Figure } from '#features/monitoring/figure.ts';
import { printCount } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { CardButton } from '../structure/CardButton.tsx';
import { sayProposal } from './sayProposal.ts';
import { type Group, groupName, type Made, sourcesCard, whyOf } from './shown.ts';

type Props = { made: Made; onOpen: (figure: Figure) => void };
type Unit = Made['proposal']['units'][number];

const groupColumns = ({ made, onOpen }: Props): Column<Group>[] => [
  {
    id: 'group',
    title: sayProposal('groups.group'),
    kind: 'head',
    show: (group) => groupName(made, group),
  },
  {
    id: 'available',
    title: sayProposal('groups.available'),
    kind: 'number',
    show: (group) => {
      const { unit } = made.structure;
      const title = sayProposal('list.group', {
        group: groupName(made, group).toLowerCase(),
        unit: unit.name,
      });
      const figure = sourcesCard(made, { unit, title, n: group.available, group });
      return <CardButton figure={figure} shown={printCount(group.available)} onOpen={onOpen} />;
    },
  },
  {
    id: 'proposed',
    title: sayProposal('groups.proposed'),
    kind: 'number',
    show: ({ proposed }) => printCount(proposed),
  },
  { id: 'why', title: sayProposal('groups.why'), show: (group) => whyOf(made, group) },
];

const makeupOf = (made: Made, { byGroup }: Unit): string =>
  made.proposal.groups
    .flatMap((group, at) => {
      const n = byGroup[at] ?? 0;
      return n > 0 ? [sayProposal('units.part', { group: groupName(made, group), n: printCount(n) })] : [];
    })
    .join('; ');

const unitColumns = ({ made, onOpen }: Props): Column<Unit>[] => [
  {
    id: 'unit',
    title: sayProposal('units.unit'),
    kind: 'head',
    show: ({ code, name }) => (
      <Link
        to="/ra-soat"
        search={{ unitCode: code, period: made.structure.period.code, asOf: made.structure.asOf }}
      >
        {name}
      </Link>
    ),
  },
  {
    id: 'available',
    title: sayProposal('groups.available'),
    kind: 'number',
    show: (unit) => {
      const title = sayProposal('list.unit', { unit: unit.name });
      const figure = sourcesCard(made, { unit, title, n: unit.available });
      return <CardButton figure={figure} shown={printCount(unit.available)} onOpen={onOpen} />;
    },
  },
  {
    id: 'proposed',
    title: sayProposal('groups.proposed'),
    kind: 'number',
    show: ({ proposed }) => printCount(proposed),
  },
  { id: 'makeup', title: sayProposal('units.makeup'), show: (unit) => makeupOf(made, unit) },
];

/** The proposal by group, each row with its reason, and by unit, each with the groups it is made of. */
export function Shares(props: Props) {
  const { groups, units } = props.made.proposal;
  const empty = { title: sayProposal('units.none') };
  return (
    <>
      <section>
        <h3>{sayProposal('groups.title')}</h3>
        <List
          id="review.groups"
          label={sayProposal('groups.title')}
          columns={groupColumns(props)}
          rows={groups}
          count={groups.length}
          keyOf={({ isOf }) => isOf.join(' ')}
          empty={empty}
        />
      </section>
      <section>
        <h3>{sayProposal('units.title')}</h3>
        <List
          id="review.units"
          label={sayProposal('units.title')}
          columns={unitColumns(props)}
          rows={units}
          count={units.length}
          keyOf={({ code }) => code}
          empty={empty}
        />
      </section>
    </>
  );
}
