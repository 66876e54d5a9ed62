import { Link } from '@tanstack/react-router';
import { sayRequest } from './sayRequest.ts';
import './requests.css';

/** Says that the list is of one case only, with the ways back to it and to all. */
export function OfCase({ caseCode }: { caseCode: string | undefined }) {
  if (!caseCode) return null;
  return (
    <p className="request-of-case">
      <span>{sayRequest('case.only', { code: caseCode })}</span>
      <Link to="/ho-so/$caseCode" params={{ caseCode }}>
        {sayRequest('case.back')}
      </Link>
      <Link to="." search={{}}>
        {sayRequest('case.all')}
      </Link>
    </p>
  );
}
