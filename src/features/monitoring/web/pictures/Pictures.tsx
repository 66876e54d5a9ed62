import { Loaded } from '#web/Loaded.tsx';
import { Bars } from './Bars.tsx';
import type { Shown } from './counting.ts';
import { HeatMap } from './HeatMap.tsx';
import { Months } from './Months.tsx';
import { usePictures } from './usePictures.ts';

/** When people are admitted, and how far each subordinate has come. */
export function Pictures({ dashboard, onOpen }: Shown) {
  const read = usePictures(dashboard);
  return (
    <>
      <Months dashboard={dashboard} onOpen={onOpen} />
      <Loaded from={read}>
        {(pictures) => <HeatMap dashboard={dashboard} pictures={pictures} onOpen={onOpen} />}
      </Loaded>
      <Bars dashboard={dashboard} onOpen={onOpen} />
    </>
  );
}
