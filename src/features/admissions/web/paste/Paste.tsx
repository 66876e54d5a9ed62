import { Button } from 'antd';
import { useId, useState } from 'react';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { Day } from '#kernel/day.ts';
import { DayInput } from '#web/form/DayInput.tsx';
import { DraftBar } from '#web/form/DraftBar.tsx';
import { useDraft } from '#web/form/useDraft.ts';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { beginMany, checkPasted } from '../../contract/paste.ts';
import { readPasted } from '../../pasting/columns.ts';
import { Batches } from './Batches.tsx';
import { Grid } from './Grid.tsx';
import { sayPaste } from './sayPaste.ts';
import { leftIn, rowsToCheck, rowsToRecord, type Sheet, sheetOf } from './sheet.ts';

const most = 500;
type Kept = { sheet: Sheet | null; unitCode: string | null; on: Day };

export function Paste({ unitCode: own }: { unitCode: string | null }) {
  const today = useSession().today as Day;
  const [kept, keep] = useState<Kept>({ sheet: null, unitCode: own, on: today });
  const [tooMany, setTooMany] = useState<number | null>(null);
  const [done, setDone] = useState<{ batchId: number; count: number } | null>(null);
  const draft = useDraft<Kept>({
    action: beginMany.action,
    read: () => kept,
    restore: (was) => keep((now) => ({ ...now, ...was })),
  });
  const change = (part: Partial<Kept>): void => {
    keep((now) => ({ ...now, ...part }));
    draft.touch();
  };
  const anew = (): void => {
    keep({ sheet: null, unitCode: kept.unitCode, on: today });
    draft.forget();
  };
  const paste = (text: string): void => {
    const sheet = sheetOf(readPasted(text));
    setTooMany(sheet.lines.length > most ? sheet.lines.length : null);
    if (sheet.lines.length === 0 || sheet.lines.length > most) return;
    setDone(null);
    change({ sheet });
  };
  const { sheet } = kept;
  return (
    <>
      <DraftBar {...draft} onDiscard={anew} />
      {done && <Notice kind="done" title={sayPaste('done.title', { count: done.count })} />}
      {tooMany !== null && (
        <Notice
          kind="error"
          title={sayPaste('box.too-many', { count: tooMany, most })}
          lines={[sayPaste('box.too-many-cure')]}
        />
      )}
      {sheet ? (
        <Pasted
          kept={{ ...kept, sheet }}
          onChange={change}
          onAnew={anew}
          onDone={(batchId, count) => {
            setDone({ batchId, count });
            anew();
          }}
        />
      ) : (
        <PasteBox onPaste={paste} />
      )}
      {own && <Batches unitCode={own} latest={done?.batchId ?? null} />}
    </>
  );
}

function PasteBox({ onPaste }: { onPaste: (text: string) => void }) {
  const id = useId();
  return (
    <div className="paste-box">
      <label htmlFor={id}>{sayPaste('box.label')}</label>
      <textarea
        id={id}
        rows={6}
        // biome-ignore lint/a11y/noAutofocus: one comes here to paste
        autoFocus
        aria-describedby={`${id}-hint`}
        value=""
        onChange={({ target }) => onPaste(target.value)}
      />
      <p id={`${id}-hint`} className="case-soft">
        {sayPaste('box.hint')}
      </p>
    </div>
  );
}

type PastedProps = {
  kept: Kept & { sheet: Sheet };
  onChange: (part: Partial<Kept>) => void;
  onAnew: () => void;
  onDone: (batchId: number, count: number) => void;
};

function Pasted({ kept, onChange, onAnew, onDone }: PastedProps) {
  const { sheet, unitCode, on } = kept;
  const checked = useRead(
    checkPasted,
    { unitCode: unitCode ?? '', on, rows: rowsToCheck(sheet) },
    { isWanted: unitCode !== null, keepsFormer: true },
  );
  const found = new Map((checked.data?.rows ?? []).map((row) => [row.row, row]));
  const left = leftIn(sheet, found);
  const isCurrent = checked.isSuccess && !checked.isPlaceholderData;
  const record = useChange(beginMany, ({ batchId, cases }) => onDone(batchId, cases.length));
  const isReady = isCurrent && left.people > 0 && left.faults === 0 && left.alike === 0;
  return (
    <>
      <ForAll kept={kept} onChange={onChange} />
      <RefusedLines refused={checked.error ?? record.error} />
      <Grid
        sheet={sheet}
        found={found}
        isChecked={checked.isSuccess}
        onChange={(next) => onChange({ sheet: next })}
      />
      <div className="paste-acts">
        <p role="status">
          {!isCurrent
            ? sayPaste('state.checking')
            : isReady
              ? sayPaste('act.ready')
              : sayPaste(left.people === 0 ? 'act.nothing' : 'act.left', {
                  faults: left.faults,
                  alike: left.alike,
                })}
        </p>
        <Button
          type="primary"
          disabled={!isReady}
          loading={record.isPending}
          onClick={() => unitCode && record.mutate({ unitCode, on, rows: rowsToRecord(sheet) })}
        >
          {sayPaste('act.record', { count: left.people })}
        </Button>
        <Button onClick={onAnew}>{sayPaste('act.anew')}</Button>
      </div>
    </>
  );
}

/** What holds for every row that says nothing else. */
function ForAll({ kept, onChange }: Pick<PastedProps, 'kept' | 'onChange'>) {
  const [unit, day] = [useId(), useId()];
  const { grant } = useSession();
  return (
    <div className="paste-all">
      {grant?.role !== 'branch-secretary' && (
        <div>
          <label htmlFor={unit}>{sayPaste('all.unit')}</label>
          <UnitPicker
            id={unit}
            {...(kept.unitCode ? { value: kept.unitCode } : {})}
            onChange={(code) => onChange({ unitCode: code ?? grant?.unitCode ?? null })}
          />
        </div>
      )}
      <div>
        <label htmlFor={day}>{sayPaste('all.on')}</label>
        <DayInput id={day} value={kept.on} onChange={(on) => on && onChange({ on })} />
      </div>
    </div>
  );
}
