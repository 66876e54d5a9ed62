import { sayCode } from '#features/admissions/web/sayCase.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printDay } from '#web/printDay.ts';
import type { listIntroductions } from '../contract.ts';
import { sayIntroduction } from './sayIntroduction.ts';

export type Introduction = OutputOf<typeof listIntroductions>['introductions'][number];

export const personWords = ({ fullName, birthYear }: Introduction): string => {
  if (fullName === null) return sayIntroduction('list.forgotten');
  return birthYear === null ? fullName : sayIntroduction('list.born', { name: fullName, year: birthYear });
};

/** The organisation that introduces, or the member who found the person. */
export const introducerWords = ({ introducer, introducerName }: Introduction): string =>
  introducer === null ? sayIntroduction('by-member', { name: introducerName }) : introducerName;

/** Where an introduction stands, and how far its person has come. */
export const stateWords = ({
  state,
  status,
  statusSince,
  answeredOn,
  returnReason,
}: Introduction): string => {
  if (state === 'accepted' && status !== null)
    return sayIntroduction('state.accepted-at', {
      status: sayCode('status', status),
      day: printDay(statusSince),
    });
  if (state === 'returned')
    return sayIntroduction('state.returned-for', { day: printDay(answeredOn), reason: returnReason ?? '' });
  return sayIntroduction(`state.${state}`);
};
