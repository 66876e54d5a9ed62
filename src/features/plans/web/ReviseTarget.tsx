import { Drawer, Form, Input } from 'antd';
import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { useSession } from '#web/session.ts';
import { holdsShares } from '../bounds.ts';
import { reviseTarget, withdrawTarget } from '../contract.ts';
import type { Bound } from '../model.ts';
import { type Target, targetWords } from './AllTargets.tsx';
import { boundWords, hasMaximum } from './bounds.ts';
import { percentOf, shareOf } from './percent.ts';
import { sayPlan } from './sayPlan.ts';

type Props = { target: Target; onClose: () => void };
type Revision = { minimum: number; maximum?: number; reason: string; on: Day };
type Withdrawal = { reason: string; on: Day };

const fieldOf = {
  'revision-changes-nothing': 'minimum',
  'revision-before-the-latest': 'on',
  'revision-in-the-future': 'on',
  'withdrawal-in-the-future': 'on',
  'target-is-revised-once-a-day': 'on',
  'target-minimum-is-not-above-its-maximum': 'maximum',
  'target-maximum-missing': 'maximum',
  'target-counts-whole': 'minimum',
  'target-share-above-one': 'minimum',
} as const;

/** New numbers for a target from a day on, or its withdrawal; the days before keep the old ones. */
export function ReviseTarget({ target, onClose }: Props) {
  return (
    <Drawer open title={sayPlan('revise.title', { code: target.code })} onClose={onClose} size="large">
      <p className="act-back">{sayPlan('revise.now', { bound: targetWords(target) })}</p>
      {target.bound !== 'unnumbered' && <Revise target={target} onClose={onClose} />}
      <details className="act-more">
        <summary>{sayPlan('withdraw.title')}</summary>
        <Withdraw target={target} onClose={onClose} />
      </details>
    </Drawer>
  );
}

function Revise({ target, onClose }: Props) {
  const today = useSession().today as Day;
  const bound = target.bound as Bound;
  const isShare = holdsShares(bound);
  const typed = (n: number | null): number | undefined =>
    n === null ? undefined : isShare ? percentOf(n) : n;
  const sent = (n: number): number => (isShare ? shareOf(n) : n);
  const asked = isShare ? { suffix: '%', max: 100 } : { isWhole: true };
  const [minimum, maximum] = [typed(target.minimum), typed(target.maximum)];
  return (
    <ActForm<typeof reviseTarget, Revision>
      endpoint={reviseTarget}
      of={target.code}
      initial={{
        on: today,
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      }}
      inputOf={(values) => ({
        ...given(values),
        code: target.code,
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
                before: targetWords(target),
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
          <Form.Item name="reason" label={sayPlan('target.reason')} rules={[{ required: true }]}>
            <Input.TextArea maxLength={2000} rows={2} />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}

function Withdraw({ target, onClose }: Props) {
  const today = useSession().today as Day;
  return (
    <ActForm<typeof withdrawTarget, Withdrawal>
      endpoint={withdrawTarget}
      of={target.code}
      initial={{ on: today }}
      inputOf={(values) => ({ ...given(values), code: target.code })}
      fieldOf={fieldOf}
      words={sayPlan('withdraw.act')}
      isDangerous
      wayBack={sayPlan('withdraw.way-back')}
      preview={({ on }) => (on ? [sayPlan('withdraw.preview', { day: columnDate(on) })] : [])}
      onDone={onClose}
    >
      {() => (
        <>
          <Form.Item name="on" label={sayPlan('revise.on')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
          <Form.Item name="reason" label={sayPlan('target.reason')} rules={[{ required: true }]}>
            <Input.TextArea maxLength={2000} rows={2} />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}
