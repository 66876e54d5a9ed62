import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { useRead } from '#web/reads.ts';
import { listFigures } from '../contract.ts';
import { FigureFilters } from './FigureFilters.tsx';
import { FigureGroups } from './FigureGroups.tsx';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import { OpenedCard } from './OpenedCard.tsx';
import { useQuestion } from './useQuestion.ts';
import './figures.css';

/** The figures of a unit for the period that the address bar asks for, each with its card and its list. */
export function UnitFigures({ unitCode }: { unitCode: string }) {
  const question = useQuestion(unitCode);
  if (question === null) return null;
  return <Answer unitCode={unitCode} question={question} />;
}

type AnswerProps = { unitCode: string; question: NonNullable<ReturnType<typeof useQuestion>> };

function Answer({ unitCode, question }: AnswerProps) {
  const [{ figure: opened }, change] = useAddressFilter();
  const { period, asOf, compare, tree } = question;
  const read = useRead(
    listFigures,
    { unitCode, period: period.code, asOf, tree, ...(compare ? { compare } : {}) },
    { keepsFormer: true },
  );
  return (
    <>
      <FigureFilters question={question} onChange={(changed) => change({ ...changed, figure: undefined })} />
      <IgnoredNotice question={question} />
      <Loaded from={read}>
        {(answer) => (
          <>
            <FigureGroups answer={answer} onOpen={(id) => change({ figure: id })} />
            <OpenedCard
              unitCode={unitCode}
              figure={answer.figures.find(({ id }) => id === opened) ?? null}
              onClose={() => change({ figure: undefined })}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
