import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { CatalogueSelect } from '#features/organisations/web/CatalogueSelect.tsx';
import { CatalogueSelects } from '#features/organisations/web/CatalogueSelects.tsx';
import { useNames } from '#features/organisations/web/useNames.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { inSentence, parsePeriod } from '#kernel/period.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { Suggested } from '#web/form/Suggested.tsx';
import { printDay } from '#web/printDay.ts';
import { holdsShares, isCounted } from '../bounds.ts';
import { assignTarget, type listPlans } from '../contract.ts';
import type { Bound, TargetMeasure } from '../model.ts';
import { boundsFor, isOfSites } from '../rules.ts';
import { boundWords, ofKinds } from './bounds.ts';
import { measureOptions, nounOptions, originOptions, recurrenceOptions } from './choices.ts';
import { shareOf } from './percent.ts';
import { sayPlan } from './sayPlan.ts';
import { TargetNumbers } from './TargetNumbers.tsx';

type Plan = OutputOf<typeof listPlans>['plans'][number];
/** Numbers are as people type them: 45 for 45%. */
type Values = InputOf<typeof assignTarget>;

type Props = {
  unit: { code: string; name: string | null };
  plans: readonly Plan[];
  /** The plan chosen at first. */
  planCode: string;
  /** What it is about at first, and the kinds of sites meant. */
  measure?: TargetMeasure;
  placeKinds?: string[];
  documentsField: ReactNode;
  done: (assigned: OutputOf<typeof assignTarget>, again: () => void) => ReactNode;
};

const fieldOf = {
  'target-code-is-unique': 'code',
  'target-outside-its-plan': 'planCode',
  'target-has-its-numbers': 'minimum',
  'target-minimum-is-not-above-its-maximum': 'maximum',
  'target-maximum-missing': 'maximum',
  'target-is-not-negative': 'minimum',
  'target-counts-whole': 'minimum',
  'target-share-above-one': 'minimum',
  'target-deadline-missing': 'deadlineYear',
  'target-kinds-of-several-registers': 'placeKinds',
  'target-bound-does-not-fit-its-measure': 'bound',
  'target-rate-needs-a-base': 'baseValue',
  'target-formula-needs-a-whole-number': 'rule',
  'target-differing-from-its-formula-says-why': 'reason',
} as const;

/** What is sent: percentages become shares. */
const inputOf = (unitCode: string, values: Values): Values => {
  const { minimum, maximum, ...others } = given(values);
  const exactly = (n: number): number => (holdsShares(values.bound) ? shareOf(n) : n);
  return {
    ...others,
    unitCode,
    ...(minimum === undefined ? {} : { minimum: exactly(minimum) }),
    ...(maximum === undefined ? {} : { maximum: exactly(maximum) }),
  };
};

const boundOf = ({ bound = 'min', minimum, maximum, rule, base, recurrence }: Partial<Values>): string => {
  const isSuggested = rule !== undefined && typeof minimum !== 'number';
  const numbers = { bound, minimum: minimum ?? null, maximum: maximum ?? null };
  const words = isSuggested ? sayPlan('say.suggested') : boundWords(numbers);
  const based = base ? sayPlan('say.of-base', { bound: words, base: sayPlan(`base.${base}`) }) : words;
  return recurrence === 'each-year' ? sayPlan('say.each-year', { bound: based }) : based;
};

