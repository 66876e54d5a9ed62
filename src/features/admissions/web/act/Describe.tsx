import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { describeCase } from '../../contract.ts';
import type { Case } from '../case/CasePage.tsx';
import { valueWords } from '../eventWords.ts';
import { sayCase } from '../sayCase.ts';
import type { FormProps } from './ActDrawer.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { Kept } from './Kept.tsx';
import { isSame, lastEventOf, type Said } from './merge.ts';
import { ProfileFields } from './ProfileFields.tsx';

type Profile = Case['profile'];
/** The profile as it is filled in, and as the writer saw it; a draft keeps both. */
type Values = Partial<Profile> & { was: Profile; version: number; seen: number };

const FIELDS = ['education', 'schoolingException', 'isYouthUnionMember', 'isTradeUnionMember'] as const;
const LABELS = {
  education: 'open.education',
  schoolingException: 'open.exception',
  isYouthUnionMember: 'open.youth',
  isTradeUnionMember: 'open.trade',
} as const;

const profileIn = (values: Partial<Profile>): Said =>
  Object.fromEntries(FIELDS.map((field) => [field, values[field] ?? null]));

/** What only was looked at is not sent: somebody else may be changing it. */
const changedIn = ({ was, ...values }: Values): Said =>
  Object.fromEntries(
    Object.entries(profileIn(values)).filter(([field, value]) => !isSame(value, was[field as keyof Profile])),
  );

const wordsOf = (field: string, value: unknown): string =>
  typeof value === 'boolean' ? sayCase(value ? 'act.yes' : 'act.no') : valueWords(field, value);

/** Schooling and unions of the person put right. */
export function Describe({ one, onClose, onDone }: FormProps) {
  return (
    <ActForm<typeof describeCase, Values>
      endpoint={describeCase}
      initial={{
        ...one.profile,
        was: one.profile,
        version: one.version,
        seen: lastEventOf(one.events),
      }}
      inputOf={(values): InputOf<typeof describeCase> => ({
        ...changedIn(values),
        caseCode: one.code,
        version: values.version,
      })}
      words={sayCase('people.describe-act')}
      wayBack={sayCase('people.describe-back')}
      preview={() => []}
      of={one.code}
      conflict={(refused, { values, again, forget }) => (
        <ConflictChoice
          one={one}
          seen={values.seen}
          refused={refused}
          compare={({ profile }) => {
            const [was, theirs] = [profileIn(values.was), profileIn(profile)];
            return FIELDS.every((field) => isSame(was[field], theirs[field]))
              ? null
              : { was, theirs, mine: profileIn(values) };
          }}
          labelOf={(field) => sayCase(LABELS[field as keyof Profile])}
          wordsOf={wordsOf}
          onBeside={({ version }) => again({ version })}
          onSend={(profile, { version }) => again({ ...profile, version })}
          onDrop={() => {
            forget();
            onClose();
          }}
        />
      )}
      onDone={() => onDone(sayCase('act.done', { act: sayCase('people.describe') }))}
    >
      {() => (
        <>
          <Kept names={['was', 'version', 'seen']} />
          <ProfileFields />
        </>
      )}
    </ActForm>
  );
}
