import { Button, Checkbox, Form, Input, Select } from 'antd';
import { CatalogueSelect } from '#features/organisations/web/CatalogueSelect.tsx';
import { CatalogueSelects } from '#features/organisations/web/CatalogueSelects.tsx';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { baseOptions, measureOptions } from './choices.ts';
import { sayPlan } from './sayPlan.ts';

const required = [{ required: true }];

/** The rules by which a plan proposes numbers: a rate of a base, for a measure. */
export function PlanRules() {
  return (
    <Form.List name="rules">
      {(rules, { add, remove }) => (
        <>
          <p>{sayPlan('plan.rules-extra')}</p>
          {rules.map(({ key, name }) => (
            <fieldset key={key}>
              <legend>{sayPlan('plan.rule', { n: name + 1 })}</legend>
              <div className="act-pair">
                <Form.Item name={[name, 'name']} label={sayPlan('plan.rule-name')} rules={required}>
                  <Input maxLength={300} autoComplete="off" />
                </Form.Item>
                <Form.Item name={[name, 'measure']} label={sayPlan('target.measure')} rules={required}>
                  <Select options={measureOptions} />
                </Form.Item>
                <Form.Item name={[name, 'rate']} label={sayPlan('rule.rate')} rules={required}>
                  <NumberInput suffix="%" max={100} />
                </Form.Item>
                <Form.Item name={[name, 'base']} label={sayPlan('rule.base')} rules={required}>
                  <Select options={baseOptions} />
                </Form.Item>
                <Form.Item name={[name, 'block']} label={sayPlan('rule.block')}>
                  <CatalogueSelect catalogue="block" isOptional />
                </Form.Item>
                <Form.Item name={[name, 'kinds']} label={sayPlan('rule.kinds')}>
                  <CatalogueSelects catalogue="unit-kind" />
                </Form.Item>
                <Form.Item name={[name, 'isMinimum']} valuePropName="checked">
                  <Checkbox>{sayPlan('rule.is-minimum')}</Checkbox>
                </Form.Item>
              </div>
              <p>
                <Button onClick={() => remove(name)}>{sayPlan('plan.rule-remove', { n: name + 1 })}</Button>
              </p>
            </fieldset>
          ))}
          <p>
            <Button onClick={() => add({ measure: 'admission' })}>{sayPlan('plan.rule-add')}</Button>
          </p>
        </>
      )}
    </Form.List>
  );
}