/** Assign a target of a plan to a unit. */
export function TargetForm({
  unit,
  plans,
  planCode,
  measure: about = 'admission',
  placeKinds,
  documentsField,
  done,
}: Props) {
  const placeName = useNames('place-kind');
  const planOf = (code: string | undefined) => plans.find((plan) => plan.code === code);
  const labelOf = (period: string): string => parsePeriod(period)?.label ?? period;
  return (
    <ActForm<typeof assignTarget, Values>
      endpoint={assignTarget}
      initial={{ ...initialOf(about), planCode, noun: 'target', ...(placeKinds ? { placeKinds } : {}) }}
      inputOf={(values) => inputOf(unit.code, values)}
      fieldOf={fieldOf}
      words={sayPlan('target.act')}
      wayBack={sayPlan('target.way-back')}
      preview={(values) => {
        const plan = planOf(values.planCode);
        const period = parsePeriod(plan?.period ?? '');
        const isSaid = typeof values.minimum === 'number' || values.rule || values.bound === 'unnumbered';
        if (!plan || !period || !values.measure || !isSaid) return [];
        return [
          sayPlan('target.preview', {
            unit: unit.name ?? unit.code,
            measure: ofKinds(
              sayPlan(`measure.${values.measure}`).toLowerCase(),
              (values.placeKinds ?? []).map(placeName),
            ),
            bound: boundOf(values),
            period: inSentence(period),
            from: printDay(plan.from),
            to: printDay(plan.to),
          }),
        ];
      }}
      done={done}
    >
      {(form, values) => {
        const { measure = 'admission', bound = 'min' } = values;
        const plan = planOf(values.planCode);
        const rules = (plan?.rules ?? []).filter((rule) => rule.measure === measure);
        return (
          <>
            <Suggested form={form} name="code" text={suggestedCode(unit.code, values, plan)} />
            <Form.Item name="planCode" label={sayPlan('target.plan')} rules={[{ required: true }]}>
              <Select
                options={plans.map(({ code, period, unitCode }) => ({
                  value: code,
                  label: sayPlan('target.plan-option', { period: labelOf(period), code, unit: unitCode }),
                }))}
              />
            </Form.Item>
            <Form.Item name="measure" label={sayPlan('target.measure')} rules={[{ required: true }]}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={measureOptions}
                onChange={(chosen: TargetMeasure) => form.setFieldsValue(initialOf(chosen))}
              />
            </Form.Item>
            {rules.length > 0 && (
              <Form.Item name="rule" label={sayPlan('target.rule')}>
                <Select allowClear options={rules.map(({ name }) => ({ value: name, label: name }))} />
              </Form.Item>
            )}
            <TargetNumbers
              bound={bound as Bound}
              bounds={boundsFor(measure)}
              isOfBase={bound.startsWith('rate-') && isCounted(measure)}
              hasRule={values.rule !== undefined}
            />
            {isOfSites(measure) && (
              <div className="act-pair">
                <Form.Item
                  name="placeKinds"
                  label={sayPlan('target.place-kinds')}
                  extra={sayPlan('target.place-kinds-extra')}
                >
                  <CatalogueSelects catalogue="place-kind" />
                </Form.Item>
                {recurrenceField}
              </div>
            )}
            <details>
              <summary>{sayPlan('target.more')}</summary>
              <div className="act-pair">
                {!isOfSites(measure) && recurrenceField}
                <Form.Item name="noun" label={sayPlan('target.noun')}>
                  <Select options={nounOptions} />
                </Form.Item>
                <Form.Item name="origin" label={sayPlan('target.origin')}>
                  <Select allowClear options={originOptions} />
                </Form.Item>
                <Form.Item name="block" label={sayPlan('target.block')}>
                  <CatalogueSelect catalogue="block" isOptional />
                </Form.Item>
                <Form.Item name="accountable" label={sayPlan('target.accountable')}>
                  <Input maxLength={300} autoComplete="off" />
                </Form.Item>
                <Form.Item name="code" label={sayPlan('target.code')} rules={[{ required: true }]}>
                  <Input maxLength={80} autoComplete="off" spellCheck={false} />
                </Form.Item>
              </div>
              <Form.Item name="documents" label={sayPlan('target.documents')}>
                {documentsField}
              </Form.Item>
            </details>
          </>
        );
      }}
    </ActForm>
  );
}

const recurrenceField = (
  <Form.Item name="recurrence" label={sayPlan('target.recurrence')}>
    <Select options={recurrenceOptions} />
  </Form.Item>
);

/** A reduction is asked of every year anew, any other number once. */
const initialOf = (measure: TargetMeasure): Pick<Values, 'measure' | 'bound' | 'recurrence'> => {
  const [bound = 'min'] = boundsFor(measure);
  return { measure, bound, recurrence: bound === 'reduction-rate-range' ? 'each-year' : 'whole' };
};

const suggestedCode = (
  unitCode: string,
  { measure, block, placeKinds = [] }: Partial<Values>,
  plan?: Plan,
): string =>
  ['CT', plan?.period, unitCode, measure === 'admission' ? null : measure, block, ...placeKinds]
    .filter(Boolean)
    .join(' ')
    .slice(0, 80);
