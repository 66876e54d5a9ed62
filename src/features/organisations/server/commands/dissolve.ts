import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { dissolveUnit } from '../../contract/changes.ts';
import { type Remains, remainsBlockers } from '../../rules.ts';
import { lockTree, place, reasons, unitNamed } from '../units.ts';
import { endUnit, refuseEnding, remainsOf } from './end.ts';
import { recordChange } from './record.ts';

const shown = 10;

/** A few codes as one text, and how many there are. */
export const listed = (codes: readonly string[]): string =>
  codes.length > shown ? `${codes.slice(0, shown).join(', ')}, …` : codes.join(', ');

export const remainsValues = (code: string, remains: Remains) => ({
  code,
  children: listed(remains.children),
  childCount: remains.children.length,
  people: listed(remains.people),
  peopleCount: remains.people.length,
  sites: listed(remains.sites),
  siteCount: remains.sites.length,
});

/** End a unit that nothing is left below. */
export const dissolve = async (act: Act, input: InputOf<typeof dissolveUnit>) => {
  const { db } = act;
  const { effectiveOn } = input;
  await lockTree(db);
  const unit = await unitNamed(db, input.code);
  const remains = await remainsOf(db, unit, effectiveOn);
  refuseIf(reasons(remainsBlockers(remains), remainsValues(unit.code, remains)));
  await refuseEnding(act, [unit], effectiveOn);
  await endUnit(db, unit, effectiveOn);
  await recordChange(act, 'dissolve', input, { subjects: [unit] });
  await place(db, [unit.id], effectiveOn);
  return { code: unit.code };
};
