import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { CaseEvent } from '../history.ts';
import type { Party } from '../model.ts';
import { placeIn, unitOfParty } from '../place.ts';
import type { CaseState } from '../state.ts';
import type { Judged } from './facts.ts';
import type { CaseRow, StoredEvent } from './rows.ts';

/** Names of the members that the events of a case speak of, as far as the reader may see them. */
export const membersIn = async (db: Tx, stored: readonly StoredEvent[]) => {
  const ids = [...new Set(stored.map(({ details }) => details.memberId).filter((id) => id !== undefined))];
  if (ids.length === 0) return [];
  const { rows } = await sql<{ memberId: number; personCode: string; fullName: string | null }>`
    select id as "memberId", code as "personCode", full_name as "fullName"
    from person where id = any(${ids}::int[]) order by id`.execute(db);
  return rows;
};

const isNow = (
  helper: NonNullable<CaseState['helper']>,
  on: string,
  details: CaseEvent['details'],
): boolean => helper.memberId === details.memberId && helper.since === on;

/** Who stands beside the person: helpers now and before, who introduces, which organisation does. */
export const peopleOf = ({ helper, introductions }: CaseState, events: readonly CaseEvent[]) => [
  ...events
    .filter(({ act }) => act === 'assign-helper' || act === 'hold-ceremony')
    .map(({ on, details }) => ({
      role: 'helper',
      kind: 'member',
      memberId: details.memberId as number,
      since: on,
      togetherSince: null,
      isCurrent:
        helper !== null && (details.isBeside === true ? on >= helper.since : isNow(helper, on, details)),
    })),
  ...introductions.map(({ kind, on, memberId, togetherSince }) => ({
    role: 'introducer',
    kind,
    memberId,
    since: on,
    togetherSince,
    isCurrent: true,
  })),
];

/** Who helps the person now, each once. */
export const helpersOf = (state: CaseState, events: readonly CaseEvent[]): number[] => [
  ...new Set(
    peopleOf(state, events).flatMap(({ role, memberId, isCurrent }) =>
      role === 'helper' && isCurrent && memberId !== null ? [memberId] : [],
    ),
  ),
];

/** The unit that a party of this case is, and whether the reader works for it or for one above. */
export const levelOf = ({ scope }: Act, party: Party, { chain, facts }: Judged) => {
  const unit = unitOfParty(placeIn(chain), facts.path, party);
  return { unitCode: unit.code, isMine: isWithin(unit.path, scope) };
};

/** What is said of the person and the form of it shows again. */
export const profileOf = (row: CaseRow) => ({
  fullName: row.fullName,
  bornOn: row.bornOn,
  birthYear: row.birthYear,
  sex: row.sex,
  homePlace: row.homePlace,
  education: row.education,
  schoolingException: row.schoolingException,
  religion: row.religion,
  ethnicGroup: row.ethnicGroup,
  occupation: row.occupation,
  placeKind: row.placeKind,
  introducer: row.introducer,
  isYouthUnionMember: row.isYouthUnionMember,
  isTradeUnionMember: row.isTradeUnionMember,
});
