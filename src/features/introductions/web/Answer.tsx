import { Link } from '@tanstack/react-router';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { alikePeople } from '#features/admissions/contract/opening.ts';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { acceptIntroduction, returnIntroduction } from '../contract.ts';
import { sayIntroduction } from './sayIntroduction.ts';
import { type Introduction, introducerWords, personWords } from './words.ts';

const another = 'another';

/** What the branch answers: onto the list, or back with a reason. */
export function Answer({ one }: { one: Introduction }) {
  const [isReturning, setReturning] = useState(false);
  return (
    <>
      <h2>{sayIntroduction('accept.title')}</h2>
      <Accept one={one} />
      <details className="apart" onToggle={({ currentTarget }) => setReturning(currentTarget.open)}>
        <summary>{sayIntroduction('return.title')}</summary>
        {isReturning && <GiveBack one={one} />}
      </details>
    </>
  );
}

type Accepting = { on: Day; unitCode?: string; who?: string };

/** Those known already who may be the one introduced. */
const useAlike = ({ fullName, bornOn, birthYear, homePlace, personCode }: Introduction) => {
  const asked: InputOf<typeof alikePeople> = {
    fullName: fullName ?? '',
    ...(bornOn ? { bornOn: bornOn as Day } : {}),
    ...(birthYear ? { birthYear } : {}),
    ...(homePlace ? { homePlace } : {}),
  };
  const { data } = useRead(alikePeople, asked, { isWanted: fullName !== null });
  return (data?.people ?? []).filter((known) => known.personCode !== personCode);
};

function Accept({ one }: { one: Introduction }) {
  const today = useSession().today as Day;
  const known = useAlike(one);
  const name = personWords(one);
  return (
    <ActForm<typeof acceptIntroduction, Accepting>
      endpoint={acceptIntroduction}
      of={String(one.id)}
      initial={{ on: today }}
      inputOf={({ on, unitCode, who }) => ({
        introductionId: one.id,
        on,
        ...(unitCode ? { unitCode } : {}),
        ...(who === another ? { isAnother: true } : {}),
        ...(who !== undefined && who !== another ? { personCode: who } : {}),
      })}
      fieldOf={{ 'person-may-be-known': 'who', 'unit-not-alive-that-day': 'unitCode' }}
      words={sayIntroduction('accept.act')}
      wayBack={sayIntroduction('accept.back')}
      preview={({ on }) =>
        on ? [sayIntroduction('accept.preview', { name, introducer: introducerWords(one) })] : []
      }
      done={({ caseCode }) => (
        <Notice kind="done" title={sayIntroduction('accept.done', { name })}>
          <Link
            className="introduction-link"
            to="/ho-so/$caseCode"
            params={{ caseCode }}
            search={{ act: 'next' } as object}
          >
            {sayIntroduction('accept.open-case')}
          </Link>
        </Notice>
      )}
    >
      {() => (
        <>
          {known.length > 0 && (
            <Form.Item
              name="who"
              label={sayIntroduction('accept.known', { n: known.length })}
              rules={[{ required: true, message: sayIntroduction('accept.known-choose') }]}
            >
              <Radio.Group
                className="introduction-choices"
                options={[
                  ...known.map(({ personCode, fullName, unitName, unitCode }) => ({
                    value: personCode,
                    label: sayIntroduction('accept.known-one', {
                      name: fullName ?? '',
                      unit: unitName ?? unitCode,
                    }),
                  })),
                  { value: another, label: sayIntroduction('accept.known-none') },
                ]}
              />
            </Form.Item>
          )}
          {!one.isWithBranch && (
            <Form.Item name="unitCode" label={sayIntroduction('accept.branch')} rules={[{ required: true }]}>
              <UnitPicker />
            </Form.Item>
          )}
          <Form.Item name="on" label={sayIntroduction('accept.on')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}

type Reason = { reason: string };

function GiveBack({ one }: { one: Introduction }) {
  const words = { name: personWords(one), introducer: introducerWords(one) };
  return (
    <ActForm<typeof returnIntroduction, Reason>
      endpoint={returnIntroduction}
      of={String(one.id)}
      initial={{}}
      inputOf={({ reason }) => ({ introductionId: one.id, reason: reason.trim() })}
      isDangerous
      words={sayIntroduction('return.act')}
      wayBack={sayIntroduction('return.back')}
      preview={({ reason }) => (reason?.trim() ? [sayIntroduction('return.preview', words)] : [])}
      done={() => <Notice kind="done" title={sayIntroduction('return.done')} />}
    >
      {() => (
        <Form.Item
          name="reason"
          label={sayIntroduction('return.reason')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea maxLength={2_000} rows={3} />
        </Form.Item>
      )}
    </ActForm>
  );
}
