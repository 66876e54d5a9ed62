import { type ReactNode, useState } from 'react';
import { Pager } from '#web/list/Pager.tsx';

/** As many rows as can be looked at together. */
const pageSize = 20;

/** Rows a page at a time, in their order, and the way to the others where there are any. */
export const useRows = <Row,>(
  label: string,
  rows: readonly Row[],
): { page: readonly Row[]; pager: ReactNode } => {
  const [asked, turn] = useState(0);
  const last = Math.max(0, Math.ceil(rows.length / pageSize) - 1);
  const at = Math.min(asked, last);
  const page = rows.slice(at * pageSize, (at + 1) * pageSize);
  if (last === 0) return { page, pager: null };
  const pager = (
    <Pager
      label={label}
      first={at * pageSize + 1}
      shown={page.length}
      count={rows.length}
      paging={{
        isFirst: at === 0,
        previous: at === 0 ? null : () => turn(at - 1),
        next: at === last ? null : () => turn(at + 1),
        toStart: () => turn(0),
      }}
    />
  );
  return { page, pager };
};
