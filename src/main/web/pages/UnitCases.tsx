import { Link } from '@tanstack/react-router';
import { useMay } from '#web/useMay.ts';
import { wordsOf } from '#web/words.ts';
import { unitCasesMessages } from './messages.vi.ts';

const say = wordsOf(unitCasesMessages);

/** From a unit to its people on their way: cases, probationary members, the plan and the meetings. */
export function UnitCases({ unitCode }: { unitCode: string }) {
  const may = useMay('case-reader');
  if (!may) return null;
  return (
    <nav className="row" aria-label={say('unit.cases-of')}>
      <Link to="/ho-so" search={{ unitCode }}>
        {say('unit.cases')}
      </Link>
      <Link to="/du-bi" search={{ unitCode }}>
        {say('unit.probation')}
      </Link>
      <Link to="/ke-hoach-nguoc" search={{ unitCode }}>
        {say('unit.plan')}
      </Link>
      <Link to="/hop" search={{ unit: unitCode }}>
        {say('unit.meetings')}
      </Link>
    </nav>
  );
}
