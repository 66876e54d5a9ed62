import { Form, Input, InputNumber } from 'antd';
import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { describeCase } from '../../contract/opening.ts';
import { PROFILE_FIELDS, type ProfileField } from '../../profile.ts';
import type { Case } from '../case/CasePage.tsx';
import { profileWords } from '../case/Profile.tsx';
import { sayCase } from '../sayCase.ts';
import { sayOpening } from '../sayOpening.ts';
import type { FormProps } from './ActDrawer.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { Kept } from './Kept.tsx';
import { isSame, lastEventOf, type Said } from './merge.ts';
import { PersonFields, ProfileFields } from './ProfileFields.tsx';

type Profile = Case['profile'];
/** The profile as it is filled in, and as the writer saw it; a draft keeps both. */
type Values = Partial<Profile> & { was: Profile; version: number; seen: number; reason?: string };

/** An emptied field says that nothing is known. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim() || null : (value ?? null);

const profileIn = (values: Partial<Profile>): Said =>
  Object.fromEntries(PROFILE_FIELDS.map((field) => [field, plain(values[field])]));

/** The year follows the day. */
const yearFollows = (field: string, { bornOn }: Partial<Profile>): boolean =>
  field === 'birthYear' && !!bornOn;

/** What only was looked at is not sent: somebody else may be changing it. */
const changedIn = ({ was, ...values }: Values): Said =>
  Object.fromEntries(
    Object.entries(profileIn(values)).filter(
      ([field, value]) => !isSame(value, was[field as keyof Profile]) && !yearFollows(field, values),
    ),
  );

/** What is said of the person put right; what stood before is kept. */
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
        ...(values.reason?.trim() ? { reason: values.reason.trim() } : {}),
        caseCode: one.code,
        version: values.version,
      })}
      words={sayOpening('profile.describe-act')}
      wayBack={sayOpening('profile.describe-back')}
      preview={() => []}
      of={one.code}
      conflict={(refused, { values, again, forget }) => (
        <ConflictChoice
          one={one}
          seen={values.seen}
          refused={refused}
          compare={({ profile }) => {
            const [was, theirs] = [profileIn(values.was), profileIn(profile)];
            return PROFILE_FIELDS.every((field) => isSame(was[field], theirs[field]))
              ? null
              : { was, theirs, mine: profileIn(values) };
          }}
          labelOf={(field) => sayOpening(`profile.${field as ProfileField}`)}
          wordsOf={(field, value) => profileWords(field as ProfileField, value, one)}
          onBeside={({ version }) => again({ version })}
          onSend={(profile, { version }) => again({ ...profile, version })}
          onDrop={() => {
            forget();
            onClose();
          }}
        />
      )}
      onDone={() => onDone(sayCase('act.done', { act: sayOpening('profile.describe') }))}
    >
      {(_, { bornOn }) => (
        <>
          <Kept names={['was', 'version', 'seen']} />
          <Form.Item
            name="fullName"
            label={sayOpening('profile.fullName')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name="bornOn" label={sayOpening('profile.bornOn')}>
            <DayInput />
          </Form.Item>
          {!bornOn && (
            <Form.Item name="birthYear" label={sayOpening('profile.birthYear')}>
              <InputNumber min={1900} max={2100} precision={0} controls={false} />
            </Form.Item>
          )}
          <PersonFields />
          <ProfileFields />
          <Form.Item name="reason" label={sayOpening('profile.reason')}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}
