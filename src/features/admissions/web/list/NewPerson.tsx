import { Checkbox, Form, Input } from 'antd';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useSettled } from '#web/useSettled.ts';
import { alikePeople, beginCase } from '../../contract/opening.ts';
import { findCases } from '../../contract/reading.ts';
import { PersonFields } from '../act/ProfileFields.tsx';
import { sayCase } from '../sayCase.ts';
import { sayOpening } from '../sayOpening.ts';
import { type Found, OneFound } from './FindPerson.tsx';
import { OpeningFields, openingOf, useFirstAct } from './OpenCase.tsx';

type Values = InputOf<typeof beginCase>;
type Props = { unitCode: string; onChoose: (found: Found) => void };

const fewest = 2;
const mostShown = 5;

/** Somebody who is not yet known, entered with the case; those who are known by that name stand beside the name. */
export function NewPerson({ unitCode, onChoose }: Props) {
  const { today, grant } = useSession();
  const toFirstAct = useFirstAct();
  const isOwn = grant?.role === 'branch-secretary' && grant.unitCode;
  return (
    <ActForm<typeof beginCase, Values>
      endpoint={beginCase}
      initial={{ on: today as Day, kind: 'admission', ...(isOwn ? { unitCode: isOwn } : {}) }}
      inputOf={(values) => openingOf(values) as Values}
      fieldOf={{
        'unit-not-alive-that-day': 'unitCode',
        'unit-is-dissolved': 'unitCode',
        'act-in-the-future': 'on',
        'born-in-the-future': 'bornOn',
      }}
      words={sayCase('open.act')}
      wayBack={sayOpening('new.back')}
      preview={({ fullName, on }) =>
        fullName?.trim() && on
          ? [sayOpening('new.preview', { name: fullName.trim(), day: columnDate(on) })]
          : []
      }
      onDone={toFirstAct}
    >
      {(_, values) => (
        <>
          <Form.Item
            name="fullName"
            label={sayOpening('new.name')}
            extra={sayOpening('new.name-hint')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} autoComplete="off" className="new-case-name" />
          </Form.Item>
          <Known unitCode={unitCode} values={values} onChoose={onChoose} />
          <Form.Item name="bornOn" label={sayOpening('new.born')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
          <PersonFields />
          <OpeningFields kind={values.kind} />
        </>
      )}
    </ActForm>
  );
}

/** Who is known by this name: some of that name, or those who may well be the one that is entered. */
function Known({ unitCode, values, onChoose }: Props & { values: Partial<Values> }) {
  const { fullName = '', bornOn, homePlace } = values;
  const words = useSettled(fullName.trim());
  const home = useSettled(homePlace?.trim() ?? '');
  const isWanted = words.length >= fewest;
  const asked = { fullName: words, ...(bornOn ? { bornOn } : {}), ...(home ? { homePlace: home } : {}) };
  const { data: alike } = useRead(alikePeople, asked, { isWanted, keepsFormer: true });
  const { data: found } = useRead(findCases, { unitCode, words }, { isWanted, keepsFormer: true });
  const doubles = (isWanted && alike?.people) || [];
  const people = doubles.length > 0 ? doubles : ((isWanted && found?.people) || []).slice(0, mostShown);
  const list = people.length > 0 && (
    <ul className="case-lines">
      {people.map((one) => (
        <li key={one.personCode}>
          <OneFound found={one} onOpen={onChoose} />
        </li>
      ))}
    </ul>
  );
  if (doubles.length === 0)
    return (
      <div className="known-people" aria-live="polite">
        {list && <p>{sayOpening('new.known')}</p>}
        {list}
      </div>
    );
  return (
    <div className="known-people" aria-live="polite">
      <Notice
        kind="warning"
        title={sayOpening('new.alike', { count: doubles.length })}
        lines={[sayOpening('new.alike-what')]}
      >
        {list}
        <Form.Item name="isAnother" valuePropName="checked">
          <Checkbox>{sayOpening('new.another')}</Checkbox>
        </Form.Item>
      </Notice>
    </div>
  );
}
