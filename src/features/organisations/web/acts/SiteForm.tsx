import { Checkbox, Form, Input, Select } from 'antd';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { printDay } from '#web/printDay.ts';
import { useSession } from '#web/session.ts';
import { registerSite } from '../../contract/registers.ts';
import { SITE_STATES } from '../../model.ts';
import { CatalogueSelect } from '../CatalogueSelect.tsx';
import { saySite } from '../saySite.ts';
import { useNames } from '../useNames.ts';
import { ActDone } from './ActDone.tsx';
import type { FormProps } from './RenameForm.tsx';
import { sayAct } from './sayAct.ts';

type Values = Omit<InputOf<typeof registerSite>, 'unitCode'>;

const fieldOf = {
  'site-code-is-unique': 'code',
  'effective-day-in-the-future': 'stateSince',
  'site-not-open-that-day': 'stateSince',
  'unit-is-dissolved': 'name',
} as const;

const flags = [
  ['isBorder', 'border'],
  ['isRemote', 'remote'],
  ['isEthnicMinority', 'ethnic-minority'],
  ['isPoor', 'poor'],
] as const;

export const stateOptions = SITE_STATES.map((value) => ({ value, label: saySite(`state.${value}`) }));

/** Enter a village or a base unit in the register of the unit that looks after it. */
export function SiteForm({ unit }: Pick<FormProps, 'unit'>) {
  const today = useSession().today as Day;
  const kindName = useNames('place-kind');
  return (
    <ActForm<typeof registerSite, Values>
      endpoint={registerSite}
      initial={{ stateSince: today }}
      inputOf={({ stateSince, ...values }) => ({
        ...given(values),
        unitCode: unit.code,
        ...(values.state && stateSince ? { stateSince } : {}),
      })}
      fieldOf={fieldOf}
      words={sayAct('site.act')}
      wayBack={sayAct('site.way-back')}
      preview={({ name, kind, state, stateSince }) =>
        name && kind
          ? [
              sayAct('site.preview', { name, kind: kindName(kind), unit: unit.name ?? unit.code }),
              ...(state && stateSince
                ? [
                    sayAct('site.preview-state', {
                      state: saySite(`state.${state}`),
                      day: printDay(stateSince),
                    }),
                  ]
                : []),
            ]
          : []
      }
      done={(_, again, { name }) => (
        <ActDone title={sayAct('site.done', { name })} unit={unit} view="sites" again={again} />
      )}
    >
      {() => (
        <>
          <Form.Item name="name" label={sayAct('field.name')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <div className="act-pair">
            <Form.Item name="kind" label={sayAct('site.kind')} rules={[{ required: true }]}>
              <CatalogueSelect catalogue="place-kind" />
            </Form.Item>
            <Form.Item
              name="code"
              label={sayAct('field.code')}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input maxLength={80} autoComplete="off" spellCheck={false} />
            </Form.Item>
            <Form.Item name="state" label={sayAct('site.state')}>
              <Select allowClear options={stateOptions} />
            </Form.Item>
            <Form.Item name="stateSince" label={sayAct('site.since')}>
              <DayInput />
            </Form.Item>
            <Form.Item name="openedOn" label={sayAct('site.opened')} extra={sayAct('site.opened-extra')}>
              <DayInput />
            </Form.Item>
            <Form.Item name="ownerKind" label={sayAct('site.owner')}>
              <CatalogueSelect catalogue="owner-kind" isOptional />
            </Form.Item>
            <Form.Item name="workers" label={sayAct('site.workers')}>
              <NumberInput isWhole />
            </Form.Item>
          </div>
          <fieldset className="act-flags">
            <legend>{saySite('site.flags')}</legend>
            {flags.map(([name, flag]) => (
              <Form.Item key={name} name={name} valuePropName="checked">
                <Checkbox>{saySite(`flag.${flag}`)}</Checkbox>
              </Form.Item>
            ))}
          </fieldset>
        </>
      )}
    </ActForm>
  );
}
