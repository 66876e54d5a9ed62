import { Form, Input } from 'antd';
import type { Day } from '#kernel/day.ts';
import { CatalogueSelect } from '../CatalogueSelect.tsx';
import { sayAct } from './sayAct.ts';

/** What a new unit is called and what it is. */
export function UnitFields({ on }: { on: Day | null }) {
  return (
    <>
      <Form.Item name="name" label={sayAct('field.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <div className="act-pair">
        <Form.Item name="kind" label={sayAct('field.kind')} rules={[{ required: true }]}>
          <CatalogueSelect catalogue="unit-kind" on={on} />
        </Form.Item>
        <Form.Item
          name="code"
          label={sayAct('field.code')}
          extra={sayAct('field.code-extra')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={80} autoComplete="off" spellCheck={false} />
        </Form.Item>
      </div>
    </>
  );
}

/** What else may be said of a new unit. */
export function MoreUnitFields({ on }: { on: Day | null }) {
  return (
    <div className="act-pair">
      <Form.Item name="type" label={sayAct('field.type')}>
        <CatalogueSelect catalogue="unit-type" isOptional on={on} />
      </Form.Item>
      <Form.Item name="block" label={sayAct('field.block')}>
        <CatalogueSelect catalogue="block" isOptional on={on} />
      </Form.Item>
      <Form.Item name="shortName" label={sayAct('field.short-name')} extra={sayAct('field.short-name-extra')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
    </div>
  );
}
