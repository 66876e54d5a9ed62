import { Link } from '@tanstack/react-router';
import { Button, Drawer, Form, Input } from 'antd';
import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Facts } from '#web/Facts.tsx';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { attachResolution, withdrawIntroduction } from '../contract.ts';
import { Answer } from './Answer.tsx';
import { sayIntroduction } from './sayIntroduction.ts';
import { type Introduction, introducerWords, personWords, stateWords } from './words.ts';

type Props = { one: Introduction; onClose: () => void };

/** One introduction: where it stands, and what this role may do with it. */
export function OneIntroduction({ one, onClose }: Props) {
  const { caseCode, mayAnswer, mayAttach, mayWithdraw } = one;
  return (
    <Drawer
      open
      size="large"
      title={sayIntroduction('one.title', { name: personWords(one) })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      <div className="stack">
        <div className="introduction-facts">
          <Facts
            facts={[
              [sayIntroduction('list.introducer'), introducerWords(one)],
              [sayIntroduction('list.unit'), one.unitName],
              [sayIntroduction('list.on'), printDay(one.introducedOn)],
              [sayIntroduction('list.home'), one.homePlace],
              [sayIntroduction('list.state'), stateWords(one)],
              [sayIntroduction('list.resolution'), one.resolutionNumber],
              [sayIntroduction('list.resolved-on'), printDay(one.resolvedOn)],
            ]}
          />
        </div>
        {caseCode && (
          <p>
            <Link className="introduction-link" to="/ho-so/$caseCode" params={{ caseCode }}>
              {sayIntroduction('one.case')}
            </Link>
          </p>
        )}
        {mayAnswer && <Answer one={one} />}
        {mayAttach && <Attach one={one} isFolded={mayAnswer} />}
        {mayWithdraw && !mayAnswer && <Withdraw one={one} onDone={onClose} />}
      </div>
    </Drawer>
  );
}

type Resolution = { number: string; resolvedOn: Day };

function Attach({ one, isFolded }: { one: Introduction; isFolded: boolean }) {
  const form = (
    <ActForm<typeof attachResolution, Resolution>
      endpoint={attachResolution}
      of={String(one.id)}
      initial={{}}
      inputOf={({ number, resolvedOn }) => ({
        introductionIds: [one.id],
        number: number.trim(),
        resolvedOn,
      })}
      words={sayIntroduction('attach.act')}
      wayBack={sayIntroduction('attach.back')}
      preview={({ number, resolvedOn }) =>
        number?.trim() && resolvedOn
          ? [
              sayIntroduction('attach.preview', {
                number: number.trim(),
                day: columnDate(resolvedOn),
                name: personWords(one),
              }),
            ]
          : []
      }
      done={(_, __, { number }) => (
        <Notice kind="done" title={sayIntroduction('attach.done', { number: number.trim() })} />
      )}
    >
      {() => (
        <div className="act-pair">
          <Form.Item
            name="number"
            label={sayIntroduction('attach.number')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name="resolvedOn" label={sayIntroduction('attach.on')} rules={[{ required: true }]}>
            <DayInput />
          </Form.Item>
        </div>
      )}
    </ActForm>
  );
  if (!isFolded)
    return (
      <section>
        <h2>{sayIntroduction('attach.title')}</h2>
        {form}
      </section>
    );
  return (
    <details className="apart">
      <summary>{sayIntroduction('attach.title')}</summary>
      {form}
    </details>
  );
}

function Withdraw({ one, onDone }: { one: Introduction; onDone: () => void }) {
  const act = useChange(withdrawIntroduction, onDone);
  return (
    <div>
      <RefusedLines refused={act.error} />
      <ConfirmButton
        words={sayIntroduction('withdraw.act')}
        what={sayIntroduction('withdraw.what')}
        isDangerous
        isBusy={act.isPending}
        onConfirm={() => act.mutate({ introductionId: one.id })}
      />
    </div>
  );
}
