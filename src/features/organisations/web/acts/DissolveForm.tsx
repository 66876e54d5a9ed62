import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { Notice } from '#web/Notice.tsx';
import { useSession } from '#web/session.ts';
import { dissolveUnit } from '../../contract/changes.ts';
import { ActDone } from './ActDone.tsx';
import { ChangeFields } from './ChangeFields.tsx';
import { unitFieldOf } from './fieldOf.ts';
import type { FormProps } from './RenameForm.tsx';
import { remainsWords } from './remainsWords.ts';
import { sayAct } from './sayAct.ts';
import { useRemains } from './useRemains.ts';

type Values = Omit<InputOf<typeof dissolveUnit>, 'code'>;

/** End a unit that nothing is left below. */
export function DissolveForm({ unit, documentField, held }: FormProps) {
  const today = useSession().today as Day;
  return (
    <ActForm<typeof dissolveUnit, Values>
      endpoint={dissolveUnit}
      initial={{ effectiveOn: today }}
      inputOf={(values) => ({ ...given(values), code: unit.code })}
      fieldOf={unitFieldOf}
      words={sayAct('dissolve.act')}
      isDangerous
      wayBack={sayAct('dissolve.way-back')}
      preview={({ effectiveOn }) =>
        effectiveOn
          ? [
              sayAct('dissolve.preview', { day: columnDate(effectiveOn), unit: unit.name ?? unit.code }),
              sayAct('dissolve.preview-seats'),
              held({ code: unit.code, on: effectiveOn, isHandedOn: false }),
            ]
          : []
      }
      done={() => (
        <ActDone
          title={sayAct('dissolve.done', { unit: unit.name ?? unit.code })}
          unit={unit}
          view="history"
        />
      )}
    >
      {(_, { effectiveOn }) => (
        <>
          <Left code={unit.code} on={effectiveOn ?? null} />
          <ChangeFields documentField={documentField} />
        </>
      )}
    </ActForm>
  );
}

function Left({ code, on }: { code: string; on: Day | null }) {
  const remains = useRemains([code], on).get(code);
  const words = remains && remainsWords(remains);
  return (
    words && (
      <Notice kind="warning" title={sayAct('dissolve.left')} lines={[words, sayAct('dissolve.left-cure')]} />
    )
  );
}
