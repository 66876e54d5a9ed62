import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import './tools.css';

/** A question that the panel itself asks stands in front of everything. */
const isAsked = (target: Element): boolean => target.closest('[role="dialog"]') !== null;

/** A button that opens a small panel below itself; Escape or leaving it closes it again. */
export function Disclosure({ words, children }: { words: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDetailsElement>(null);
  const close = (): void => box.current?.removeAttribute('open');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    event.stopPropagation();
    close();
    box.current.querySelector('summary')?.focus();
  };
  return (
    <details
      ref={box}
      className="list-disclosure"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget) && !isAsked(relatedTarget)) close();
      }}
    >
      <summary>{words}</summary>
      {isOpen && (
        // What is not a control takes the focus too, so that pressing it does not leave the panel.
        <div className="list-panel" tabIndex={-1}>
          {children}
        </div>
      )}
    </details>
  );
}
