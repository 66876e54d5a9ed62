import { Link } from '@tanstack/react-router';
import { sayPapers } from './sayPapers.ts';

/** From a case to its papers: one click here, one more on the paper to be printed. */
export function PapersLink({ caseCode }: { caseCode: string }) {
  return (
    <Link to="/giay-to" search={{ case: caseCode }}>
      {sayPapers('papers.print')}
    </Link>
  );
}
