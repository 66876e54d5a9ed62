import { printCount } from '#kernel/number.ts';
import { printDay } from '#web/printDay.ts';
import { TableFrame } from '#web/TableFrame.tsx';
import { HeadCountParts } from './HeadCountParts.tsx';
import { sayUnit } from './sayUnit.ts';
import type { Unit } from './UnitPage.tsx';
import { useNames } from './useNames.ts';

/** The latest declared counts of people: how many, when, and who declared them. */
export function HeadCounts({ headCounts }: Pick<Unit, 'headCounts'>) {
  const kindName = useNames('head-count-kind');
  const postName = useNames('head-count-post');
  return (
    <section>
      <h2>{sayUnit('unit.head-counts')}</h2>
      {headCounts.length === 0 ? (
        <p>{sayUnit('unit.head-counts-none')}</p>
      ) : (
        <TableFrame label={sayUnit('unit.head-counts')}>
          <thead>
            <tr>
              <th scope="col">{sayUnit('unit.what')}</th>
              <th scope="col" className="number">
                {sayUnit('unit.total')}
              </th>
              <th scope="col">{sayUnit('unit.on-day')}</th>
              <th scope="col">{sayUnit('unit.declared-by')}</th>
              <th scope="col">{sayUnit('unit.parts')}</th>
            </tr>
          </thead>
          <tbody>
            {headCounts.map(({ id, kind, post, total, boundWord, on, declaredBy, parts }) => (
              <tr key={id}>
                <th scope="row">{post ? postName(post) : kindName(kind)}</th>
                <td className="number">
                  {boundWord} {printCount(total)}
                </td>
                <td>{printDay(on)}</td>
                <td>{declaredBy}</td>
                <td>
                  <HeadCountParts parts={parts} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}
