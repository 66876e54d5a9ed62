import type { ReactNode } from 'react';

/** A table that is wider than a phone scrolls inside itself, by keyboard too. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="brief-wide" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
