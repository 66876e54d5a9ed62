import { useAddressFilter } from '#web/addressFilter.ts';
import { CasePapers } from './CasePapers.tsx';
import { Register } from './Register.tsx';

/** The register of papers; of one case, everything that can be printed of it. */
export function PapersPage() {
  const [{ case: caseCode }] = useAddressFilter();
  return caseCode ? <CasePapers caseCode={caseCode} /> : <Register />;
}
