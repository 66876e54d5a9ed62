import { Link } from '@tanstack/react-router';
import { sayStep } from '#features/admissions/web/plan/sayPlan.ts';
import { sayCode } from '#features/admissions/web/sayCase.ts';
import { UnitLink } from '#features/organisations/web/UnitLink.tsx';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { listDecisive } from '../peopleContract.ts';
import { printChance, sayForecast } from './sayForecast.ts';

type Person = OutputOf<typeof listDecisive>['people'][number];

const columns: Column<Person>[] = [
  {
    id: 'fullName',
    title: sayForecast('decisive.person'),
    kind: 'head',
    show: ({ caseCode, fullName }) => (
      <Link to="/ho-so/$caseCode" params={{ caseCode }}>
        {fullName ?? sayForecast('decisive.unnamed', { code: caseCode })}
      </Link>
    ),
  },
  {
    id: 'unitName',
    title: sayForecast('decisive.unit'),
    show: ({ unitCode, unitName }) => <UnitLink unit={{ code: unitCode, name: unitName }} />,
  },
  { id: 'status', title: sayForecast('decisive.status'), show: ({ status }) => sayCode('status', status) },
  {
    id: 'step',
    title: sayForecast('decisive.step'),
    show: ({ step }) => (step === null ? '' : sayStep(step)),
  },
  {
    id: 'latestOn',
    title: sayForecast('decisive.latest'),
    show: ({ latestOn, isPossible }) => (
      <>
        {latestOn === null ? '' : printDay(latestOn)}
        {!isPossible && <span className="forecast-late">{sayForecast('decisive.late')}</span>}
      </>
    ),
  },
  {
    id: 'chance',
    title: sayForecast('decisive.chance'),
    kind: 'number',
    show: ({ chance }) => printChance(chance),
  },
  {
    id: 'gain',
    title: sayForecast('decisive.gain'),
    kind: 'number',
    show: ({ gain }) => sayForecast('decisive.points', { n: gain }),
  },
];

/** Whose next step matters most; only for those who may read cases. */
export function Decisive({ unitCode }: { unitCode: string }) {
  const read = useRead(listDecisive, { unitCode });
  return (
    <Loaded from={read}>
      {({ people, goalOn }) => {
        const title = sayForecast('decisive.title', { n: printCount(people.length) });
        if (people.length === 0) return <p>{sayForecast('decisive.none')}</p>;
        return (
          <section>
            <h2>{title}</h2>
            <p className="dash-soft forecast-what">
              {sayForecast('decisive.what', { day: printDay(goalOn) })}
            </p>
            <ListTable
              label={title}
              rows={people}
              keyOf={({ caseCode }) => caseCode}
              columns={columns}
              first={1}
            />
          </section>
        );
      }}
    </Loaded>
  );
}
