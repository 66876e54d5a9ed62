import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { placeReasons } from '#web/form/placeReasons.ts';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSettled } from '#web/useSettled.ts';
import { checkCase } from '../../contract.ts';
import type { Case } from '../case/CasePage.tsx';
import { sayCase, sayCode } from '../sayCase.ts';
import { FIELD_OF, type Field } from './fields.ts';

type Props = {
  one: Case;
  act: string;
  // biome-ignore lint/suspicious/noExplicitAny: a form of any shape
  form: FormInstance<any>;
  fields: readonly Field[];
  input: Record<string, unknown>;
};

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** What would come of the act as it is filled in, asked before it is sent: what blocks it, or the deadlines it starts. */
export function Checked({ one, act, form, fields, input }: Props) {
  const { on, caseCode: _, version: __, ...details } = input;
  const isFull = (values: Record<string, unknown>): boolean =>
    isFilled(values.on) && fields.every(({ name, isRequired }) => !isRequired || isFilled(values[name]));
  const asked = JSON.parse(
    useSettled(JSON.stringify({ caseCode: one.code, act, on, details }), 500),
  ) as InputOf<typeof checkCase>;
  // What stood in the form a moment ago is asked only if it was complete too.
  const isComplete = isFull(input) && isFull({ ...asked.details, on: asked.on });
  const { data, error } = useRead(checkCase, asked, { isWanted: isComplete });
  const names = fields.map(({ name }) => name);
  const refused = isComplete && error ? error : null;
  const placed =
    refused && placeReasons(refused, ([name]) => name === 'on' || names.includes(String(name)), FIELD_OF);
  // biome-ignore lint/correctness/useExhaustiveDependencies: placed once for each answer
  useEffect(() => {
    const warned = new Map(placed?.fields.map(({ name, errors }) => [String(name[0]), errors]));
    form.setFields(['on', ...names].map((name) => ({ name, warnings: warned.get(name) ?? [] })));
  }, [refused, data]);
  const lines =
    placed?.others ??
    (isComplete ? (data?.clocks ?? []) : []).map(({ kind, dueOn }) =>
      sayCase('act.starts', { clock: sayCode('clock', kind), day: printDay(dueOn as Day) }),
    );
  return (
    <div aria-live="polite">
      {lines.length > 0 && (
        <div className={placed ? 'act-preview act-refused' : 'act-preview'}>
          {placed && <p>{sayCase('act.not-yet')}</p>}
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
