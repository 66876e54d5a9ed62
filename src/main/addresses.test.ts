import { expect, test } from 'vitest';
import { listCases } from '#features/admissions/contract/reading.ts';
import { requestOf } from '#web/request.ts';
import { testApp } from './testing/app.ts';
import { machine, testHouse } from './testing.ts';

const house = await testHouse();
const unit = { code: 'D', name: 'Đảng ủy Mẫu', kind: 'direct-upper', effectiveOn: '2010-01-01' };
await house.call('unit.found', machine, unit);
const { app, sessionFor } = await testApp(house);
const session = await sessionFor('organisation-board', null);

test.each([
  ['one value', ['decided'], 'status=decided'],
  ['several', ['decided', 'admitted'], 'status=decided&status=admitted'],
  ['none', [], ''],
])('a list of %s goes through the address', async (_, status, query) => {
  const { url } = requestOf(listCases, { unitCode: 'D', status });
  expect(url.split('?')[1] ?? '').toBe(query);
  const answer = await app.inject({ url, cookies: { '__Host-taonguon': session.token } });
  expect(answer.statusCode, answer.body).toBe(200);
});
