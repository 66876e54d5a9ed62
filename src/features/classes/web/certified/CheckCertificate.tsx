import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { checkCertificate } from '../../contract/holding.ts';
import { kindWords, sayClass } from '../sayClass.ts';

/** Number and code as they stand on a certificate from another place. */
export function CheckCertificate() {
  const id = useId();
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const check = useChange(checkCertificate);
  const found = check.data;
  return (
    <details className="case-more">
      <summary>{sayClass('check.title')}</summary>
      <form
        className="class-fields"
        onSubmit={(event) => {
          event.preventDefault();
          check.mutate({ number: number.trim(), code: code.trim() });
        }}
      >
        <div>
          <label htmlFor={`${id}-number`}>{sayClass('check.number')}</label>
          <Input
            id={`${id}-number`}
            maxLength={300}
            autoComplete="off"
            required
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        </div>
        <div>
          <label htmlFor={`${id}-code`}>{sayClass('check.code')}</label>
          <Input
            id={`${id}-code`}
            maxLength={20}
            autoComplete="off"
            required
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        </div>
        <Button htmlType="submit" loading={check.isPending}>
          {sayClass('check.act')}
        </Button>
      </form>
      <RefusedLines refused={check.error} />
      <div aria-live="polite">
        {found?.isGenuine && (
          <Notice
            kind={found.voidedOn ? 'warning' : 'done'}
            title={sayClass('check.genuine', {
              issuer: found.issuer ?? '',
              day: printDay(found.issuedOn),
              kind: kindWords(found.kind ?? 'awareness'),
            })}
            lines={found.voidedOn ? [sayClass('check.void', { day: printDay(found.voidedOn) })] : []}
          />
        )}
        {found && !found.isGenuine && (
          <Notice kind="warning" title={sayClass('check.false')} lines={[sayClass('check.false-cure')]} />
        )}
      </div>
    </details>
  );
}
