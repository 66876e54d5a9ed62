import { Form, Select } from 'antd';
import { useItems } from '#features/organisations/web/useItems.ts';
import type { setGoal } from '#features/plans/goalContract.ts';
import {
  type GoalBound,
  STRUCTURE_CATALOGUES,
  STRUCTURE_GROUPS,
  type StructureDimension,
} from '#features/plans/goals.ts';
import { boundWords, hasMaximum } from '#features/plans/web/bounds.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { sayStructure } from './sayStructure.ts';
import { goalName, partName } from './shown.ts';

type KeyProps = {
  dimension: StructureDimension;
  id?: string;
  value?: string;
  onChange?: (key: string) => void;
};

/** A value of a dimension, groups of values first. */
export function KeySelect({ dimension, id, value, onChange }: KeyProps) {
  const { data } = useItems(STRUCTURE_CATALOGUES[dimension]);
  const groups = STRUCTURE_GROUPS.filter((group) => group.dimension === dimension);
  return (
    <Select<string>
      {...(id ? { id } : {})}
      {...(value === undefined ? {} : { value })}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        ...groups.map(({ key }) => ({ value: key as string, label: partName(key, null) })),
        ...(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={(key) => onChange?.(key)}
    />
  );
}

/** The numbers that a bound asks for, whole or in per cent. */
export function GoalNumbers({ bound }: { bound: GoalBound }) {
  const asked = bound.startsWith('rate-') ? { suffix: '%', max: 100 } : { isWhole: true };
  const rules = [{ required: true }];
  return (
    <>
      <Form.Item name="minimum" label={sayStructure('set.minimum')} rules={rules}>
        <NumberInput {...asked} />
      </Form.Item>
      {hasMaximum(bound) && (
        <Form.Item name="maximum" label={sayStructure('set.maximum')} rules={rules}>
          <NumberInput {...asked} />
        </Form.Item>
      )}
    </>
  );
}

type Values = InputOf<typeof setGoal>;

/** The goal in a sentence, as it will be set. */
export function GoalPreview({ unitName, values }: { unitName: string; values: Values }) {
  const { dimension, key, population, bound, minimum, maximum = null, planCode } = values;
  const { data } = useItems(STRUCTURE_CATALOGUES[dimension]);
  const name = data?.items.find(({ code }) => code === key)?.name ?? null;
  return sayStructure('set.preview', {
    unit: unitName,
    goal: goalName({ key, name, population }),
    bound: boundWords({ bound, minimum, maximum }),
    plan: planCode,
  });
}
