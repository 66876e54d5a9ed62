import { Form } from 'antd';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { holdsShares } from '../../bounds.ts';
import { hasMaximum } from '../bounds.ts';
import { sayPlan } from '../sayPlan.ts';
import { heldWords, type Line } from './InheritForm.tsx';

/** The numbers of the units that go on, with how the proposed ones came about. */
export function HeirFields({ line, at }: { line: Line; at: number }) {
  const { to, bound, way, planCode } = line;
  if (planCode === null) return <p>{sayPlan('inherit.no-plan')}</p>;
  const asked = holdsShares(bound) ? { suffix: '%', max: 100 } : { isWhole: true };
  return (
    <>
      <p className="act-back">{sayPlan(`inherit.way-${way}`)}</p>
      {to.map(({ unitCode, unitName, own }, index) => {
        const name = (field: 'minimum' | 'maximum') => ['lines', at, 'to', index, field];
        return (
          <div className="act-pair" key={unitCode}>
            <Form.Item
              name={name('minimum')}
              label={sayPlan('inherit.to', { unit: unitName })}
              extra={own ? sayPlan('inherit.own', { bound: heldWords(own) }) : sayPlan('inherit.own-none')}
            >
              <NumberInput {...asked} />
            </Form.Item>
            {hasMaximum(bound) && (
              <Form.Item name={name('maximum')} label={sayPlan('inherit.to-maximum', { unit: unitName })}>
                <NumberInput {...asked} />
              </Form.Item>
            )}
          </div>
        );
      })}
    </>
  );
}
