import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Column } from '#web/list/column.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { listQuestions } from '../contract.ts';
import { REQUEST_ANSWERS } from '../model.ts';
import type { Question } from './AskFields.tsx';
import { OfCase } from './OfCase.tsx';
import { sayRequest } from './sayRequest.ts';
import { answerWords, askedColumns, keyOf, personWords, questionWords } from './words.ts';
import './requests.css';

const AskForm = lazy(async () => ({ default: (await import('./AskForm.tsx')).AskForm }));

const mayAsk = ({ mayAsk: may, kind, isCvStamped }: Question): boolean =>
  may && (kind !== 'verification' || isCvStamped);

const noteOf = ({ formerAnswer, kind, isCvStamped, mayAsk: may, byName }: Question): string =>
  [
    formerAnswer && sayRequest('ask.again', { answer: answerWords(formerAnswer) }),
    kind === 'verification' && !isCvStamped && sayRequest('ask.not-stamped'),
    !may && sayRequest('ask.not-mine', { unit: byName }),
  ]
    .filter(Boolean)
    .join('; ');

/** What is still to be asked of other units, a row for each question. */
export function ToAsk() {
  const isWriter = useMay('case-writer');
  const [{ caseCode }] = useFilter(listQuestions, ['caseCode']);
  const [asking, setAsking] = useState<Question | null>(null);
  const [hasOpened, setOpened] = useState(false);
  const pages = usePages(listQuestions, caseCode ? { caseCode } : {}, {
    read: ({ questions, next }) => ({ rows: questions, next }),
  });
  const columns: Column<Question>[] = [
    { id: 'fullName', title: sayRequest('ask.person'), kind: 'head', show: personWords },
    ...askedColumns<Question>(),
    { id: 'unitName', title: sayRequest('ask.unit'), show: ({ unitName, unitCode }) => unitName ?? unitCode },
    {
      id: 'formerAnswer',
      title: sayRequest('ask.note'),
      sheet: { words: Object.fromEntries(REQUEST_ANSWERS.map((one) => [one, answerWords(one)])) },
      show: noteOf,
    },
    { id: 'byName', title: sayRequest('ask.by'), isExtra: true, show: ({ byName }) => byName },
  ];
  const act: Column<Question> = {
    id: 'act',
    title: sayRequest('list.act'),
    isAct: true,
    show: (question) =>
      mayAsk(question) && (
        <Button
          aria-haspopup="dialog"
          aria-label={sayRequest('ask.act-of', {
            name: personWords(question),
            question: questionWords(question),
          })}
          onClick={() => setAsking(question)}
        >
          {sayRequest('ask.act')}
        </Button>
      ),
  };
  const rows = pages.query.data?.rows ?? [];
  const first = caseCode && isWriter ? rows.find(mayAsk) : undefined;
  // Who comes from a case wants to ask about it: its first question is open at once.
  useEffect(() => {
    if (first === undefined || hasOpened) return;
    setOpened(true);
    setAsking(first);
  }, [first, hasOpened]);
  return (
    <>
      <OfCase caseCode={caseCode} />
      <PagedList
        id={listQuestions.action}
        label={sayRequest('ask.list')}
        pages={pages}
        columns={isWriter ? [...columns, act] : columns}
        keyOf={keyOf}
        empty={{ title: sayRequest('ask.empty'), cure: sayRequest('ask.empty-cure') }}
      />
      {asking && (
        <Suspense>
          <AskForm
            question={asking}
            others={rows.filter(
              (one) => one.caseCode === asking.caseCode && keyOf(one) !== keyOf(asking) && mayAsk(one),
            )}
            onClose={() => setAsking(null)}
          />
        </Suspense>
      )}
    </>
  );
}
