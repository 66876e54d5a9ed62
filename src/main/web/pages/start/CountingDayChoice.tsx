import { Button, Radio } from 'antd';
import { useState } from 'react';
import { changeSetting } from '#features/facts/contract.ts';
import { COUNTING_DAYS, type CountingDay } from '#features/facts/model.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { sayStart } from './sayStart.ts';

type Props = { chosen: string; isChosen: boolean };

/** Which day counts an admission: of the decision, or of the ceremony. */
export function CountingDayChoice({ chosen, isChosen }: Props) {
  const [day, setDay] = useState(chosen as CountingDay);
  const { mutate, isPending, error } = useChange(changeSetting);
  return (
    <>
      <RefusedLines refused={error} />
      <Radio.Group
        aria-label={sayStart('step.counting-day')}
        value={day}
        onChange={({ target }) => setDay(target.value as CountingDay)}
        options={COUNTING_DAYS.map((one) => ({ value: one, label: sayStart(`counting-day.${one}`) }))}
      />
      {(!isChosen || day !== chosen) && (
        <Button loading={isPending} onClick={() => mutate({ countingDay: day })}>
          {sayStart('act.counting-day')}
        </Button>
      )}
    </>
  );
}
