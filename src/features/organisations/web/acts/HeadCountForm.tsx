import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate, printCount } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { useSession } from '#web/session.ts';
import { declareHeadCount } from '../../contract/registers.ts';
import { BOUND_WORDS } from '../../model.ts';
import { CatalogueSelect } from '../CatalogueSelect.tsx';
import { catalogueOfKeys } from '../HeadCountParts.tsx';
import { useNames } from '../useNames.ts';
import { ActDone } from './ActDone.tsx';
import type { FormProps } from './RenameForm.tsx';
import { sayAct } from './sayAct.ts';

type Values = Omit<InputOf<typeof declareHeadCount>, 'unitCode' | 'code'>;

const fieldOf = {
  'effective-day-in-the-future': 'on',
  'unit-not-alive-that-day': 'on',
  'parts-do-not-sum': 'total',
  'head-count-is-declared-once': 'isCorrection',
} as const;

/** How many people of a kind the unit had on a day, with parts that sum to the total. */
export function HeadCountForm({ unit }: Pick<FormProps, 'unit'>) {
  const today = useSession().today as Day;
  const kindName = useNames('head-count-kind');
  return (
    <ActForm<typeof declareHeadCount, Values>
      endpoint={declareHeadCount}
      initial={{ kind: 'members', on: today, parts: [] }}
      inputOf={(values) => ({ ...given(values), unitCode: unit.code })}
      fieldOf={fieldOf}
      words={sayAct('head-count.act')}
      wayBack={sayAct('head-count.way-back')}
      preview={({ kind, total, on, boundWord }) =>
        kind && on && typeof total === 'number'
          ? [
              sayAct('head-count.preview', {
                unit: unit.name ?? unit.code,
                total: [boundWord, printCount(total)].filter(Boolean).join(' '),
                kind: kindName(kind),
                day: columnDate(on),
              }),
            ]
          : []
      }
      done={(_, again) => (
        <ActDone title={sayAct('head-count.done')} unit={unit} view="head-counts" again={again} />
      )}
    >
      {(_, { kind }) => (
        <>
          <div className="act-pair">
            <Form.Item name="kind" label={sayAct('head-count.kind')} rules={[{ required: true }]}>
              <CatalogueSelect catalogue="head-count-kind" />
            </Form.Item>
            {kind === 'post-holders' && (
              <Form.Item name="post" label={sayAct('head-count.post')} rules={[{ required: true }]}>
                <CatalogueSelect catalogue="head-count-post" />
              </Form.Item>
            )}
            <Form.Item name="on" label={sayAct('head-count.on')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
            <Form.Item name="total" label={sayAct('head-count.total')} rules={[{ required: true }]}>
              <NumberInput isWhole />
            </Form.Item>
            <Form.Item
              name="boundWord"
              label={sayAct('head-count.bound')}
              extra={sayAct('head-count.bound-extra')}
            >
              <Select allowClear options={BOUND_WORDS.map((value) => ({ value, label: value }))} />
            </Form.Item>
          </div>
          <Form.Item
            name="declaredBy"
            label={sayAct('head-count.by')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <fieldset>
            <legend>{sayAct('head-count.parts')}</legend>
            <Parts />
          </fieldset>
          <Form.Item name="isCorrection" valuePropName="checked">
            <Checkbox>{sayAct('head-count.correction')}</Checkbox>
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}

const required = [{ required: true }];

function Parts() {
  const parts = Form.useWatch('parts') as Values['parts'];
  return (
    <Form.List name="parts">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => {
            const dimension = parts?.[name]?.dimension;
            return (
              <div key={key} className="act-line">
                <Form.Item name={[name, 'dimension']} label={sayAct('head-count.dimension')} rules={required}>
                  <CatalogueSelect catalogue="head-count-dimension" />
                </Form.Item>
                <Form.Item name={[name, 'key']} label={sayAct('head-count.key')} rules={required}>
                  <CatalogueSelect key={dimension} catalogue={catalogueOfKeys(dimension ?? '')} />
                </Form.Item>
                <Form.Item name={[name, 'n']} label={sayAct('head-count.n')} rules={required}>
                  <NumberInput isWhole />
                </Form.Item>
                <Button
                  aria-label={sayAct('head-count.part-remove-n', { n: name + 1 })}
                  onClick={() => remove(name)}
                >
                  {sayAct('head-count.part-remove')}
                </Button>
              </div>
            );
          })}
          <p>
            <Button onClick={() => add({ dimension: parts?.at(-1)?.dimension ?? 'sex' })}>
              {sayAct('head-count.part-add')}
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
}
