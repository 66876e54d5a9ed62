import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';

export type Officer = { officerId: number; name: string; post: string | null };

/** Who may sign for the unit that day, the secretary first. */
export const signersOf = async (db: Tx, unitId: number, on: Day): Promise<Officer[]> => {
  const { rows } = await sql<Officer>`
    select distinct on (person_name, post) id as "officerId", person_name as name, post from officer
    where unit_id = ${unitId} and during @> ${on}::date and post is not null
    order by person_name, post, id limit 100`.execute(db);
  const rank = ({ post }: Officer): number => {
    const words = (post ?? '').toLowerCase();
    return words.startsWith('bí thư') ? 0 : words.startsWith('phó bí thư') ? 1 : 2;
  };
  return rows.sort((a, b) => rank(a) - rank(b));
};

/** The secretary signs unless somebody else was chosen; two secretaries are a question, not a guess. */
export const signerAmong = (signers: readonly Officer[], officerId: number | undefined): Officer | null => {
  if (officerId !== undefined) {
    const chosen = signers.find((one) => one.officerId === officerId);
    if (!chosen) throw new Refusal('blocked', { code: 'signer-not-in-office', field: 'officerId' });
    return chosen;
  }
  const secretaries = signers.filter(({ post }) => post?.toLowerCase().startsWith('bí thư'));
  return secretaries.length === 1 ? (secretaries[0] as Officer) : null;
};
