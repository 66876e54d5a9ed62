import { Button, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate, printCount } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { useSession } from '#web/session.ts';
import { splitUnit } from '../../contract/changes.ts';
import { CatalogueSelect } from '../CatalogueSelect.tsx';
import { ActDone } from './ActDone.tsx';
import { ChangeFields } from './ChangeFields.tsx';
import { unitFieldOf } from './fieldOf.ts';
import type { FormProps } from './RenameForm.tsx';
import { sayAct } from './sayAct.ts';
import { type Remains, useRemains } from './useRemains.ts';

type Values = Omit<InputOf<typeof splitUnit>, 'code'>;
type Part = Partial<Values['parts'][number]>;

const nothing: Remains = { children: [], people: [], sites: [] };
const fieldOf = {
  ...unitFieldOf,
  'children-remain': 'isEnding',
  'members-remain': 'isEnding',
  'sites-remain': 'isEnding',
};

const sizes = ({ children = [], people = [], sites = [] }: Part) => ({
  children: children.length,
  people: people.length,
  sites: sites.length,
});
const printed = (counts: ReturnType<typeof sizes>) => ({
  children: printCount(counts.children),
  people: printCount(counts.people),
  sites: printCount(counts.sites),
});

/** Split the unit: new ones stand beside it and take over what they are given. */
export function SplitForm({ unit, documentField, held, next }: FormProps) {
  const today = useSession().today as Day;
  return (
    <ActForm<typeof splitUnit, Values>
      endpoint={splitUnit}
      initial={{
        effectiveOn: today,
        isEnding: false,
        parts: [{ code: `${unit.code}-A`, name: '', kind: unit.kind ?? '' }],
      }}
      inputOf={({ parts, isEnding, ...change }) => ({
        ...given(change),
        isEnding,
        code: unit.code,
        parts: parts.map((part) => given(part)),
      })}
      fieldOf={fieldOf}
      words={sayAct('split.act')}
      isDangerous
      wayBack={sayAct('split.way-back')}
      preview={(values) => [<Consequences key="all" unit={unit} values={values} held={held} />]}
      done={({ codes: [first] }, again, { isEnding }) => (
        <ActDone title={sayAct('split.done')} unit={unit} view="history" again={again}>
          {isEnding && first && next(first)}
        </ActDone>
      )}
    >
      {(_, { effectiveOn = null, parts = [] }) => (
        <>
          <Parts unitCode={unit.code} on={effectiveOn} parts={parts} />
          <Form.Item name="isEnding" label={sayAct('split.ends')}>
            <Radio.Group
              options={[
                { value: false, label: sayAct('split.stays') },
                { value: true, label: sayAct('split.is-ending') },
              ]}
            />
          </Form.Item>
          <ChangeFields documentField={documentField} />
        </>
      )}
    </ActForm>
  );
}

type PartsProps = { unitCode: string; on: Day | null; parts: readonly Part[] };

function Parts({ unitCode, on, parts }: PartsProps) {
  const remains = useRemains([unitCode], on).get(unitCode) ?? nothing;
  const required = [{ required: true }];
  /** What no other part was given yet. */
  const free = (sort: 'children' | 'people' | 'sites', at: number, code: string): boolean =>
    !parts.some((part, index) => index !== at && part?.[sort]?.includes(code));
  return (
    <Form.List name="parts">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <fieldset key={key}>
              <legend>{sayAct('split.part', { n: name + 1 })}</legend>
              <Form.Item name={[name, 'name']} label={sayAct('field.name')} rules={required}>
                <Input maxLength={300} autoComplete="off" />
              </Form.Item>
              <div className="act-pair">
                <Form.Item name={[name, 'kind']} label={sayAct('field.kind')} rules={required}>
                  <CatalogueSelect catalogue="unit-kind" on={on} />
                </Form.Item>
                <Form.Item name={[name, 'code']} label={sayAct('field.code')} rules={required}>
                  <Input maxLength={80} autoComplete="off" spellCheck={false} />
                </Form.Item>
              </div>
              <Given
                name={[name, 'children']}
                label={sayAct('split.children')}
                options={remains.children
                  .filter(({ code }) => free('children', name, code))
                  .map((child) => ({ value: child.code, label: child.name ?? child.code }))}
              />
              <Given
                name={[name, 'people']}
                label={sayAct('split.people')}
                options={remains.people
                  .filter((code) => free('people', name, code))
                  .map((code) => ({ value: code, label: code }))}
              />
              <Given
                name={[name, 'sites']}
                label={sayAct('split.sites')}
                options={remains.sites
                  .filter(({ code }) => free('sites', name, code))
                  .map((site) => ({ value: site.code, label: site.name }))}
              />
              {rows.length > 1 && (
                <p>
                  <Button onClick={() => remove(name)}>{sayAct('split.part-remove', { n: name + 1 })}</Button>
                </p>
              )}
            </fieldset>
          ))}
          <p>
            <Button
              onClick={() =>
                add({ kind: parts[0]?.kind, code: `${unitCode}-${'ABCDEFGH'[rows.length] ?? rows.length}` })
              }
            >
              {sayAct('split.part-add')}
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

type GivenProps = { name: (string | number)[]; label: string; options: { value: string; label: string }[] };

function Given({ name, label, options }: GivenProps) {
  return (
    <Form.Item name={name} label={label} hidden={options.length === 0}>
      <Select mode="multiple" allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}

type Told = Pick<FormProps, 'unit' | 'held'> & { values: Partial<Values> };

/** What each part takes, and what is left. */
function Consequences({ unit, values, held }: Told): ReactNode {
  const { effectiveOn, parts = [], isEnding } = values;
  const remains = useRemains([unit.code], effectiveOn).get(unit.code) ?? nothing;
  if (!effectiveOn) return null;
  const day = columnDate(effectiveOn);
  const taken = parts.map((part) => sizes(part ?? {}));
  const sum = (sort: keyof Remains): number => taken.reduce((total, one) => total + one[sort], 0);
  const left = {
    children: remains.children.length - sum('children'),
    people: remains.people.length - sum('people'),
    sites: remains.sites.length - sum('sites'),
  };
  const name = unit.name ?? unit.code;
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts stand in their order
        <span key={index} className="act-consequence">
          {sayAct('split.preview-part', {
            name: part?.name ?? '…',
            day,
            ...printed(taken[index] ?? sizes({})),
          })}
        </span>
      ))}
      <span className="act-consequence">
        {isEnding
          ? sayAct('split.preview-ends', {
              unit: name,
              day,
              left: printCount(left.children + left.people + left.sites),
            })
          : sayAct('split.preview-stays', { unit: name, ...printed(left) })}
      </span>
      {isEnding && held({ code: unit.code, on: effectiveOn, isHandedOn: true })}
    </>
  );
}
