import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { type Day, parseDay } from '#kernel/day.ts';
import { printInstant } from '#kernel/instant.ts';
import type { Language } from '#kernel/language.ts';
import { columnDate, printCount } from '#kernel/number.ts';
import type { Scope } from '#kernel/scope.ts';
import type { Ground } from '../model.ts';
import { roleInWords, wordsOfFile } from '../words.ts';

type About = {
  title: string;
  input: Record<string, unknown>;
  chosen: readonly Ground[];
  accountId: number;
  scope: Scope;
  today: Day;
  now: Date;
  language: Language;
};

/** What a list rests on, said once for the second sheet; the number of rows comes when they are written. */
export const groundsOf = async (db: Tx, about: About): Promise<Ground[]> => {
  const { title, input, chosen, accountId, scope, today, now, language } = about;
  const words = wordsOfFile[language];
  const { rows } = await asInstallation(db, () =>
    sql<{ who: string; unit: string | null }>`
      select a.display_name || ' (' || a.name || ')' as who, coalesce(n.name, u.code) as unit
      from account a left join unit u on u.id = ${scope.unitId}
      left join unit_name n on n.unit_id = u.id and n.during @> ${today}::date
      where a.id = ${accountId}`.execute(db),
  );
  const asked = input.asOf ?? input.on;
  const asOf = typeof asked === 'string' ? parseDay(asked) : null;
  const role = roleInWords(scope.role, language);
  return [
    { title: words['ground.list'], words: title },
    { title: words['ground.unit'], words: rows[0]?.unit ?? words['ground.whole'] },
    ...chosen,
    { title: words['ground.as-of'], words: columnDate(asOf ?? today) },
    { title: words['ground.by'], words: rows[0]?.who ?? '' },
    ...(role ? [{ title: words['ground.role'], words: role }] : []),
    { title: words['ground.at'], words: printInstant(now) },
  ];
};

/** The last line: how many rows stand in the first sheet. */
export const withCount = (grounds: readonly Ground[], rows: number, language: Language): Ground[] => [
  ...grounds,
  { title: wordsOfFile[language]['ground.rows'], words: printCount(rows) },
];
