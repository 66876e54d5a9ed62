import { useId } from 'react';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import { useSession } from '#web/session.ts';
import { sayCase } from './sayCase.ts';

type Props = {
  /** The unit whose people are shown; null while none is. */
  chosen: string | null;
  words: string;
  onChoose: (unitCode: string | undefined) => void;
};

/** Another unit of the scope; of a branch there is none below. */
export function ChooseUnit({ chosen, words, onChoose }: Props) {
  const id = useId();
  const { grant } = useSession();
  if (grant?.role === 'branch-secretary') return null;
  const code = chosen === grant?.unitCode ? undefined : chosen;
  return (
    <details className="case-more" open={chosen === null}>
      <summary>{words}</summary>
      <label htmlFor={id}>{sayCase('cases.unit')}</label>
      <UnitPicker id={id} {...(code ? { value: code } : {})} onChange={onChoose} />
    </details>
  );
}
