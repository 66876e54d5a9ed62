import { PARTS, ROOT } from './bariaVungTauParts.ts';
import type { Book } from './book.ts';
import { plan, printed, target } from './plans.ts';

/** Documents, plans and the targets they set. */
export const documents = (book: Book): void => {
  book.add(
    'documents',
    {
      code: 'BV-VB-KH10',
      unit_code: ROOT,
      kind: 'plan',
      number: '10-KH/TU',
      issued_on: '2016-03-30',
      issuer: 'Ban Thường vụ Tỉnh ủy',
    },
    {
      code: 'BV-VB-DH6',
      unit_code: ROOT,
      kind: 'congress-resolution',
      issuer: 'Đại hội Đảng bộ tỉnh lần thứ VI',
      cited_as: 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ VI',
    },
  );
  const days = { starts_on: '2015-01-01', ends_on: '2020-12-31', is_window_known: '0' };
  target(book, plan(book, ROOT, 'term:2015-2020', { ...days, document_code: 'BV-VB-KH10' }), ROOT, {
    minimum: 8940,
    document_codes: 'BV-VB-KH10',
  });
  target(book, plan(book, ROOT, 'term:2015-2020', { ...days, document_code: 'BV-VB-DH6' }), ROOT, {
    minimum: 8500,
    noun: 'goal',
    document_codes: 'BV-VB-DH6',
  });
  const yearly = plan(book, ROOT, '2017');
  target(book, yearly, ROOT, { minimum: 1788, origin: 'own' });
  for (const { code, goal } of PARTS)
    target(book, yearly, `${ROOT}-${code}`, { minimum: goal, origin: 'assigned' });
};

/** What the article printed. */
export const article = (book: Book): void => {
  const source = { source: 'Báo tỉnh, 08/02/2018', published_on: '2018-02-08' };
  const say = (more: Parameters<typeof printed>[3]) => printed(book, ROOT, source, more);
  const term = { measure: 'admission', numerator: 4805 };
  const congress = {
    ...term,
    claim: 'completion',
    printed: '56,53%',
    printed_value: 56.53,
    denominator: 8500,
    document_code: 'BV-VB-DH6',
  };
  say({ ...term, claim: 'count', printed: '4.805', printed_value: 4805 });
  say({
    ...term,
    claim: 'completion',
    printed: '53,75%',
    printed_value: 53.75,
    denominator: 8940,
    candidates: '8939|8940',
    choice: '8940',
    document_code: 'BV-VB-KH10',
  });
  say(congress);
  say({
    measure: 'admission',
    claim: 'comparison',
    printed: '101,95%',
    printed_value: 101.95,
    numerator: 1831,
    denominator: 1796,
    window_from: '2017-01-01',
    window_to: '2017-12-31',
  });
  for (const [subject, rate] of [
    ['Châu Đức', 125.9],
    ['Khối cơ quan tỉnh', 122.8],
    ['Đất Đỏ', 121.2],
    ['Vũng Tàu', 107.6],
  ] as const) {
    say({
      measure: 'admission',
      claim: 'comparison',
      printed: `${String(rate).replace('.', ',')}%`,
      printed_value: rate,
      subject,
    });
  }
  say({
    measure: 'units-without-source',
    claim: 'count',
    printed: '3',
    printed_value: 3,
    numerator: 3,
    subject: 'đảng bộ cơ sở',
  });
  say({
    measure: 'units-without-source',
    claim: 'count',
    printed: '41',
    printed_value: 41,
    numerator: 41,
    subject: 'chi bộ',
  });
  say({ ...term, claim: 'count', printed: '4.805', printed_value: 4805, passage: 2 });
  say({ ...congress, passage: 2 });
};
