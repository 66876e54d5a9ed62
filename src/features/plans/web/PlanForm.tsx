import { Form, Input } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { inSentence, type Period, parsePeriod, withWindow } from '#kernel/period.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { Suggested } from '#web/form/Suggested.tsx';
import { printDay } from '#web/printDay.ts';
import { recordPlan } from '../contract.ts';
import { shareOf } from './percent.ts';
import { sayPlan } from './sayPlan.ts';

// Few plans have rules, and the numbers they need weigh.
const PlanRules = lazy(async () => ({ default: (await import('./PlanRules.tsx')).PlanRules }));

type Values = InputOf<typeof recordPlan>;

type Props = {
  unit: { code: string; name: string | null };
  /** The code of the period that is proposed. */
  period: string;
  /** Chooses a period. */
  periodField: (value: Period, onChange: (code: string) => void) => ReactNode;
  documentField: ReactNode;
  done: (recorded: OutputOf<typeof recordPlan>, again: () => void) => ReactNode;
};

const fieldOf = {
  'plan-code-is-unique': 'code',
  'plan-period-unknown': 'period',
  'plan-window-is-in-order': 'to',
  'plan-starts-before-it-ends': 'to',
} as const;

const windowOf = ({ period, from, to }: Partial<Values>): Period | null => {
  const asked = parsePeriod(period ?? '');
  return asked && from && to ? withWindow(asked, { from, to }) : asked;
};

/** The plan of a unit for a period, with its document and the rules by which it proposes numbers. */
export function PlanForm({ unit, period, periodField, documentField, done }: Props) {
  return (
    <ActForm<typeof recordPlan, Values>
      endpoint={recordPlan}
      initial={{ period }}
      inputOf={({ rules = [], ...values }) => ({
        ...given(values),
        unitCode: unit.code,
        rules: rules.map(({ kinds = [], ...rule }) => ({
          ...given(rule),
          ...(kinds.length > 0 ? { kinds } : {}),
          rate: shareOf(rule.rate),
        })),
      })}
      fieldOf={fieldOf}
      words={sayPlan('plan.act')}
      wayBack={sayPlan('plan.way-back')}
      preview={(values) => {
        const window = windowOf(values);
        if (!window) return [];
        const { length } = values.rules ?? [];
        return [
          sayPlan('plan.preview', {
            unit: unit.name ?? unit.code,
            period: inSentence(window),
            from: printDay(window.from),
            to: printDay(window.to),
          }),
          ...(length > 0 ? [sayPlan('plan.preview-rules', { n: length })] : []),
        ];
      }}
      done={done}
    >
      {(form, values) => (
        <>
          <Suggested form={form} name="code" text={['KH', values.period ?? period, unit.code].join(' ')} />
          <Form.Item name="documentCode" label={sayPlan('plan.document')}>
            {documentField}
          </Form.Item>
          <fieldset>
            <legend>{sayPlan('plan.period')}</legend>
            <Form.Item name="period" rules={[{ required: true }]}>
              <PeriodField show={periodField} />
            </Form.Item>
            {values.period?.startsWith('term:') && (
              <div className="act-pair">
                <Form.Item name="from" label={sayPlan('plan.from')} extra={sayPlan('plan.exact-extra')}>
                  <DayInput />
                </Form.Item>
                <Form.Item name="to" label={sayPlan('plan.to')}>
                  <DayInput />
                </Form.Item>
              </div>
            )}
          </fieldset>
          <Form.Item
            name="code"
            label={sayPlan('plan.code')}
            extra={sayPlan('plan.code-extra')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={80} autoComplete="off" spellCheck={false} />
          </Form.Item>
          <details>
            <summary>{sayPlan('plan.more')}</summary>
            <Suspense>
              <PlanRules />
            </Suspense>
            <Form.Item name="note" label={sayPlan('plan.note')}>
              <Input.TextArea maxLength={2000} rows={2} />
            </Form.Item>
          </details>
        </>
      )}
    </ActForm>
  );
}

type PeriodProps = { show: Props['periodField']; value?: string; onChange?: (code: string) => void };

function PeriodField({ show, value, onChange }: PeriodProps) {
  const period = parsePeriod(value ?? '');
  return period && <div className="act-period">{show(period, (code) => onChange?.(code))}</div>;
}
