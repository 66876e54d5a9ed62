import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { addDays, day } from '#kernel/day.ts';

/** A province with two communes of four branches each, and five years of people found, certified and admitted. */
export const plantPast = async (db: Db, today = day('2026-11-21')): Promise<void> => {
  await plantUnits(db, [
    { code: 'T', name: 'Đảng bộ tỉnh Mẫu', kind: 'province' },
    { code: 'X1', parent: 'T', name: 'Đảng bộ xã An Bình', kind: 'direct-upper' },
    { code: 'X2', parent: 'T', name: 'Đảng bộ xã Bình Minh', kind: 'direct-upper' },
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
      ...{ code: `B${n}`, parent: n <= 4 ? 'X1' : 'X2', name: `Chi bộ ${n}` },
      ...{ kind: 'branch', block: 'territorial' },
    })),
  ]);
  await inTransaction(db, '/', async (tx) => {
    // Every third week a branch finds somebody; certified after 4 months, the most of An Bình admitted 8 months later.
    await sql`
      with found as (
        select n, u.id as unit_id, u.code as unit_code, ${addDays(today, -1_816)}::date + (n / 8) * 21 as on_day
        from generate_series(0, 679) n join unit u on u.code = 'B' || (1 + n % 8)),
      people as (
        insert into person (code, unit_id, full_name, birth_year, sex)
        select 'P' || n, unit_id, 'Người Mẫu ' || n, 1998, case when n % 2 = 0 then 'female' else 'male' end from found
        returning id, code),
      ways as (
        select f.*, p.id as person_id, case when f.n % 5 <> 0 then f.on_day + 120 end as certified_on,
          case when f.n % 5 <> 0 and (f.n * 7) % 10 < case when f.unit_code <= 'B4' then 9 else 5 end then f.on_day + 360 end as admitted_on
        from found f join people p on p.code = 'P' || f.n),
      cases as (
        insert into admission_case (code, person_id, unit_id, kind, opened_on, status, status_since, shown_status, shown_since, decided_on)
        select 'HS' || n, person_id, unit_id, 'admission', on_day, s.status, s.since, s.status, s.since, 
          case when s.status = 'admitted' then admitted_on end
        from ways, lateral (select
          case when admitted_on <= ${today}::date then 'admitted' when certified_on <= ${today}::date then 'class-certified' else 'source' end as status,
          case when admitted_on <= ${today}::date then admitted_on when certified_on <= ${today}::date then certified_on else on_day end as since) s
        returning id)
      insert into fact (kind, code, unit_id, person_id, on_day, path_then, sex)
      select kind, 'HS' || n || ':' || kind, unit_id, person_id, day, '', 'female'
      from ways, lateral (values ('certificate', certified_on), ('admission', admitted_on)) v(kind, day)
      where day <= ${today}::date`.execute(tx);
    await sql`select fold_rollups()`.execute(tx);
  });
};
