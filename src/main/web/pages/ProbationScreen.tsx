import { ProbationPage } from '#features/admissions/web/probation/ProbationPage.tsx';
import { RecognitionRound } from '#features/meetings/web/round/RecognitionRound.tsx';

/** Probationary members, with the way to put them on the list of a meeting. */
export function ProbationScreen() {
  return <ProbationPage round={(unitCode) => <RecognitionRound unitCode={unitCode} />} />;
}
