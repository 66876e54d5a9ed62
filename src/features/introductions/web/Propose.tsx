import { Button, Drawer, Form, Input } from 'antd';
import { PersonFields } from '#features/admissions/web/act/ProfileFields.tsx';
import { CatalogueSelect } from '#features/organisations/web/CatalogueSelect.tsx';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { useSession } from '#web/session.ts';
import { findPlaces, proposeIntroduction } from '../contract.ts';
import { type Place, PlacePicker } from './PlacePicker.tsx';
import { sayIntroduction } from './sayIntroduction.ts';

type Proposal = InputOf<typeof proposeIntroduction>;
type Values = Omit<Proposal, 'unitCode'> & { unit: Place };
type Props = { onClose: () => void };

/** The drawer takes the focus when it opens; one begins with the name. */
const beginTyping = (isOpen: boolean): void => {
  if (isOpen) document.querySelector<HTMLElement>('.introduction-name')?.focus();
};

/** A person put forward: name and year of birth are enough. */
export function Propose({ onClose }: Props) {
  const places = useRead(findPlaces, {});
  return (
    <Drawer
      open
      size="large"
      title={sayIntroduction('propose.title')}
      onClose={onClose}
      afterOpenChange={beginTyping}
    >
      <Loaded from={places}>
        {({ introducer, units: [usual] }) => (
          <ProposeForm
            isOwn={introducer !== null}
            usual={usual && { value: usual.code, label: usual.name }}
            onClose={onClose}
          />
        )}
      </Loaded>
    </Drawer>
  );
}

type FormProps = Props & { isOwn: boolean; usual: Place | undefined };

function ProposeForm({ isOwn, usual, onClose }: FormProps) {
  const today = useSession().today as Day;
  return (
    <ActForm<typeof proposeIntroduction, Values>
      endpoint={proposeIntroduction}
      initial={{ on: today, ...(usual ? { unit: usual } : {}) }}
      inputOf={({ unit, ...values }) => ({
        ...(given(values) as Omit<Proposal, 'unitCode'>),
        unitCode: unit.value,
      })}
      fieldOf={{
        'unit-not-alive-that-day': 'unit',
        'unit-not-found': 'unit',
        'unit-is-dissolved': 'unit',
        'born-in-the-future': 'birthYear',
        'not-in-the-catalogue': 'introducer',
      }}
      words={sayIntroduction('propose.send')}
      wayBack={sayIntroduction('propose.back')}
      preview={({ fullName, unit }) =>
        fullName?.trim() && unit
          ? [sayIntroduction('propose.preview', { name: fullName.trim(), unit: unit.label })]
          : []
      }
      done={(_, again, { fullName }) => (
        <Notice
          kind="done"
          title={sayIntroduction('propose.sent', { name: fullName.trim() })}
          lines={[sayIntroduction('propose.sent-next')]}
        >
          <Button onClick={again}>{sayIntroduction('propose.again')}</Button>
          <Button onClick={onClose}>{say('common.close')}</Button>
        </Notice>
      )}
    >
      {() => <ProposeFields isOwn={isOwn} />}
    </ActForm>
  );
}

function ProposeFields({ isOwn }: { isOwn: boolean }) {
  return (
    <>
      {!isOwn && (
        <Form.Item
          name="introducer"
          label={sayIntroduction('propose.introducer')}
          rules={[{ required: true }]}
        >
          <CatalogueSelect catalogue="introducer" />
        </Form.Item>
      )}
      <Form.Item
        name="fullName"
        label={sayIntroduction('propose.name')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={300} autoComplete="off" className="introduction-name" />
      </Form.Item>
      <Form.Item name="birthYear" label={sayIntroduction('propose.year')}>
        <YearInput />
      </Form.Item>
      <Form.Item
        name="unit"
        label={sayIntroduction('propose.unit')}
        extra={sayIntroduction('propose.unit-extra')}
        rules={[{ required: true }]}
      >
        <PlacePicker />
      </Form.Item>
      <details>
        <summary>{sayIntroduction('propose.more')}</summary>
        <div className="act-pair">
          <Form.Item name="bornOn" label={sayIntroduction('propose.born')}>
            <DayInput />
          </Form.Item>
          <Form.Item name="on" label={sayIntroduction('propose.on')}>
            <DayInput />
          </Form.Item>
        </div>
        <PersonFields />
      </details>
    </>
  );
}

type YearProps = { id?: string; value?: number | null; onChange?: (value: number | null) => void };

/** A year is typed without a dot for thousands. */
function YearInput({ id, value, onChange }: YearProps) {
  return (
    <Input
      {...(id ? { id } : {})}
      className="introduction-year"
      inputMode="numeric"
      maxLength={4}
      autoComplete="off"
      value={value ?? ''}
      onChange={({ target }) => {
        const digits = target.value.replace(/\D/g, '');
        onChange?.(digits === '' ? null : Number(digits));
      }}
    />
  );
}
