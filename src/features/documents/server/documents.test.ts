import { describe, expect, test } from 'vitest';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
await plantUnits(house.db, [
  { code: 'T' },
  { code: 'H1', parent: 'T' },
  { code: 'X1', parent: 'H1' },
  { code: 'H2', parent: 'T' },
]);
const board = await house.account('organisation-board', 'H1');

const guide = { kind: 'guide', number: '01-HD/TW', issuer: 'Ban Chấp hành Trung ương' } as const;

describe('documents', () => {
  test('three documents share one number; number and day name one of them', async () => {
    for (const [code, issuedOn] of [
      ['A', '2021-09-28'],
      ['B', '2016-09-20'],
      ['C', '2012-01-05'],
    ]) {
      await call('document.record', machine, { ...guide, code, issuedOn });
    }
    await expect(
      call('document.record', machine, { ...guide, code: 'D', issuedOn: '2021-09-28' }),
    ).rejects.toMatchObject({ code: 'conflict', reasons: [{ code: 'document-is-recorded-once' }] });
    await expect(
      call('document.record', machine, { ...guide, code: 'A', issuedOn: '2022-09-28' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'document-code-is-unique' }] });
    const { documents } = await call('document.list', machine, { number: '01-HD' });
    expect(documents.map((d: { code: string }) => d.code)).toEqual(['A', 'B', 'C']);
  });

  test('a unit records its own, sees those above it and of the Centre, and none of its neighbours', async () => {
    await call('document.record', machine, { code: 'KH-T', unitCode: 'T', kind: 'plan', number: '10-KH/TU' });
    await call('document.record', machine, {
      code: 'KH-H2',
      unitCode: 'H2',
      kind: 'plan',
      number: '11-KH/HU',
    });
    await call('document.record', board, {
      code: 'NQ-H1',
      unitCode: 'H1',
      kind: 'resolution',
      number: '04-NQ/HU',
      continues: 'KH-T',
    });
    const { documents } = await call('document.list', board, {});
    expect(documents.map((d: { code: string }) => d.code).sort()).toEqual(['A', 'B', 'C', 'KH-T', 'NQ-H1']);
    expect(await call('document.read', board, { code: 'NQ-H1' })).toMatchObject({
      unitCode: 'H1',
      continues: { code: 'KH-T', number: '10-KH/TU' },
      replacedBy: null,
    });
    await expect(call('document.read', board, { code: 'KH-H2' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      call('document.record', board, { code: 'Z', unitCode: 'H2', kind: 'plan', number: '1' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'unit-not-found' }] });
    await expect(
      call('document.record', board, { code: 'Z', kind: 'plan', number: '1' }),
    ).rejects.toMatchObject({
      reasons: [{ code: 'document-needs-its-unit' }],
    });
  });

  test('a replaced document holds to the eve of its successor, and the old validity stays in the audit', async () => {
    await call('document.record', machine, {
      code: '76',
      kind: 'regulation',
      number: '76-QĐ/TW',
      issuedOn: '2000-06-15',
    });
    await call('document.record', machine, {
      code: '213',
      kind: 'regulation',
      number: '213-QĐ/TW',
      issuedOn: '2020-01-02',
    });
    expect(await call('document.replace', machine, { code: '76', by: '213', from: '2020-01-02' })).toEqual({
      code: '76',
      validTo: '2020-01-01',
    });
    expect(await call('document.read', machine, { code: '76' })).toMatchObject({
      replacedBy: { number: '213-QĐ/TW' },
    });
    const { entries } = await call('audit.list', machine, { action: 'document.replace' });
    expect(entries[0].detail).toMatchObject({ by: '213', validTo: { old: null, new: '2020-01-01' } });
    await expect(
      call('document.replace', board, { code: '213', by: 'NQ-H1', from: '2021-01-01' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('the list is paged by key', async () => {
    const first = await call('document.list', machine, { limit: 4 });
    const rest = await call('document.list', machine, { limit: 200, after: first.next });
    const codes = [...first.documents, ...rest.documents].map((d: { code: string }) => d.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBe(8);
    expect(rest.next).toBeNull();
  });

  test('a day the calendar does not have is refused at the door', async () => {
    await expect(
      call('document.record', machine, { code: 'Y', kind: 'plan', number: '1', issuedOn: '2016-02-31' }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      reasons: [{ code: 'field-format', field: 'issuedOn' }],
    });
  });
});
