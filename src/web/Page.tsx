import { type ReactNode, useEffect } from 'react';
import { say } from './say.ts';

type Props = { title: string; above?: ReactNode; aside?: ReactNode; children: ReactNode };

/** A screen: its heading, also the title of the browser's tab, what stands above and beside it, and its content. */
export function Page({ title, above, aside, children }: Props) {
  useEffect(() => {
    document.title = say('page.title', { page: title });
  }, [title]);
  return (
    <>
      {above}
      <div className="page-head">
        <h1>{title}</h1>
        {aside}
      </div>
      {children}
    </>
  );
}
