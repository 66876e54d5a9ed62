import { Form, Input } from 'antd';
import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import { answerRound } from '../movesContract.ts';
import { WORKFLOW } from '../workflow.ts';
import { GoesOn } from './GoesOn.tsx';
import type { Answer as Read, Unit } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

type Values = InputOf<typeof answerRound>;

/** What a unit below is offered, what was said so far, and its own word. */
export function Answer({ answer, unit }: { answer: Read; unit: Unit }) {
  const { round } = answer;
  const mayAnswer = useMay(answerRound.policy) && WORKFLOW[round.state].answer !== undefined;
  const offered = unit.offers.findLast(({ side }) => side === 'above') ?? null;
  return (
    <section aria-label={unit.name}>
      <h2>{unit.name}</h2>
      {unit.target && (
        <Notice
          kind="done"
          title={sayAllocation(
            unit.target.original === unit.target.current ? 'grid.stands' : 'grid.revised',
            {
              first: unit.target.original,
              now: unit.target.current,
            },
          )}
        />
      )}
      {unit.offers.length === 0 && <p>{sayAllocation('answer.nothing')}</p>}
      <ol>
        {unit.offers.map(({ side, number, reason, on }) => (
          <li key={`${side} ${on} ${number}`}>
            {sayAllocation(side === 'above' ? 'answer.above' : 'answer.below', {
              n: number,
              day: printDay(on),
            })}
            {reason && `: ${reason}`}
          </li>
        ))}
      </ol>
      <GoesOn round={round} unit={unit} />
      {mayAnswer && (
        <ActForm<typeof answerRound, Values>
          endpoint={answerRound}
          of={`${round.code} ${unit.code}`}
          initial={offered ? { number: offered.number } : {}}
          inputOf={(values) => ({
            ...(given(values) as Values),
            roundCode: round.code,
            unitCode: unit.code,
          })}
          fieldOf={{ 'answer-differing-says-why': 'reason' }}
          words={sayAllocation('answer.act')}
          wayBack={sayAllocation('answer.back')}
          preview={({ number }) =>
            typeof number === 'number'
              ? [
                  sayAllocation(offered?.number === number ? 'answer.agree' : 'answer.other', {
                    n: number,
                    unit: unit.name,
                  }),
                ]
              : []
          }
          done={() => <Notice kind="done" title={sayAllocation('answer.done')} />}
        >
          {() => (
            <div className="act-pair">
              <Form.Item name="number" label={sayAllocation('answer.number')} rules={[{ required: true }]}>
                <NumberInput isWhole />
              </Form.Item>
              <Form.Item name="reason" label={sayAllocation('answer.reason')}>
                <Input.TextArea maxLength={2_000} rows={2} />
              </Form.Item>
            </div>
          )}
        </ActForm>
      )}
    </section>
  );
}
