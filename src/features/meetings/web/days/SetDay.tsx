import { Drawer, Form, Radio, Select } from 'antd';
import { setMeetingDay } from '#features/admissions/contract/meetingDays.ts';
import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { useSession } from '#web/session.ts';
import { sayMeeting } from '../sayMeeting.ts';
import type { VotingBody } from './DaysOfBody.tsx';
import { sayDays, sayRule } from './sayDays.ts';

const WAYS = ['month', 'week', 'none'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const WEEKS = [1, 2, 3, 4, 5] as const;
const LAST_DAY = 31;

type Values = {
  way: (typeof WAYS)[number];
  dayOfMonth?: number;
  weekday?: number;
  week?: number;
  from: Day;
};
type Props = { unitCode: string; body: VotingBody; words: string; onClose: () => void };

const ruleOf = ({ way, dayOfMonth, weekday, week }: Partial<Values>) => {
  if (way === 'month' && dayOfMonth) return { dayOfMonth };
  return way === 'week' && weekday && week ? { weekday, week } : {};
};

/** The usual meeting day of a body, in one of the two ways in which people name it. */
export function SetDay({ unitCode, body, words, onClose }: Props) {
  const today = useSession().today as Day;
  const preview = (values: Partial<Values>): string[] => {
    if (values.way === 'none') return [sayDays('set.preview-none', { body: words })];
    const rule = ruleOf(values);
    if (Object.keys(rule).length === 0 || !values.from) return [];
    const said = sayRule({ dayOfMonth: null, weekday: null, week: null, ...rule });
    return [
      sayDays('set.preview', {
        body: words,
        rule: sayDays('rule.from', { rule: said, from: columnDate(values.from) }),
      }),
    ];
  };
  return (
    <Drawer open title={sayDays('set.title')} onClose={onClose} size="large">
      <p>{words}</p>
      <ActForm<typeof setMeetingDay, Values>
        endpoint={setMeetingDay}
        of={`${unitCode}-${body}`}
        initial={{ way: 'month', from: today }}
        inputOf={({ from, ...values }) => ({ unitCode, body, from, ...ruleOf(values) })}
        words={sayDays('set.act')}
        wayBack={sayDays('set.back')}
        preview={preview}
        onDone={onClose}
      >
        {(_, { way }) => (
          <>
            <Form.Item name="way" label={sayDays('set.way')}>
              <Radio.Group
                className="act-choices"
                options={WAYS.map((one) => ({ value: one, label: sayDays(`set.way-${one}`) }))}
              />
            </Form.Item>
            {way === 'month' && (
              <Form.Item
                name="dayOfMonth"
                label={sayDays('set.day')}
                extra={sayDays('set.day-extra')}
                rules={[{ required: true }]}
              >
                <NumberInput isWhole max={LAST_DAY} />
              </Form.Item>
            )}
            {way === 'week' && (
              <div className="act-pair">
                <Form.Item name="weekday" label={sayDays('set.weekday')} rules={[{ required: true }]}>
                  <Select
                    options={WEEKDAYS.map((value) => ({ value, label: sayMeeting(`weekday.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name="week" label={sayDays('set.week')} rules={[{ required: true }]}>
                  <Select options={WEEKS.map((value) => ({ value, label: sayDays(`week.${value}`) }))} />
                </Form.Item>
              </div>
            )}
            <Form.Item name="from" label={sayDays('set.from')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
