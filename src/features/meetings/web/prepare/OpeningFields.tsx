import { Button, Radio } from 'antd';
import { useId } from 'react';
import type { Day } from '#kernel/day.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { METHODS } from '../../model.ts';
import { sayMeeting } from '../sayMeeting.ts';

export type Opening = { heldOn: Day; method: (typeof METHODS)[number] };

type Props = { value: Opening; onChange: (changed: Opening) => void; isBusy: boolean; onOpen: () => void };

/** On which day a meeting begins and how it votes. */
export function OpeningFields({ value, onChange, isBusy, onOpen }: Props) {
  const ids = { on: useId(), method: useId() };
  return (
    <>
      <div className="meet-fields">
        <div>
          <label htmlFor={ids.on}>{sayMeeting('open.on')}</label>
          <DayPicker id={ids.on} value={value.heldOn} onChange={(heldOn) => onChange({ ...value, heldOn })} />
        </div>
        <div>
          <span id={ids.method}>{sayMeeting('open.method')}</span>
          <Radio.Group
            aria-labelledby={ids.method}
            value={value.method}
            options={METHODS.map((method) => ({ value: method, label: sayMeeting(`method.${method}`) }))}
            onChange={({ target }) => onChange({ ...value, method: target.value })}
          />
        </div>
      </div>
      <Button type="primary" size="large" loading={isBusy} onClick={onOpen}>
        {sayMeeting('open.act')}
      </Button>
    </>
  );
}
