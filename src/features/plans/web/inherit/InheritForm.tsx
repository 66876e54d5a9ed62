import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useNames } from '#features/organisations/web/useNames.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { inSentence, parsePeriod } from '#kernel/period.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { holdsShares } from '../../bounds.ts';
import type { Bound, TargetMeasure } from '../../model.ts';
import { inheritTargets, type listInherited } from '../../successionContract.ts';
import { boundWords, ofKinds } from '../bounds.ts';
import { percentOf, shareOf } from '../percent.ts';
import { sayPlan } from '../sayPlan.ts';
import { HeirFields } from './HeirFields.tsx';

export type Line = OutputOf<typeof listInherited>['lines'][number];
type Typed = { minimum?: number | null; maximum?: number | null };
type Values = { lines: { to: Typed[] }[]; reason: string; documentCode?: string };

type Props = {
  unit: { code: string; name: string | null };
  lines: readonly Line[];
  documentField: ReactNode;
  onDone: () => void;
};

const typed = (n: number | null, bound: Bound): number | null =>
  n !== null && holdsShares(bound) ? percentOf(n) : n;
const sent = (n: number, bound: Bound): number => (holdsShares(bound) ? shareOf(n) : n);

const periodWords = (code: string): string => {
  const period = parsePeriod(code);
  return period ? inSentence(period) : code;
};

/** A stored number in words. */
export const heldWords = ({
  bound,
  ...numbers
}: Pick<Line['from'][number], 'bound' | 'minimum' | 'maximum'>) =>
  boundWords({ bound, minimum: typed(numbers.minimum, bound), maximum: typed(numbers.maximum, bound) });

const inputOf = (
  unitCode: string,
  lines: readonly Line[],
  values: Values,
): InputOf<typeof inheritTargets> => ({
  ...given({ reason: values.reason, documentCode: values.documentCode }),
  unitCode,
  reason: values.reason,
  lines: lines.map(({ from, to, bound }, at) => ({
    from: from.map(({ code }) => code),
    to: to.flatMap((heir, index) => {
      const { minimum, maximum } = values.lines[at]?.to[index] ?? {};
      if (typeof minimum !== 'number') return [];
      const most = typeof maximum === 'number' ? { maximum: sent(maximum, bound) } : {};
      return [{ unitCode: heir.unitCode, minimum: sent(minimum, bound), ...most }];
    }),
  })),
});

/** What becomes of the targets of units that ended: the proposed numbers of those who go on, to be changed or left empty. */
export function InheritForm({ unit, lines, documentField, onDone }: Props) {
  const placeName = useNames('place-kind');
  const titleOf = ({ measure, placeKinds, period }: Line): string =>
    sayPlan('inherit.line', {
      measure: ofKinds(sayPlan(`measure.${measure as TargetMeasure}`), placeKinds.map(placeName)),
      period: periodWords(period),
    });
  const names = [...new Set(lines.flatMap(({ from }) => from.map(({ unitName }) => unitName)))];
  const day = lines
    .map(({ endedOn }) => endedOn)
    .toSorted()
    .at(-1);
  const initial: Values = {
    lines: lines.map(({ to, bound }) => ({
      to: to.map(({ minimum, maximum }) => ({
        minimum: typed(minimum, bound),
        maximum: typed(maximum, bound),
      })),
    })),
    reason: sayPlan('inherit.reason', { units: names.join(', '), day: day ? columnDate(day) : '' }).slice(
      0,
      2000,
    ),
  };
  return (
    <ActForm<typeof inheritTargets, Values>
      endpoint={inheritTargets}
      of={unit.code}
      initial={initial}
      inputOf={(values) => inputOf(unit.code, lines, values)}
      words={sayPlan('inherit.act')}
      wayBack={sayPlan('inherit.way-back')}
      preview={(values) =>
        lines.flatMap((line, at) => previewOf(titleOf(line), line, values.lines?.[at]?.to ?? []))
      }
      onDone={onDone}
    >
      {() => (
        <>
          {lines.map((line, at) => (
            <fieldset key={line.from.map(({ code }) => code).join()}>
              <legend>{titleOf(line)}</legend>
              <ul>
                {line.from.map((one) => (
                  <li key={one.code}>
                    {sayPlan('inherit.from', { unit: one.unitName, bound: heldWords(one) })}
                  </li>
                ))}
              </ul>
              <HeirFields line={line} at={at} />
            </fieldset>
          ))}
          <Form.Item name="reason" label={sayPlan('target.reason')} rules={[{ required: true }]}>
            <Input.TextArea maxLength={2000} rows={2} />
          </Form.Item>
          <Form.Item name="documentCode" label={sayPlan('inherit.document')}>
            {documentField}
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}

const previewOf = (title: string, { to, bound }: Line, numbers: readonly Typed[]): string[] =>
  to.map(({ unitName, own }, at) => {
    const { minimum = null, maximum = null } = numbers[at] ?? {};
    const before = own && heldWords(own);
    if (minimum === null)
      return sayPlan(before ? 'inherit.preview-stays' : 'inherit.preview-none', {
        title,
        unit: unitName,
        before: before ?? '',
      });
    return sayPlan(before ? 'inherit.preview-revised' : 'inherit.preview-given', {
      ...{ title, unit: unitName, before: before ?? '' },
      bound: boundWords({ bound, minimum, maximum }),
    });
  });
