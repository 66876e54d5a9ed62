import type { Day } from '#kernel/day.ts';
import { useRead } from '#web/reads.ts';
import { readPictures } from '../../contract/pictures.ts';
import type { Dashboard } from '../dashboard/ranking.ts';

/** What the pictures beside a dashboard show, asked once however many of them there are. */
export const usePictures = ({ unit, period, asOf, tree }: Dashboard) =>
  useRead(
    readPictures,
    { unitCode: unit.code, period: period.code, asOf: asOf as Day, tree },
    { keepsFormer: true },
  );
