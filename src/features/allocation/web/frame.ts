import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { given } from '#web/form/given.ts';
import type { openRound } from '../contract.ts';
import { DUTY_PARTIES, type DutyParty } from '../model.ts';
import type { Answer } from './rows.ts';

type Opened = InputOf<typeof openRound>;
type Frame = Omit<Opened, 'code' | 'unitCode' | 'planCode' | 'measure'>;
/** The frame of a round as its form holds it: duties line by line for each party, review points that may be left empty. */
export type FrameValues = Omit<Frame, 'duties' | 'reviews'> & { reviews?: (Day | null | undefined)[] } & {
  [Party in DutyParty]?: string;
};

/** What is sent of a form with a frame. */
export const frameSent = <Values extends FrameValues>({
  committee,
  secretary,
  members,
  reviews = [],
  ...values
}: Values) => {
  const lines = { committee, secretary, members };
  const duties = DUTY_PARTIES.flatMap((party) =>
    (lines[party] ?? '')
      .split('\n')
      .map((duty) => duty.trim())
      .filter((duty) => duty !== '')
      .map((duty) => ({ party, duty: duty.slice(0, 300) })),
  );
  const days = [...new Set(reviews.flatMap((day) => day ?? []))].toSorted();
  return { ...given(values), duties, reviews: days };
};

/** The frame of a round as its form shows it. */
export const frameShown = ({ round }: Answer): FrameValues => {
  const { total, reserve, bound, keeping, mustAddUp, answerUntil, reviews, duties } = round;
  const linesOf = (wanted: DutyParty): string =>
    duties
      .filter(({ party }) => party === wanted)
      .map(({ duty }) => duty)
      .join('\n');
  return {
    ...{ total: total ?? 0, reserve: reserve ?? 0, bound, keeping, mustAddUp },
    ...(answerUntil ? { answerUntil: answerUntil as Day } : {}),
    reviews: reviews.map(({ on }) => on as Day),
    ...Object.fromEntries(DUTY_PARTIES.map((party) => [party, linesOf(party)])),
  };
};
