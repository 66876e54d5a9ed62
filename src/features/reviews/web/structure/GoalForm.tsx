import { Drawer, Form, Input, Select } from 'antd';
import { listPlans } from '#features/plans/contract.ts';
import { setGoal } from '#features/plans/goalContract.ts';
import { GOAL_BOUNDS, isOfPopulation, POPULATIONS, STRUCTURE_DIMENSIONS } from '#features/plans/goals.ts';
import { hasMaximum } from '#features/plans/web/bounds.ts';
import { shareOf } from '#features/plans/web/percent.ts';
import { sayPlan } from '#features/plans/web/sayPlan.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { parsePeriod } from '#kernel/period.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { useRead } from '#web/reads.ts';
import { GoalNumbers, GoalPreview, KeySelect } from './GoalFields.tsx';
import { sayStructure } from './sayStructure.ts';
import type { Structure } from './shown.ts';

/** Numbers are as people type them: 35 for 35%. */
type Values = InputOf<typeof setGoal>;
type Props = { structure: Structure; onClose: () => void };

const fieldOf = {
  'target-outside-its-plan': 'planCode',
  'structure-goal-is-set-once': 'key',
  'goal-dimension-is-not-of-members': 'dimension',
  'target-minimum-is-not-above-its-maximum': 'maximum',
  'target-maximum-missing': 'maximum',
  'target-counts-whole': 'minimum',
  'target-share-above-one': 'minimum',
  'goal-asks-for-nothing': 'minimum',
} as const;

const inputOf = (unitCode: string, values: Values): Values => {
  const { maximum, ...others } = given(values);
  const exactly = (n: number): number => (values.bound.startsWith('rate-') ? shareOf(n) : n);
  return {
    ...others,
    unitCode,
    minimum: exactly(values.minimum),
    ...(hasMaximum(values.bound) && typeof maximum === 'number' ? { maximum: exactly(maximum) } : {}),
  };
};

/** A new goal of structure of a unit, by one of its plans. */
export function GoalForm({ structure, onClose }: Props) {
  const { unit, period } = structure;
  const read = useRead(listPlans, { unitCode: unit.code });
  const plans = (read.data?.plans ?? []).filter(({ from, to }) => from <= period.to && to >= period.from);
  const own = plans.find((plan) => plan.period === period.code) ?? plans[0];
  if (read.isPending) return null;
  return (
    <Drawer open title={sayStructure('set.act')} onClose={onClose} size="large">
      {own ? (
        <Fields {...{ structure, onClose, plans }} planCode={own.code} />
      ) : (
        <p>{sayStructure('set.no-plan')}</p>
      )}
    </Drawer>
  );
}

type FieldsProps = Props & { plans: readonly { code: string; period: string }[]; planCode: string };

function Fields({ structure: { unit }, plans, planCode, onClose }: FieldsProps) {
  const required = [{ required: true }];
  return (
    <ActForm<typeof setGoal, Values>
      endpoint={setGoal}
      of={unit.code}
      initial={{ planCode, population: 'admissions', dimension: 'sex', bound: 'rate-min' }}
      inputOf={(values) => inputOf(unit.code, values)}
      fieldOf={fieldOf}
      words={sayStructure('set.act')}
      wayBack={sayStructure('set.way-back')}
      preview={(values) =>
        values.key && typeof values.minimum === 'number'
          ? [<GoalPreview key="goal" unitName={unit.name} values={values as Values} />]
          : []
      }
      onDone={onClose}
    >
      {(form, { population = 'admissions', dimension = 'sex', bound = 'rate-min' }) => (
        <>
          <Form.Item name="planCode" label={sayStructure('set.plan')} rules={required}>
            <Select
              options={plans.map(({ code, period }) => ({
                value: code,
                label: `${parsePeriod(period)?.label ?? period}, ${code}`,
              }))}
            />
          </Form.Item>
          <div className="act-pair">
            <Form.Item name="population" label={sayStructure('set.population')} rules={required}>
              <Select
                options={POPULATIONS.map((value) => ({
                  value,
                  label: sayStructure(`population.${value}`),
                }))}
              />
            </Form.Item>
            <Form.Item name="dimension" label={sayStructure('set.dimension')} rules={required}>
              <Select
                onChange={() => form.setFieldValue('key', undefined)}
                options={STRUCTURE_DIMENSIONS.filter((one) => isOfPopulation(population, one)).map(
                  (value) => ({ value, label: sayStructure(`dimension.${value}`) }),
                )}
              />
            </Form.Item>
            <Form.Item name="key" label={sayStructure('set.key')} rules={required}>
              <KeySelect dimension={dimension} />
            </Form.Item>
            <Form.Item name="bound" label={sayStructure('set.bound')} rules={required}>
              <Select options={GOAL_BOUNDS.map((value) => ({ value, label: sayPlan(`bound.${value}`) }))} />
            </Form.Item>
            <GoalNumbers bound={bound} />
          </div>
          <Form.Item name="reason" label={sayStructure('set.reason')}>
            <Input.TextArea maxLength={2000} rows={2} />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}
