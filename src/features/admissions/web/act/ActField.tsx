import { Checkbox, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { CatalogueSelect } from '#features/organisations/web/CatalogueSelect.tsx';
import { CatalogueSelects } from '#features/organisations/web/CatalogueSelects.tsx';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { SOURCE_CATALOGUES } from '../../sourcing.ts';
import { sayAct, sayCase } from '../sayCase.ts';
import type { Field } from './fields.ts';
import { MemberSelect } from './MemberSelect.tsx';
import { Relatives } from './Relatives.tsx';

type Props = {
  act: string;
  field: Field;
  unitCode: string /** The part of the form that holds it. */;
  within?: string;
};

export const labelOf = (act: string, name: string): string =>
  sayAct([`field.${name}.${act}`, `field.${name}`]);

/** One field of an act, by its kind. */
export function ActField({ act, field, unitCode, within }: Props) {
  const { name, kind, isRequired } = field;
  const path = within ? [within, name] : name;
  const label = labelOf(act, name);
  if (kind === 'yes') {
    return (
      <Form.Item
        name={path}
        valuePropName="checked"
        {...(isRequired ? { rules: [{ validator: mustBeTicked }] } : {})}
      >
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  }
  return (
    <Form.Item
      name={path}
      label={label}
      rules={[{ required: isRequired }]}
      extra={sayAct([`hint.${name}.${act}`, `hint.${name}`]) || undefined}
    >
      {controlOf({ act, field, unitCode })}
    </Form.Item>
  );
}

const catalogueOf = (name: string): string => SOURCE_CATALOGUES[name as keyof typeof SOURCE_CATALOGUES];

/** So many choices are all shown; more are chosen from a list that opens. */
const FEW = 4;

const mustBeTicked = (_: unknown, isTicked: boolean | undefined): Promise<void> =>
  isTicked ? Promise.resolve() : Promise.reject(new Error(sayCase('act.must-tick')));

const controlOf = ({ act, field, unitCode }: Props): ReactNode => {
  const { name, kind, options, isRequired } = field;
  const wordsOf = (option: string): string => sayAct([`value.${name}.${option}`]) || option;
  const choices = options.map((option) => ({ value: option, label: wordsOf(option) }));
  switch (kind) {
    case 'day':
      return <DayInput />;
    case 'member':
      return <MemberSelect unitCode={unitCode} isSeveral={act === 'assign-helper'} />;
    case 'unit':
      return <UnitPicker />;
    case 'one-of':
      return choices.length > FEW ? (
        <Select options={choices} />
      ) : (
        <Radio.Group className="act-choices" options={choices} />
      );
    case 'some-of':
      return <Some choices={choices} />;
    case 'listed':
      return <CatalogueSelect catalogue={catalogueOf(name)} isOptional={!isRequired} />;
    case 'some-listed':
      return <CatalogueSelects catalogue={catalogueOf(name)} />;
    case 'relatives':
      return <Relatives options={options} />;
    case 'yes-or-no':
      return (
        <Radio.Group
          className="act-choices"
          options={[
            { value: true, label: sayCase('act.yes') },
            { value: false, label: sayCase('act.no') },
          ]}
        />
      );
    case 'count':
      return <NumberInput isWhole />;
    case 'text':
      return <Input.TextArea rows={3} maxLength={2_000} />;
    default:
      return <Input maxLength={300} autoComplete="off" />;
  }
};

type SomeProps = {
  choices: { value: string; label: string }[];
  id?: string;
  value?: string[];
  onChange?: (chosen: string[]) => void;
};

/** Several of a list; that something must be chosen stands in the label, for a group takes no such mark. */
function Some({ choices, id, value = [], onChange }: SomeProps) {
  return (
    <div id={id} tabIndex={-1}>
      <Checkbox.Group
        className="act-choices"
        options={choices}
        value={value}
        onChange={(chosen) => onChange?.(chosen)}
      />
    </div>
  );
}
