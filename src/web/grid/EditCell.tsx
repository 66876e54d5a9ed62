import type { ReactNode } from 'react';
import { usePhone } from '../usePhone.ts';
import type { At, CellActs } from './useCells.ts';

type Props = {
  at: At;
  /** What stands in its field while it is edited; false where another cell is at hand, null where nothing is edited. */
  field: string | null | false;
  text: string;
  /** What the field is called, and the cell where its column does not say it. */
  fieldLabel: string;
  label?: string;
  className: string;
  isWrong: boolean;
  isReadOnly?: boolean;
  acts: CellActs;
  children: ReactNode;
};

/** One cell that is written in; a field stands in the one at hand alone. */
export function EditCell(props: Props) {
  const {
    at,
    field,
    text,
    fieldLabel,
    label,
    className,
    isWrong,
    isReadOnly = false,
    acts,
    children,
  } = props;
  const isPhone = usePhone();
  if (typeof field === 'string' && !isReadOnly)
    return (
      <td className={className}>
        <input
          // biome-ignore lint/a11y/noAutofocus: one is typing in this cell
          autoFocus
          value={field}
          aria-label={fieldLabel}
          onChange={({ target }) => acts.edit(target.value)}
          onBlur={({ target }) => acts.leave(target.value)}
        />
      </td>
    );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the grid
    <td
      data-at={`${at.row}-${at.column}`}
      className={className}
      tabIndex={field === false ? -1 : 0}
      {...(label === undefined ? {} : { 'aria-label': label })}
      aria-invalid={isWrong}
      onClick={() => {
        acts.go(at);
        // A phone shows its keys only for a field.
        if (!isReadOnly && isPhone) acts.edit(text);
      }}
      onDoubleClick={() => {
        acts.go(at);
        if (!isReadOnly) acts.edit(text);
      }}
    >
      {children}
    </td>
  );
}
