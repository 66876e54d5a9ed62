import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { describeCase } from '../../contract.ts';
import { sayCase } from '../sayCase.ts';
import type { FormProps } from './ActDrawer.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { ProfileFields } from './ProfileFields.tsx';

type Values = Omit<InputOf<typeof describeCase>, 'caseCode' | 'version'>;

/** Schooling and unions of the person put right. */
export function Describe({ one, onClose, onDone }: FormProps) {
  return (
    <ActForm<typeof describeCase, Values>
      endpoint={describeCase}
      initial={one.profile as Values}
      inputOf={({ education, schoolingException, ...flags }) => ({
        ...flags,
        education: education ?? null,
        schoolingException: schoolingException ?? null,
        caseCode: one.code,
        version: one.version,
      })}
      words={sayCase('people.describe-act')}
      wayBack={sayCase('people.describe-back')}
      preview={() => []}
      of={one.code}
      conflict={(refused, again) => (
        <ConflictChoice one={one} refused={refused} onKeep={again} onDrop={onClose} />
      )}
      onDone={() => onDone(sayCase('act.done', { act: sayCase('people.describe') }))}
    >
      {() => <ProfileFields />}
    </ActForm>
  );
}
