import { describe, expect, test } from 'vitest';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
await plantUnits(house.db, [
  { code: 'T', name: 'Đảng bộ tỉnh Mẫu' },
  { code: 'A', parent: 'T', name: 'Đảng bộ xã An Bình' },
  { code: 'B', parent: 'T', name: 'Đảng bộ xã Bình Minh' },
]);
const province = await house.account('organisation-board', 'T');
const commune = await house.account('base-clerk', 'A');
const neighbour = await house.account('administrator', 'B');

const white = {
  operation: 'site.list',
  name: 'Thôn chưa có đảng viên',
  filter: { state: 'no-member', sort: 'place' },
  columns: ['code', 'name', 'state'],
};
const names = async (actor: typeof province) =>
  (await call('view.list', actor, { operation: 'site.list' })).views.map(
    ({ name, isMine }: { name: string; isMine: boolean }) => `${name}${isMine ? ' (mình)' : ''}`,
  );

describe('a saved view', () => {
  test('keeps filters, columns and order under a name, with an audit entry that holds none of them', async () => {
    const order = { field: 'name', isDescending: true };
    const view = await call('view.save', commune, { ...white, order });
    expect(view).toMatchObject({
      ...white,
      order,
      isShared: false,
      isMine: true,
      unitCode: 'A',
      unitName: 'Đảng bộ xã An Bình',
    });
    expect((await call('view.list', commune, {})).views).toEqual([view]);
    const { entries } = await call('audit.list', machine, { action: 'view.save' });
    expect(entries).toMatchObject([
      { object: `view:${view.id}`, unit: 'A', detail: { operation: 'site.list', isShared: false } },
    ]);
  });

  test('is its own: neither the province nor a neighbour sees, renames or removes it', async () => {
    const [view] = (await call('view.list', commune, {})).views;
    for (const other of [province, neighbour]) {
      expect(await names(other)).toEqual([]);
      for (const action of ['view.rename', 'view.remove']) {
        const input = action === 'view.rename' ? { id: view.id, name: 'Khác' } : { id: view.id };
        await expect(call(action, other, input)).rejects.toMatchObject({ code: 'not-found' });
      }
      await expect(call('view.save', other, { ...white, id: view.id })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });

  test('is named once, saved over by its number, renamed and removed', async () => {
    await expect(call('view.save', commune, white)).rejects.toMatchObject({
      reasons: [{ code: 'view-is-named-once' }],
    });
    const [view] = (await call('view.list', commune, {})).views;
    const over = await call('view.save', commune, { ...white, id: view.id, columns: ['name'] });
    expect(over).toMatchObject({ id: view.id, columns: ['name'], order: null });
    expect(await call('view.rename', commune, { id: view.id, name: 'Thôn trắng' })).toMatchObject({
      name: 'Thôn trắng',
    });
    await call('view.remove', commune, { id: view.id });
    expect(await names(commune)).toEqual([]);
  });

  test('shared, it holds for its unit and all below, until its owner or an administrator there removes it', async () => {
    const shared = await call('view.save', province, { ...white, isShared: true });
    const below = await call('view.save', commune, { ...white, name: 'Của xã', isShared: true });
    expect(await names(commune)).toEqual(['Của xã (mình)', 'Thôn chưa có đảng viên']);
    expect(await names(neighbour)).toEqual(['Thôn chưa có đảng viên']);
    expect(await names(province)).toEqual(['Thôn chưa có đảng viên (mình)']);
    for (const { id } of [shared, below]) {
      await expect(call('view.remove', neighbour, { id })).rejects.toMatchObject({ code: 'not-found' });
    }
    await call('view.remove', await house.account('administrator', 'T'), { id: shared.id });
    expect(await names(neighbour)).toEqual([]);
  });

  test('names only what its list has, with values that the list would take', async () => {
    const wrong = { ...white, name: 'Sai' };
    await expect(
      call('view.save', commune, { ...wrong, columns: ['code', 'salary', 'rate'] }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      reasons: [{ values: { name: 'salary' } }, { values: { name: 'rate' } }],
    });
    await expect(
      call('view.save', commune, { ...wrong, filter: { colour: 'đỏ', after: 'A' } }),
    ).rejects.toMatchObject({ reasons: [{ field: 'filter/colour' }, { field: 'filter/after' }] });
    await expect(call('view.save', commune, { ...wrong, filter: { state: 'green' } })).rejects.toMatchObject({
      reasons: [{ code: 'field-enum', field: 'filter/state' }],
    });
    for (const operation of ['unit.read-all', 'audit.verify', 'unit.found']) {
      await expect(call('view.save', commune, { ...wrong, operation })).rejects.toMatchObject({
        reasons: [{ code: 'view-list-unknown' }],
      });
    }
    await expect(
      call('view.save', commune, { ...wrong, operation: 'account.list', filter: {}, columns: [] }),
    ).rejects.toMatchObject({ code: 'blocked', reasons: [{ code: 'role-does-not-allow' }] });
  });
});
