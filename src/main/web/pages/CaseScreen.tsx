import { lazy } from 'react';
import { CasePage } from '#features/admissions/web/case/CasePage.tsx';

const CaseSheets = lazy(async () => ({
  default: (await import('#features/papers/web/CaseSheets.tsx')).CaseSheets,
}));

/** A case, with its papers beside what is recorded of it. */
export function CaseScreen() {
  return <CasePage papers={({ code }) => <CaseSheets caseCode={code} />} />;
}
