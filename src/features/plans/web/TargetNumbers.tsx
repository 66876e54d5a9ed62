import { Form, Input, Select } from 'antd';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { holdsShares } from '../bounds.ts';
import type { Bound } from '../model.ts';
import { hasMaximum, hasMinimum } from './bounds.ts';
import { baseOptions, boundOptions } from './choices.ts';
import { sayPlan } from './sayPlan.ts';

type Props = {
  bound: Bound;
  /** Those that may be chosen. */
  bounds: readonly Bound[];
  /** True of a rate of people: of what, and how many they are. */
  isOfBase: boolean;
  hasRule: boolean;
};

/** The numbers of a target, as its bound asks for them. */
export function TargetNumbers({ bound, bounds, isOfBase, hasRule }: Props) {
  const asked = holdsShares(bound) ? { suffix: '%', max: 100 } : { isWhole: true };
  const isRequired = [{ required: true }];
  return (
    <>
      <div className="act-pair">
        <Form.Item name="bound" label={sayPlan('target.bound')} rules={isRequired}>
          <Select options={boundOptions.filter(({ value }) => bounds.includes(value))} />
        </Form.Item>
        {hasMinimum(bound) && (
          <Form.Item
            name="minimum"
            label={sayPlan(
              bound === 'exact' || bound === 'coverage' ? 'target.minimum' : 'target.minimum-least',
            )}
            {...(hasRule ? { extra: sayPlan('target.minimum-extra') } : { rules: isRequired })}
          >
            <NumberInput {...asked} />
          </Form.Item>
        )}
        {hasMaximum(bound) && (
          <Form.Item name="maximum" label={sayPlan('target.maximum')} rules={isRequired}>
            <NumberInput {...asked} />
          </Form.Item>
        )}
        {bound === 'coverage' && (
          <Form.Item name="deadlineYear" label={sayPlan('target.deadline-year')} rules={isRequired}>
            <Select
              showSearch
              options={Array.from({ length: 31 }, (_, index) => ({
                value: 2015 + index,
                label: String(2015 + index),
              }))}
            />
          </Form.Item>
        )}
        {isOfBase && (
          <Form.Item name="base" label={sayPlan('rule.base')} rules={isRequired}>
            <Select options={baseOptions} />
          </Form.Item>
        )}
        {(isOfBase || hasRule) && (
          <Form.Item
            name="baseValue"
            label={sayPlan('target.base-value')}
            extra={sayPlan('target.base-value-extra')}
          >
            <NumberInput isWhole />
          </Form.Item>
        )}
      </div>
      {hasRule && (
        <Form.Item name="reason" label={sayPlan('target.reason')} extra={sayPlan('target.reason-extra')}>
          <Input.TextArea maxLength={2000} rows={2} />
        </Form.Item>
      )}
    </>
  );
}
