import type { Figure } from '#features/monitoring/figure.ts';
import { UNKNOWN } from '#features/monitoring/query.ts';
import { STRUCTURE_DIMENSIONS, type StructureDimension } from '#features/plans/goals.ts';
import { printCount, printPercent, ratio } from '#kernel/number.ts';
import { CardButton } from './CardButton.tsx';
import { sayStructure } from './sayStructure.ts';
import { cardOf, type Population, partName, type Structure } from './shown.ts';

type Props = { structure: Structure; onOpen: (figure: Figure) => void };
type Row = { key: string; name: string };

const lineOf = ({ dimensions }: Population, dimension: string) =>
  dimensions.find((line) => line.dimension === dimension);

/** True when anybody's value of the dimension was recorded. */
const isRecorded = (populations: readonly Population[], dimension: string): boolean =>
  populations.some((population) => (lineOf(population, dimension)?.parts ?? []).length > 0);

/** The values that any population has, in the order of the catalogue, then groups, then who is not known. */
const rowsOf = (populations: readonly Population[], dimension: string): Row[] => {
  const lines = populations.flatMap((population) => lineOf(population, dimension) ?? []);
  const names = new Map<string, string>();
  for (const { parts } of lines) for (const { key, name } of parts) names.set(key, name);
  const groups = (lines[0]?.groups ?? []).map(({ key }) => ({ key, name: partName(key, null) }));
  const hasUnknown = lines.some(({ unknown }) => unknown > 0);
  return [
    ...[...names].map(([key, name]) => ({ key, name })),
    ...(names.size > 1 ? groups : []),
    ...(hasUnknown ? [{ key: UNKNOWN, name: partName(UNKNOWN, null) }] : []),
  ];
};

/** Every property that somebody has: how many, and which share, of the members, the sources and the admitted. */
export function Parts({ structure, onOpen }: Props) {
  const { populations } = structure;
  const counted = populations.filter(({ total }) => total !== null && total > 0);
  const missing = STRUCTURE_DIMENSIONS.filter((dimension) => !isRecorded(counted, dimension));
  if (counted.length === 0) return null;
  return (
    <section>
      <h3>{sayStructure('parts.title')}</h3>
      <div className="dash-structure">
        {STRUCTURE_DIMENSIONS.filter((dimension) => isRecorded(counted, dimension)).map((dimension) => (
          <Dimension key={dimension} dimension={dimension} structure={structure} onOpen={onOpen} />
        ))}
      </div>
      {missing.length > 0 && (
        <p>
          {sayStructure('parts.not-recorded', {
            dimensions: missing.map((one) => sayStructure(`dimension.${one}`).toLowerCase()).join(', '),
          })}
        </p>
      )}
    </section>
  );
}

function Dimension({ dimension, structure, onOpen }: Props & { dimension: StructureDimension }) {
  const { populations } = structure;
  return (
    <section className="review-dimension">
      <h4>{sayStructure(`dimension.${dimension}`)}</h4>
      <table>
        <thead>
          <tr>
            <th scope="col">{sayStructure('parts.part')}</th>
            {populations.map(({ population }) => (
              <th key={population} scope="col">
                {sayStructure(`population.${population}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(populations, dimension).map(({ key, name }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {populations.map((population) => (
                <Cell
                  key={population.population}
                  {...{ structure, population, onOpen }}
                  part={{ dimension, key }}
                  name={name}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps = Props & {
  population: Population;
  part: { dimension: StructureDimension; key: string };
  name: string;
};

function Cell({ structure, population, part, name, onOpen }: CellProps) {
  const line = lineOf(population, part.dimension);
  const { total } = population;
  if (!line || total === null || total === 0) return <td>–</td>;
  // Nobody's value is recorded: that is not nought of every part.
  if (line.parts.length === 0 && part.key !== UNKNOWN) return <td>–</td>;
  const found = [...line.parts, ...line.groups].find(({ key }) => key === part.key);
  const n = part.key === UNKNOWN ? line.unknown : (found?.n ?? 0);
  return (
    <td>
      <CardButton
        figure={cardOf(structure, population, { part, name, n })}
        shown={printCount(n)}
        onOpen={onOpen}
      />
      <span className="review-share">
        {printPercent(ratio(n, total), { decimals: 1, rounding: 'half-up' })}
      </span>
    </td>
  );
}
