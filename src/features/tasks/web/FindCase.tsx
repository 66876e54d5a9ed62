import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { call } from '#web/api.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import type { Refused } from '#web/refused.ts';
import { findCases } from '../contract.ts';
import { sayToday } from './sayToday.ts';

/** Finds a person's dossier; what is typed travels in the body and stands in no address. */
export function FindCase({ unitCode }: { unitCode: string }) {
  const id = useId();
  const [text, setText] = useState('');
  const search = useMutation<OutputOf<typeof findCases>, Refused, string>({
    mutationFn: (typed) => call(findCases, { unitCode, text: typed }),
  });
  const typed = text.trim();
  return (
    <search className="today-find">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed) search.mutate(typed);
        }}
      >
        <label htmlFor={id}>{sayToday('find.label')}</label>
        <div className="row">
          <Input
            id={id}
            value={text}
            maxLength={80}
            autoComplete="off"
            onChange={({ target }) => setText(target.value)}
          />
          <Button htmlType="submit" loading={search.isPending}>
            {sayToday('find.button')}
          </Button>
        </div>
      </form>
      <RefusedLines refused={search.error} />
      <div aria-live="polite">
        {search.data && (
          <>
            <p>
              {search.data.cases.length === 0
                ? sayToday('find.none', { text: search.variables })
                : sayToday('find.found', { n: search.data.cases.length })}
            </p>
            <ul className="lines">
              {search.data.cases.map(({ caseCode, fullName, branchName }) => (
                <li key={caseCode}>
                  <Link to={'/ho-so/$caseCode' as string} params={{ caseCode }}>
                    {fullName ?? sayToday('task.unnamed', { code: caseCode })}
                  </Link>
                  <span>{branchName}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </search>
  );
}
