import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { giveAssignment } from '#features/sources/assignmentContract.ts';
import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { inSentence, parsePeriod } from '#kernel/period.ts';
import { useMay } from '#web/useMay.ts';
import { sayProposal } from './sayProposal.ts';
import type { Made } from './shown.ts';

const GiveForm = lazy(async () => ({
  default: (await import('#features/sources/web/AssignmentForms.tsx')).GiveForm,
}));

type Unit = { code: string; name: string };
type Props = {
  made: Made;
  /** Units that are to find them, each with a button of its own. */
  units: readonly Unit[];
  n: number;
  /** Of which group; any where none is named. */
  group?: string;
};

/** One click gives a unit the task of finding the people who are missing; unit, group and number are filled in. */
export function FindMore({ made, units, n, group }: Props) {
  const may = useMay(giveAssignment.policy);
  const [unit, choose] = useState<Unit | null>(null);
  const [done, finish] = useState<string | null>(null);
  if (!may) return null;
  const { period, asOf } = made.structure;
  const known = parsePeriod(period.code);
  const words = { n: printCount(n), period: known ? inSentence(known) : period.label };
  return (
    <span className="review-find">
      {units.map((one) => (
        <Button key={one.code} size="small" aria-haspopup="dialog" onClick={() => choose(one)}>
          {sayProposal('find.act', { unit: one.name })}
        </Button>
      ))}
      <span role="status">{done !== null && sayProposal('find.done', { unit: done })}</span>
      {unit && (
        <Suspense>
          <GiveForm
            unitCode={unit.code}
            preset={{
              what: sayProposal(group ? 'find.what-group' : 'find.what', { ...words, group: group ?? '' }),
              ...(period.to > asOf ? { dueOn: period.to as Day } : {}),
            }}
            onClose={() => choose(null)}
            onDone={() => {
              finish(unit.name);
              choose(null);
            }}
          />
        </Suspense>
      )}
    </span>
  );
}
