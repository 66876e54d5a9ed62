import { sql } from 'kysely';
import type { Connection } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import type { BenchApi } from './house.ts';
import type { Timed } from './timing.ts';

/**
 * What the sources of a data set are told apart by, spread over them evenly and rarely: the edition was written before
 * these were kept. Written once; the cases know nothing of it.
 */
export const fillSources = async ({ app, owner }: Connection): Promise<void> => {
  await inTransaction(app.db, '/', async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`
      update source set origin = (array['mass-organisation', 'patriotic-emulation', 'contest', 'branch-itself', 'member-contact'])[1 + case_id % 5],
        introducer = case when case_id % 3 = 0 then 'youth-union' when case_id % 50 = 1 then 'veterans' end,
        pool = case when case_id % 400 = 0 then 'village-militia-head' when case_id % 4 = 0 then 'key-worker' else 'youth-union' end,
        tags = case when case_id % 7 = 0 then array['ethnic-minority', 'farmer'] when case_id % 1000 = 0 then array['recruit'] else '{}' end,
        mobility = case when case_id % 6 = 0 then 'away' when case_id % 97 = 0 then 'returning' else 'home' end,
        back_in = case when case_id % 97 = 0 and case_id % 6 <> 0 then '2027-01' end,
        has_basis = case_id % 10 <> 0,
        reviewed_on = case when case_id % 8 <> 0 then current_date - (case_id % 60) end,
        reviewed_month = case when case_id % 8 <> 0 then to_char(current_date - (case_id % 60), 'YYYY-MM') end
      where origin is null`.execute(tx);
  });
  // Every row was written twice at once, as no day of work does.
  if (owner) await sql`vacuum full analyze source`.execute(owner.db);
};

const month = (): string => new Date().toISOString().slice(0, 'YYYY-MM'.length);

/** Every order alone and with what the screen filters by, common and rare, and names common, rare and unknown. */
const asked = (): Record<string, object> => {
  const filters: Record<string, object> = {
    status: { status: 'class-certified' },
    'expired certificate': { status: 'papers-expired' },
    origin: { origin: 'contest' },
    introducer: { introducer: 'veterans' },
    'rare pool': { pool: 'village-militia-head' },
    tag: { tag: 'ethnic-minority' },
    'rare tag': { tag: 'recruit' },
    mobility: { mobility: 'returning' },
    'certificate ends soon': { certificate: 'soon' },
    'no helper': { help: 'none' },
    'helper’s term over': { help: 'over' },
    'not reviewed this month': { notReviewedIn: month() },
    'no basis': { isWithoutBasis: true },
    'common name': { words: 'nguyen van' },
    'name, one letter': { words: 't' },
    'unknown name': { words: 'xyz' },
  };
  const orders = ['name', 'due', 'certificate', 'review', 'listed'];
  return Object.fromEntries([
    ...orders.map((sort) => [`by ${sort}`, { sort }]),
    ...Object.entries(filters).flatMap(([name, filter]) =>
      (name === 'tag' || name === 'rare tag' ? orders : ['name', 'due']).map((sort) => [
        `${name}, by ${sort}`,
        { ...filter, sort },
      ]),
    ),
    [
      'status and pool, by certificate',
      { status: 'class-certified', pool: 'key-worker', sort: 'certificate' },
    ],
    ['rare pool and tag, by name', { pool: 'village-militia-head', tag: 'recruit', sort: 'name' }],
    ['not reviewed, no helper, by review', { notReviewedIn: month(), help: 'none', sort: 'review' }],
  ]);
};

/** First pages of the list of sources, a page further on, and exact totals. */
export const sourceReads = async (api: BenchApi, code: string): Promise<Timed[]> => {
  const session = await api.sessionFor(code, 'organisation-board');
  const post = (what: string, input: object) => () =>
    api.post(`/units/${code}/sources/${what}`, input, session);
  const after = await inTransaction(api.db, '/', async (tx) => {
    const { rows } = await sql<{ id: number; key: string }>`
      select s.case_id as id, s.name_order as key from source s join unit u on u.code = ${code} and starts_with(s.path, u.path)
      order by s.name_order, s.case_id offset 49 limit 1`.execute(tx);
    return rows[0] && `${Buffer.from(rows[0].key).toString('base64url')}.${rows[0].id}`;
  });
  const cases = (query: string) => () => api.get(`/units/${code}/cases?limit=50${query}`, session.cookie);
  return [
    ...Object.entries(asked()).map(([name, input]) => ({
      name: `R6 sources, ${name}`,
      run: post('list', input),
    })),
    ...(after ? [{ name: 'R6 sources, next page by name', run: post('list', { sort: 'name', after }) }] : []),
    { name: 'R6 cases, those due first', run: cases('') },
    { name: 'R6 cases, dossiers', run: cases('&group=dossier') },
    { name: 'R6 cases, ended', run: cases('&group=ended') },
    { name: 'R6 cases, overdue at the branch', run: cases('&isOverdue=true&waitsFor=branch') },
    { name: 'R6 sources, total', run: post('count', {}) },
    { name: 'R6 sources, total of a tag', run: post('count', { tag: 'ethnic-minority' }) },
    { name: 'R6 sources, total of a name', run: post('count', { words: 'nguyen van' }) },
  ];
};
