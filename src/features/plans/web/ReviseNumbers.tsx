import { Form, Input } from 'antd';
import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { useSession } from '#web/session.ts';
import { holdsShares } from '../bounds.ts';
import type { reviseTarget, withdrawTarget } from '../contract.ts';
import type { endGoal, reviseGoal } from '../goalContract.ts';
import type { Bound } from '../model.ts';
import { boundWords, hasMaximum } from './bounds.ts';
import { percentOf, shareOf } from './percent.ts';
import { sayPlan } from './sayPlan.ts';

/** What is revised or ended: a target or a goal of structure. */
export type Revised = {
  code: string;
  bound: Bound;
  minimum: number | null;
  maximum: number | null;
  /** Its numbers in words. */
  words: string;
};
type Revision = { minimum: number; maximum?: number; reason: string; on: Day };
type Ending = { reason: string; on: Day };

const fieldOf = {
  'revision-changes-nothing': 'minimum',
  'revision-before-the-latest': 'on',
  'revision-in-the-future': 'on',
  'withdrawal-in-the-future': 'on',
  'target-is-revised-once-a-day': 'on',
  'structure-goal-is-revised-once-a-day': 'on',
  'target-minimum-is-not-above-its-maximum': 'maximum',
  'target-maximum-missing': 'maximum',
  'target-counts-whole': 'minimum',
  'target-share-above-one': 'minimum',
  'goal-asks-for-nothing': 'minimum',
} as const;

type ReviseProps = {
  endpoint: typeof reviseTarget | typeof reviseGoal;
  of: Revised;
  onClose: () => void;
};

/** New numbers from a day on; the days before keep the old ones. */
export function ReviseNumbers({ endpoint, of, onClose }: ReviseProps) {
  const today = useSession().today as Day;
  const { bound } = of;
  const isShare = holdsShares(bound);
  const typed = (n: number | null): number | undefined =>
    n === null ? undefined : isShare ? percentOf(n) : n;
  const sent = (n: number): number => (isShare ? shareOf(n) : n);
  const asked = isShare ? { suffix: '%', max: 100 } : { isWhole: true };
  const [minimum, maximum] = [typed(of.minimum), typed(of.maximum)];
  return (
    <ActForm<typeof endpoint, Revision>
      endpoint={endpoint}
      of={of.code}
      initial={{
        on: today,
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      }}
      inputOf={(values) => ({
        ...given(values),
        code: of.code,
        minimum: sent(values.minimum),
        ...(typeof values.maximum === 'number' ? { maximum: sent(values.maximum) } : {}),
      })}
      fieldOf={fieldOf}
      words={sayPlan('revise.act')}
      wayBack={sayPlan('revise.way-back')}
      preview={(values) =>
        values.on && typeof values.minimum === 'number'
          ? [
              sayPlan('revise.preview', {
                day: columnDate(values.on),
                bound: boundWords({ bound, minimum: values.minimum, maximum: values.maximum ?? null }),
                before: of.words,
              }),
            ]
          : []
      }
      onDone={onClose}
    >
      {() => (
        <>
          <div className="act-pair">
            <Form.Item name="minimum" label={sayPlan('revise.minimum')} rules={[{ required: true }]}>
              <NumberInput {...asked} />
            </Form.Item>
            {hasMaximum(bound) && (
              <Form.Item name="maximum" label={sayPlan('target.maximum')} rules={[{ required: true }]}>
                <NumberInput {...asked} />
              </Form.Item>
            )}
            <Form.Item name="on" label={sayPlan('revise.on')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
          </div>
          <Reason />
        </>
      )}
    </ActForm>
  );
}

type EndProps = {
  endpoint: typeof withdrawTarget | typeof endGoal;
  code: string;
  words: string;
  wayBack: string;
  /** What will be written for a day. */
  preview: (day: string) => string;
  onClose: () => void;
};

/** From a day on it no longer holds. */
export function EndFrom({ endpoint, code, words, wayBack, preview, onClose }: EndProps) {
  const today = useSession().today as Day;
  return (
    <ActForm<typeof endpoint, Ending>
      endpoint={endpoint}
      of={code}
      initial={{ on: today }}
      inputOf={(values) => ({ ...given(values), code })}
      fieldOf={fieldOf}
      words={words}
      isDangerous
      wayBack={wayBack}
      preview={({ on }) => (on ? [preview(columnDate(on))] : [])}
      onDone={onClose}
    >
      {() => (
        <>
          <Form.Item name="on" label={sayPlan('revise.on')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
          <Reason />
        </>
      )}
    </ActForm>
  );
}

function Reason() {
  return (
    <Form.Item name="reason" label={sayPlan('target.reason')} rules={[{ required: true }]}>
      <Input.TextArea maxLength={2000} rows={2} />
    </Form.Item>
  );
}
