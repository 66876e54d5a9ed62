import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

type Props = {
  kind: 'error' | 'warning' | 'note' | 'done';
  title: string;
  lines?: readonly string[];
  children?: ReactNode;
};

/** Something to be read: an icon and words, never colour alone. */
export function Notice({ kind, title, lines = [], children }: Props) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon name={kind} />
      <div>
        <p className="notice-title">{title}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {children && <div className="notice-acts">{children}</div>}
      </div>
    </div>
  );
}
