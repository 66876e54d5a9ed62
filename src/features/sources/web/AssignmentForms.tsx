import { Drawer, Form, Input, Select } from 'antd';
import { MemberSelect } from '#features/admissions/web/act/MemberSelect.tsx';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { folded } from '#kernel/folded.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { finishAssignment, giveAssignment, withdrawAssignment } from '../assignmentContract.ts';
import { listSources } from '../contract.ts';
import { MOST_REVIEWED } from '../model.ts';
import type { Assignment } from './assignmentColumns.tsx';
import { saySources } from './saySources.ts';

type Giving = InputOf<typeof giveAssignment>;
type Ends = { onClose: () => void; onDone: () => void };

type GiveProps = Ends & {
  unitCode: string;
  /** What is to be done and by when, where another screen leads here. */
  preset?: Pick<Giving, 'what' | 'dueOn'>;
};

/** Something is given to do: to a source, to a member, or to the whole branch. */
export function GiveForm({ unitCode, preset, onClose, onDone }: GiveProps) {
  const { today, grant } = useSession();
  const isOne = grant?.role === 'branch-secretary';
  return (
    <Drawer open title={saySources('assignment.give')} onClose={onClose} size="large">
      <ActForm<typeof giveAssignment, Giving>
        endpoint={giveAssignment}
        of={preset ? `${unitCode} ${preset.what}`.slice(0, 80) : unitCode}
        initial={{ on: today as Day, unitCode, ...preset }}
        inputOf={(values) => ({ ...given(values), unitCode: values.unitCode ?? unitCode })}
        fieldOf={{
          'act-in-the-future': 'on',
          'assignment-is-of-one-person': 'memberCode',
          'assignment-is-due-after-it-is-given': 'dueOn',
        }}
        words={saySources('assignment.give')}
        wayBack={saySources('assignment.back')}
        preview={({ what, on }) =>
          what?.trim() && on
            ? [saySources('assignment.preview', { day: columnDate(on), what: what.trim() })]
            : []
        }
        onDone={onDone}
      >
        {(_, values) => (
          <>
            {!isOne && (
              <Form.Item name="unitCode" label={saySources('branch')} rules={[{ required: true }]}>
                <UnitPicker />
              </Form.Item>
            )}
            <Form.Item
              name="what"
              label={saySources('assignment.what')}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input.TextArea rows={3} maxLength={2_000} />
            </Form.Item>
            <Form.Item
              name="caseCode"
              label={saySources('assignment.source')}
              extra={saySources('assignment.of-hint')}
            >
              <SourceSelect unitCode={values.unitCode ?? unitCode} />
            </Form.Item>
            <Form.Item name="memberCode" label={saySources('assignment.member')}>
              <MemberSelect unitCode={values.unitCode ?? unitCode} isSeveral={false} />
            </Form.Item>
            <Form.Item name="on" label={saySources('assignment.given-on')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
            <Form.Item name="dueOn" label={saySources('assignment.due')}>
              <DayInput />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}

type SelectProps = {
  unitCode: string;
  id?: string;
  value?: string;
  onChange?: (code: string | undefined) => void;
};

/** A source of the branch by a part of the name. */
function SourceSelect({ unitCode, id, value, onChange }: SelectProps) {
  const { data, isPending } = useRead(listSources, { unitCode, limit: MOST_REVIEWED });
  return (
    <Select<string>
      {...(id ? { id } : {})}
      {...(value === undefined ? {} : { value })}
      allowClear
      loading={isPending}
      showSearch={{
        filterOption: (typed, option) => folded(String(option?.label ?? '')).includes(folded(typed)),
      }}
      options={(data?.sources ?? []).map(({ code, fullName }) => ({ value: code, label: fullName ?? code }))}
      onChange={(code) => onChange?.(code)}
    />
  );
}

type EndProps = Ends & { one: Assignment; isDone: boolean };

/** It is done, with its result, or taken back, with the reason. */
export function EndForm({ one, isDone, onClose, onDone }: EndProps) {
  const today = useSession().today as Day;
  const endpoint = isDone ? finishAssignment : withdrawAssignment;
  const name = isDone ? 'result' : 'reason';
  return (
    <Drawer
      open
      title={saySources(isDone ? 'assignment.finish-title' : 'assignment.withdraw-title')}
      onClose={onClose}
      size="large"
    >
      <p>{one.what}</p>
      <ActForm<typeof endpoint, { on: Day; result?: string; reason?: string }>
        endpoint={endpoint}
        of={String(one.id)}
        initial={{ on: today }}
        inputOf={(values) => ({ ...given(values), id: one.id }) as never}
        fieldOf={{ 'act-in-the-future': 'on', 'assignment-ends-after-it-is-given': 'on' }}
        isDangerous={!isDone}
        words={saySources(isDone ? 'assignment.finish' : 'assignment.withdraw')}
        wayBack={saySources('assignment.end-back')}
        preview={({ on }) => (on ? [saySources('assignment.end-preview', { day: columnDate(on) })] : [])}
        onDone={onDone}
      >
        {() => (
          <>
            <Form.Item name="on" label={saySources('assignment.end-on')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
            <Form.Item
              name={name}
              label={saySources(isDone ? 'assignment.result' : 'assignment.reason')}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input.TextArea rows={3} maxLength={2_000} />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
