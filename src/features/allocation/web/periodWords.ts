import { inSentence, parsePeriod } from '#kernel/period.ts';

/** `năm 2023` */
export const periodWords = (code: string): string => {
  const period = parsePeriod(code);
  return period ? inSentence(period) : code;
};
