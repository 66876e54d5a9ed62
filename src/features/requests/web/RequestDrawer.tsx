import { Link } from '@tanstack/react-router';
import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { type Day, parseDay } from '#kernel/day.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Facts } from '#web/Facts.tsx';
import { ActForm } from '#web/form/ActForm.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { useSession } from '#web/session.ts';
import {
  acknowledgeAnswer,
  readRequest,
  receiveRequest,
  remindRequest,
  withdrawRequest,
} from '../contract.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { sayRequest } from './sayRequest.ts';
import { ageWords, answerWords, personWords, questionWords, type Request, stateWords } from './words.ts';
import './requests.css';

/** One request: what it says, and what this side may do with it. */
export function RequestDrawer({ id, onClose }: { id: number; onClose: () => void }) {
  const read = useRead(readRequest, { requestId: id });
  return (
    <Drawer open size="large" title={sayRequest('one.title', { id })} onClose={onClose}>
      <Loaded from={read}>{(request) => <Opened request={request} onClose={onClose} />}</Loaded>
    </Drawer>
  );
}

const answered = ({ answer, answeredOn, isAnsweredHere }: Request): string | null =>
  answer === null
    ? null
    : sayRequest(isAnsweredHere ? 'one.answer-of' : 'one.by-paper', {
        answer: answerWords(answer),
        day: printDay(answeredOn),
      });

const withdrawn = ({ withdrawnOn, withdrawalReason }: Request): string | null => {
  if (withdrawnOn === null) return null;
  const day = printDay(withdrawnOn);
  return withdrawalReason === null
    ? sayRequest('one.withdrawn-by-case', { day })
    : sayRequest('one.withdrawn-of', { day, reason: withdrawalReason });
};

const dueWords = ({ dueOn, isDueUnsure }: Request): string => {
  if (dueOn === null) return sayRequest('one.no-due');
  return isDueUnsure ? sayRequest('one.due-unsure', { day: printDay(dueOn) }) : printDay(dueOn);
};

function Opened({ request, onClose }: { request: Request; onClose: () => void }) {
  return (
    <div className="stack">
      <div className="request-facts">
        <Facts
          facts={[
            [sayRequest('one.person'), personWords(request)],
            [sayRequest('one.what'), questionWords(request)],
            [sayRequest('list.state'), stateWords(request).join('; ')],
            [sayRequest('one.from'), request.from.name],
            [sayRequest('one.to'), request.to.name],
            [sayRequest('one.address'), request.to.address],
            [sayRequest('one.letter'), request.letterNumber],
            [sayRequest('one.sent'), printDay(request.sentOn)],
            [sayRequest('one.received'), printDay(request.receivedOn)],
            [sayRequest('one.due'), dueWords(request)],
            [sayRequest('one.age'), ageWords(request)],
            [sayRequest('one.reminded'), request.remindedOn.map(printDay).join(', ')],
            [sayRequest('one.answer'), answered(request)],
            [sayRequest('one.kept'), request.keptAt],
            [sayRequest('one.decline'), request.declineReason],
            [sayRequest('one.withdrawn'), withdrawn(request)],
          ]}
        />
      </div>
      {request.caseCode && (
        <p>
          <Link className="request-case" to="/ho-so/$caseCode" params={{ caseCode: request.caseCode }}>
            {sayRequest('one.case')}
          </Link>
        </p>
      )}
      <Acts request={request} />
      {request.mayAnswer && <AnswerForm request={request} />}
      {!request.mayAnswer && (
        <div className="row">
          <Button onClick={onClose}>{say('common.close')}</Button>
        </div>
      )}
      {request.mayWithdraw && <Withdraw request={request} />}
    </div>
  );
}

function Acts({ request }: { request: Request }) {
  const today = parseDay(useSession().today) as Day;
  const receive = useChange(receiveRequest);
  const remind = useChange(remindRequest);
  const acknowledge = useChange(acknowledgeAnswer);
  const refused = receive.error ?? remind.error ?? acknowledge.error;
  const { mayReceive, mayRemind, mayAcknowledge } = request;
  if (!mayReceive && !mayRemind && !mayAcknowledge) return <RefusedLines refused={refused} />;
  return (
    <>
      <RefusedLines refused={refused} />
      <div className="row">
        {mayAcknowledge && (
          <Button
            type="primary"
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate({ requestId: request.id })}
          >
            {sayRequest('one.acknowledge')}
          </Button>
        )}
        {mayReceive && (
          <ConfirmButton
            words={sayRequest('one.receive')}
            what={sayRequest('one.receive-what')}
            isBusy={receive.isPending}
            onConfirm={() => receive.mutate({ requestId: request.id, on: today })}
          />
        )}
        {mayRemind && (
          <ConfirmButton
            words={sayRequest('one.remind')}
            what={sayRequest('one.remind-what')}
            isBusy={remind.isPending}
            onConfirm={() => remind.mutate({ requestId: request.id })}
          />
        )}
      </div>
    </>
  );
}

type Reason = { reason: string };

function Withdraw({ request: { id } }: { request: Request }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="apart request-withdraw" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{sayRequest('one.withdraw')}</summary>
      {isOpen && (
        <ActForm<typeof withdrawRequest, Reason>
          endpoint={withdrawRequest}
          of={String(id)}
          initial={{}}
          inputOf={({ reason }) => ({ requestId: id, reason: reason.trim() })}
          words={sayRequest('one.withdraw')}
          isDangerous
          wayBack={sayRequest('one.withdraw-way-back')}
          preview={({ reason }) => (reason ? [sayRequest('one.withdraw-preview', { id })] : [])}
        >
          {() => (
            <Form.Item
              name="reason"
              label={sayRequest('one.withdraw-reason')}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input.TextArea maxLength={2_000} rows={3} />
            </Form.Item>
          )}
        </ActForm>
      )}
    </details>
  );
}
