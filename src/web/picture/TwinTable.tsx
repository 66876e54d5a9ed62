import { ListTable } from '#web/list/ListTable.tsx';
import type { Twin } from './twin.ts';

/** What a picture shows, as a table: for readers aloud, for checking, for paper. */
export function TwinTable({ label, twin: { head, columns, rows } }: { label: string; twin: Twin }) {
  return (
    <ListTable
      label={label}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { id: 'head', title: head, kind: 'head', show: ({ name, show = name }) => show },
        ...columns.map((title, index) => ({
          id: String(index),
          title,
          kind: 'number' as const,
          show: ({ cells }: Twin['rows'][number]) => cells[index],
        })),
      ]}
    />
  );
}
