import { Ages } from './Ages.tsx';
import type { Shown } from './counting.ts';
import { Steps } from './Steps.tsx';
import { usePictures } from './usePictures.ts';

/** Who they are by sex and age, and the steps that lead to admission; what could not be read is told further up. */
export function People({ dashboard, onOpen }: Shown) {
  const { data } = usePictures(dashboard);
  if (!data) return null;
  return (
    <>
      <Ages dashboard={dashboard} pictures={data} onOpen={onOpen} />
      <Steps dashboard={dashboard} pictures={data} onOpen={onOpen} />
    </>
  );
}
