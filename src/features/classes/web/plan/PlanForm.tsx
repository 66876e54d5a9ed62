import { useNavigate } from '@tanstack/react-router';
import { Drawer } from 'antd';
import type { Day } from '#kernel/day.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { changeClass, planClass } from '../../contract/planning.ts';
import type { Class } from '../one/ClassPage.tsx';
import { sayClass } from '../sayClass.ts';
import { PlanFields, type PlanValues, planOf, previewOf } from './PlanFields.tsx';

type Props = { unitCode: string; onClose: () => void };

/** What a class is begun with: ten half-days, as the guide has it. */
const usual: Partial<PlanValues> = {
  kind: 'awareness',
  shift: 'day',
  count: 10,
  parts: ['morning', 'afternoon'],
  days: 'weekdays',
};

/** A new class of a unit; afterwards its page. */
export function PlanForm({ unitCode, onClose }: Props) {
  const navigate = useNavigate();
  return (
    <Drawer open title={sayClass('plan.new-title')} onClose={onClose} size="large">
      <ActForm<typeof planClass, PlanValues>
        endpoint={planClass}
        of={unitCode}
        initial={usual}
        inputOf={(values) => ({ unitCode, kind: values.kind, ...planOf(values) })}
        words={sayClass('plan.save')}
        wayBack={sayClass('plan.back')}
        preview={previewOf}
        fieldOf={{ sittings: 'count' }}
        onDone={({ code }) => void navigate({ to: '/lop-hoc/$classCode', params: { classCode: code } })}
      >
        {() => <PlanFields hasKind />}
      </ActForm>
    </Drawer>
  );
}

/** Another plan of a class that has not begun. */
export function ChangeForm({ one, onClose }: { one: Class; onClose: () => void }) {
  const { code, name, place, shift, capacity, registerUntil, beginsOn, sittings } = one;
  const initial: Partial<PlanValues> = {
    kind: one.kind,
    name,
    shift,
    capacity,
    firstOn: beginsOn as Day,
    count: sittings.length,
    parts: [...new Set(sittings.map(({ part }) => part))],
    days: shift === 'weekend' ? 'weekend' : 'weekdays',
    ...(place ? { place } : {}),
    ...(registerUntil ? { registerUntil: registerUntil as Day } : {}),
  };
  return (
    <Drawer open title={sayClass('plan.change')} onClose={onClose} size="large">
      <ActForm<typeof changeClass, PlanValues>
        endpoint={changeClass}
        of={code}
        initial={initial}
        inputOf={(values) => ({ classCode: code, ...planOf(values) })}
        words={sayClass('plan.save')}
        wayBack={sayClass('plan.back')}
        preview={previewOf}
        onDone={onClose}
      >
        {() => <PlanFields hasKind={false} />}
      </ActForm>
    </Drawer>
  );
}
