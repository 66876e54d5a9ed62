import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '#web/Notice.tsx';
import { sayAct } from './sayAct.ts';

type Named = { code: string; name: string | null };
type Props = {
  title: string;
  lines?: readonly string[];
  /** A unit that came of it. */
  open?: Named;
  /** The unit one came from, and which part of its page shows what was done. */
  unit?: Named | null;
  view?: string;
  again?: () => void;
  /** Ways on. */
  children?: ReactNode;
};

/** An act is done: what, and where to go from here. Takes the focus so that it is read aloud. */
export function ActDone({ title, lines = [], open, unit, view, again, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="act-done">
      <Notice kind="done" title={title} lines={lines}>
        {children}
        {open && (
          <Link to="/units/$code" params={{ code: open.code }}>
            {sayAct('act.done-open', { unit: open.name ?? open.code })}
          </Link>
        )}
        {unit && (
          <Link to="/units/$code/{-$view}" params={{ code: unit.code, view }}>
            {sayAct('act.done-unit', { unit: unit.name ?? unit.code })}
          </Link>
        )}
        {again && <Button onClick={again}>{sayAct('act.done-again')}</Button>}
      </Notice>
    </div>
  );
}
