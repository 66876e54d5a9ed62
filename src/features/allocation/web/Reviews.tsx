import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { reviewRound } from '../movesContract.ts';
import type { Answer } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

const required = [{ required: true }];

/** The review points of a round: what was found on those that passed, and the form for the next. */
export function Reviews({ answer }: { answer: Answer }) {
  const { round } = answer;
  const may = useMay(reviewRound.policy) && round.adoptedOn !== null;
  const [opened, open] = useState<string | null>(null);
  if (round.reviews.length === 0) return null;
  return (
    <section aria-label={sayAllocation('round.reviews')}>
      <h2>{sayAllocation('round.reviews')}</h2>
      <ul className="allocation-reviews">
        {round.reviews.map(({ on, doneOn, doneBy, remark }) => (
          <li key={on}>
            {doneOn === null
              ? sayAllocation('review.waits', { day: printDay(on) })
              : sayAllocation('review.done', { day: printDay(on), done: printDay(doneOn), by: doneBy ?? '' })}
            {remark && `: ${remark}`}{' '}
            {doneOn === null && may && (
              <Button
                aria-haspopup="dialog"
                aria-label={sayAllocation('review.act-of', { day: printDay(on) })}
                onClick={() => open(on)}
              >
                {sayAllocation('review.act')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {opened !== null && (
        <Drawer
          open
          size="large"
          title={sayAllocation('review.act-of', { day: printDay(opened) })}
          onClose={() => open(null)}
        >
          <ReviewForm roundCode={round.code} reviewOn={opened} onClose={() => open(null)} />
        </Drawer>
      )}
    </section>
  );
}

type FormProps = { roundCode: string; reviewOn: string; onClose: () => void };

/** What was found; what is to be changed is changed in the grid. */
function ReviewForm({ roundCode, reviewOn, onClose }: FormProps) {
  const today = useSession().today as Day;
  type Values = Pick<InputOf<typeof reviewRound>, 'remark' | 'on'>;
  const toGrid = (): void => {
    onClose();
    document.querySelector('.allocation-scroll')?.scrollIntoView({ block: 'start' });
    document.querySelector<HTMLElement>('.allocation-grid [data-at="0-0"]')?.focus();
  };
  return (
    <ActForm<typeof reviewRound, Values>
      endpoint={reviewRound}
      of={`${roundCode} ${reviewOn}`}
      initial={{ on: today }}
      inputOf={(values) => ({ ...values, roundCode, reviewOn: reviewOn as Day })}
      words={sayAllocation('review.act')}
      wayBack={sayAllocation('review.back')}
      preview={({ remark, on }) =>
        remark?.trim() && on ? [sayAllocation('review.preview', { day: printDay(on) })] : []
      }
      done={() => (
        <Notice kind="done" title={sayAllocation('review.noted')} lines={[sayAllocation('review.next')]}>
          <Button onClick={toGrid}>{sayAllocation('review.to-grid')}</Button>
        </Notice>
      )}
    >
      {() => (
        <>
          <Form.Item name="remark" label={sayAllocation('review.remark')} rules={required}>
            <Input.TextArea rows={3} maxLength={2_000} />
          </Form.Item>
          <Form.Item name="on" label={sayAllocation('review.on')} rules={required}>
            <DayInput />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}
