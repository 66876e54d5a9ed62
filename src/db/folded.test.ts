import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { folded } from '#kernel/folded.ts';
import { testDatabase } from './testing.ts';
import { inTransaction } from './transaction.ts';

const { app } = await testDatabase();

const inSql = (texts: readonly string[]): Promise<string[]> =>
  inTransaction(app.db, '/', async (tx) => {
    const { rows } = await sql<{ key: string }>`
      select folded(t.words) as key from unnest(${texts}::text[]) with ordinality t(words, n) order by t.n`.execute(
      tx,
    );
    return rows.map(({ key }) => key);
  });

const SPELT = [
  'hòa',
  'hoà',
  'HÒA',
  'hòa'.normalize('NFD'),
  'hoà'.normalize('NFD'),
  'h\u200bo\u0300a',
  ' Hoa\u00a0',
];

const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ', 'ườ', 'Ễ', 'ẵ', 'Ỷ', 'đ', 'ị', 'ờ'];
const BETWEEN = [' ', '  ', '\t', '\n', '\u00a0', '\u3000', '\u2003'];
const UNSEEN = ['\u200b', '\u200d', '\ufeff', '\u202e', '\u0301', '\u0323', '\u0309', '\u00ad'];
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LETTERS) },
  { weight: 2, arbitrary: fc.constantFrom(...BETWEEN) },
  { weight: 1, arbitrary: fc.constantFrom(...UNSEEN, '-', '.', '7') },
);
const words = fc
  .tuple(fc.array(piece, { maxLength: 24 }), fc.constantFrom('NFC', 'NFD'))
  .map(([pieces, form]) => pieces.join('').normalize(form));

test('one name in whatever spelling is one key, in the kernel and in the database', async () => {
  expect([...new Set(SPELT.map(folded))]).toEqual(['hoa']);
  expect([...new Set(await inSql(SPELT))]).toEqual(['hoa']);
  expect(folded('  Trần   Đặng\tÁnh ')).toBe('tran dang anh');
});

test('kernel and database fold every Vietnamese text alike, however its marks, blanks and forms are written', async () => {
  const texts = fc.sample(words, 3_000);
  expect(await inSql(texts)).toEqual(texts.map(folded));
  for (const form of ['NFC', 'NFD'])
    expect(texts.map((text) => folded(text.normalize(form)))).toEqual(texts.map(folded));
});
