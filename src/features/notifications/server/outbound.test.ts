import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { deliveryTask } from './deliver.ts';
import { giveDigests } from './digest.ts';
import { channelsOf } from './jobs.ts';
import { NO_OUTBOUND, type Outbound, outboundOf, signatureOf } from './outbound.ts';
import { noticeHouse } from './testing/noticeHouse.ts';

const house = await noticeHouse();
const { call, at, daysBefore, secretary } = house;
const dueOn = await house.opened('HS1', 'N1', '2026-02-01');

const servers: { close(): unknown }[] = [];
afterAll(() => servers.forEach((server) => void server.close()));
const listening = async (
  server: { listen(port: number, host: string): unknown; address(): unknown } & Server,
) => {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

type Called = { signature: string; body: string };
const webhookServer = async (answers: number[]) => {
  const called: Called[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      called.push({ signature: String(request.headers['x-taonguon-signature']), body });
      const status = answers.shift() ?? 204;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  return { called, url: `http://127.0.0.1:${await listening(server)}/zalo` };
};

/** Understands as much of SMTP as a letter needs; keeps what it was given. */
const mailServer = async () => {
  const letters: string[] = [];
  const server = createNetServer((socket) => {
    let isLetter = false;
    let letter = '';
    socket.write('220 thu\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (isLetter && line === '.') {
          letters.push(letter);
          isLetter = false;
          socket.write('250 ok\r\n');
        } else if (isLetter) letter += `${line}\n`;
        else if (line === 'DATA') {
          isLetter = true;
          socket.write('354 go on\r\n');
        } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  });
  return { letters, url: `smtp://127.0.0.1:${await listening(server as never)}` };
};

const waiting = async (): Promise<number[]> => {
  const { rows } = await inTransaction(house.db, '/', (tx) =>
    sql<{ id: number }>`select id from delivery where state = 'waiting' order by id`.execute(tx),
  );
  return rows.map(({ id }) => id);
};
const work = { signal: new AbortController().signal, attempt: 1, isLastAttempt: false };
const deliver = async (outbound: Outbound, id: number, isLastAttempt = false) =>
  deliveryTask(house.db, house.clock, outbound).run({ id }, { ...work, isLastAttempt });
const digestOn = async (days: number, outbound: Outbound): Promise<void> => {
  at(daysBefore(dueOn, days), '08:00');
  await giveDigests(house.db, house.clock, channelsOf(outbound));
};

test('nothing leaves the house unless it was told where to: not a letter, not a call, not even a job', async () => {
  await call('notice.choose', secretary, { digestHour: 7, muted: [], email: 'bi-thu@chi-bo.vn' });
  await digestOn(7, NO_OUTBOUND);
  expect((await house.inbox()).length).toBe(1);
  expect(await waiting()).toEqual([]);
  const none = { mail: undefined, webhook: undefined };
  expect(outboundOf(none)).toEqual(NO_OUTBOUND);
  expect((await call('notice.choices', secretary, {})).channels).toEqual({ mail: false, webhook: false });
});

describe('a call', () => {
  test('is signed, says how many and nothing of whom, and is made once', async () => {
    const { called, url } = await webhookServer([]);
    const secret = 'một khóa đủ dài để ký';
    const outbound = outboundOf({ mail: undefined, webhook: { url, secret } });
    await digestOn(3, outbound);
    const [id = 0] = await waiting();
    await deliver(outbound, id);
    await deliver(outbound, id);
    expect(called).toHaveLength(1);
    const { body, signature } = called[0] as Called;
    expect(JSON.parse(body)).toEqual({
      id: expect.any(Number),
      account: expect.any(Number),
      on: daysBefore(dueOn, 3),
      counts: { 'due-3': 1 },
      sentence: 'Bạn có 1 việc trong Tạo Nguồn.',
    });
    expect(body).not.toMatch(/HS1|Người|N1|B1|branch-secretary/);
    expect(signature).toBe(signatureOf(secret, Number(/^t=(\d+)/.exec(signature)?.[1]), body));
    expect(await waiting()).toEqual([]);
  });

  test('that fails is tried again by the queue, follows nobody elsewhere, and is shown to administrators at last', async () => {
    const { called, url } = await webhookServer([500, 302]);
    const outbound = outboundOf({ mail: undefined, webhook: { url, secret: 'một khóa đủ dài để ký' } });
    await digestOn(1, outbound);
    const [id = 0] = await waiting();
    await expect(deliver(outbound, id)).rejects.toThrow();
    await expect(deliver(outbound, id, true)).rejects.toThrow();
    expect(called).toHaveLength(2);
    const { deliveries } = await call('delivery.list', machine, {});
    expect(deliveries).toMatchObject([{ id, channel: 'webhook', tries: 2 }]);
    const part = await house.account('administrator', 'CS');
    await expect(call('delivery.list', part, {})).rejects.toMatchObject({ code: 'blocked' });
    await call('delivery.retry', machine, { id });
    await deliver(outbound, id);
    expect(called).toHaveLength(3);
    expect((await call('delivery.list', machine, {})).deliveries).toEqual([]);
  });
});

describe('a letter', () => {
  test('goes to who gave an address, with one sentence and no name', async () => {
    const { letters, url } = await mailServer();
    const outbound = outboundOf({ mail: { url, from: 'tao-nguon@don-vi.vn' }, webhook: undefined });
    const other = await house.account('branch-secretary', 'B1');
    await digestOn(0, outbound);
    expect((await house.inbox(other)).length).toBeGreaterThan(0);
    const ids = await waiting();
    expect(ids).toHaveLength(1);
    await deliver(outbound, ids[0] as number);
    expect(letters).toHaveLength(1);
    const [letter = ''] = letters;
    expect(letter).toContain('To: bi-thu@chi-bo.vn');
    expect(letter).not.toMatch(/HS1|N1\b|B1\b/);
    const [, text = ''] = letter.split('\n\n');
    const said = Buffer.from(
      text.replaceAll('=\n', '').replaceAll(/=([0-9A-F]{2})/g, '%$1'),
      'utf8',
    ).toString();
    expect(decodeURIComponent(said)).toContain('Bạn có 1 việc trong Tạo Nguồn.');
  });

  test('to a server that is not there leaves the kind of the fault and no address', async () => {
    const outbound = outboundOf({
      mail: { url: 'smtp://ten:mat-khau@127.0.0.1:1', from: 'tao-nguon@don-vi.vn' },
      webhook: undefined,
    });
    await digestOn(-1, outbound);
    const [id = 0] = await waiting();
    await expect(deliver(outbound, id, true)).rejects.toThrow();
    const { deliveries } = await call('delivery.list', machine, {});
    expect(deliveries[0].fault).toMatch(/ECONNREFUSED|ESOCKET/);
    expect(JSON.stringify(deliveries)).not.toMatch(/mat-khau|chi-bo\.vn/);
  });
});
