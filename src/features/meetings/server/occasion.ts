import { randomUUID } from 'node:crypto';
import type { Tx } from '#db/database.ts';
import { holdTree, unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { changeMeeting, planMeeting } from '../contract/planning.ts';
import type { MeetingBody, MeetingKind } from '../model.ts';
import { kindBlockers } from '../rules.ts';

type Occasion = Pick<InputOf<typeof changeMeeting>, 'kind' | 'at' | 'place' | 'theme' | 'content'>;
type Convened = Occasion & Pick<InputOf<typeof planMeeting>, 'code' | 'unitCode' | 'body'>;

const usualKind = (body: MeetingBody): MeetingKind =>
  body === 'branch-committee' ? 'consultation' : 'regular';

/** What a meeting is about and where, as its columns; what is not said is empty. */
export const occasionOf = ({ at, place, theme, content }: Occasion) => ({
  starts_at: at ?? null,
  place: place ?? null,
  theme: theme ?? null,
  content: content ?? null,
});

/** Who meets, as what kind of meeting and what about, as the columns of a new one. */
export const convene = async (db: Tx, input: Convened) => {
  const { code = randomUUID(), unitCode, body, kind = usualKind(body) } = input;
  await holdTree(db);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  refuseIf(kindBlockers(kind, body).map((blocker) => ({ code: blocker, field: 'kind' })));
  return { ...occasionOf(input), code, unit_id: unit.id, body, kind };
};
