import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { StartRefused } from '#db/startRefused.ts';
import { selfSigned } from './config/selfSigned.testing.ts';
import { readConfig } from './config.ts';

const dir = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(dir, { recursive: true }));
const file = (name: string) => join(dir, name);

const sentences = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(StartRefused);
    return (error as Error).message.split('\n');
  }
  return [];
};

test('without settings the program listens on loopback, port 8080, with its data in ./data', () => {
  expect(readConfig({ PATH: '/bin' })).toEqual({
    host: '127.0.0.1',
    port: 8080,
    dataDir: resolve('data'),
    tls: undefined,
    trustedProxies: [],
    databaseUrl: undefined,
    ownerUrl: undefined,
    logLevel: 'info',
    poolSize: 10,
  });
});

test('every setting is taken, an empty one is as if it were not there', () => {
  const config = readConfig({
    TAONGUON_HOST: '0.0.0.0',
    TAONGUON_PORT: '9000',
    TAONGUON_DATA: '/srv/tn',
    TAONGUON_TRUSTED_PROXY: '10.0.0.5, fd00::/8',
    DATABASE_URL: 'postgres://app:secret@db/tn',
    TAONGUON_OWNER_URL: 'postgresql://owner:secret@db/tn',
    TAONGUON_LOG: 'warn',
    TAONGUON_POOL: '',
    TAONGUON_SMTP_URL: 'smtps://thu:mat-khau@may:465',
    TAONGUON_MAIL_FROM: 'tao-nguon@don-vi.vn',
  });
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 9000,
    dataDir: '/srv/tn',
    trustedProxies: ['10.0.0.5', 'fd00::/8'],
    logLevel: 'warn',
    poolSize: 10,
    mail: { url: 'smtps://thu:mat-khau@may:465', from: 'tao-nguon@don-vi.vn' },
    webhook: undefined,
  });
});

describe('a wrong value is one sentence with its cure', () => {
  const cases: [Record<string, string>, RegExp][] = [
    [{ TAONGUON_PORT: '80a' }, /^TAONGUON_PORT: «80a» không phải số cổng: hãy đặt một số từ 0 đến 65535\.$/],
    [{ TAONGUON_PORT: '65536' }, /^TAONGUON_PORT: «65536»/],
    [{ TAONGUON_PORT: '-1' }, /^TAONGUON_PORT: «-1»/],
    [{ TAONGUON_POOL: '0' }, /^TAONGUON_POOL: «0» không phải số kết nối: hãy đặt một số từ 1 đến 80\.$/],
    [{ TAONGUON_LOG: 'loud' }, /^TAONGUON_LOG: «loud» không phải mức ghi nhật ký: hãy chọn một trong fatal,/],
    [{ TAONGUON_HOST: 'a b' }, /^TAONGUON_HOST: «a b» không phải địa chỉ máy/],
    [{ TAONGUON_TRUSTED_PROXY: '10.0.0.1,10.0.0.0/33' }, /^TAONGUON_TRUSTED_PROXY: «10\.0\.0\.0\/33»/],
    [
      { TAONGUON_TLS_CERT: '/nowhere.pem' },
      /^TAONGUON_TLS_CERT: không đọc được tệp \/nowhere\.pem \(ENOENT\)/,
    ],
    [
      { TAONGUON_HOST: '0.0.0.0' },
      /^TAONGUON_HOST: «0\.0\.0\.0» mở cổng cho máy khác mà không mã hóa: hãy đặt/,
    ],
    [{ TAONGUON_HOST: '::' }, /^TAONGUON_HOST: «::» mở cổng/],
    [{ TAONGUON_OWNER_URL: 'postgres://o@h/d' }, /^TAONGUON_OWNER_URL: chỉ dùng cùng DATABASE_URL/],
    [
      { TAONGUON_SMTP_URL: 'smtps://thu:mat-khau@may:465' },
      /^TAONGUON_MAIL_FROM: phải đặt cùng TAONGUON_SMTP_URL/,
    ],
    [{ TAONGUON_SMTP_URL: 'http://may' }, /^TAONGUON_SMTP_URL: giá trị không phải địa chỉ máy chủ thư/],
    [{ TAONGUON_WEBHOOK_SECRET: 'đủ dài để làm một khóa' }, /^TAONGUON_WEBHOOK_URL: phải đặt cùng/],
    [{ TAONGUON_WEBHOOK_SECRET: 'ngắn' }, /^TAONGUON_WEBHOOK_SECRET: khóa ký quá ngắn/],
    [{ TAONGUON_PROT: '1' }, /^Không có thiết lập TAONGUON_PROT: có phải TAONGUON_PORT\?$/],
    [{ TAONGUON_TRUSTED_PROXIES: '1' }, /có phải TAONGUON_TRUSTED_PROXY\?$/],
  ];
  test.each(cases)('%o', (env, sentence) => {
    const said = sentences(env);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
  });
});

test('the address of a database is never shown, it holds a password', () => {
  const [said] = sentences({ DATABASE_URL: 'mysql://app:secret@db/tn' });
  expect(said).toMatch(/^DATABASE_URL: giá trị không phải địa chỉ PostgreSQL: hãy đặt dạng postgresql:/);
  expect(said).not.toContain('secret');
});

test('all that is wrong is said at once', () => {
  expect(sentences({ TAONGUON_PORT: 'x', TAONGUON_LOG: 'y', TAONGUON_Z: 'z' })).toHaveLength(3);
});

test.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('%s needs no encryption', (host) => {
  expect(readConfig({ TAONGUON_HOST: host }).host).toBe(host);
});

describe('a certificate and its key', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const other = generateKeyPairSync('ed25519').privateKey;
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  writeFileSync(file('cert.pem'), selfSigned(publicKey, privateKey));
  writeFileSync(file('key.pem'), privateKey.export(pem));
  writeFileSync(file('other.pem'), other.export(pem));
  writeFileSync(file('text.pem'), 'not a key');

  test('open the door to other machines', () => {
    const config = readConfig({
      TAONGUON_HOST: '0.0.0.0',
      TAONGUON_TLS_CERT: file('cert.pem'),
      TAONGUON_TLS_KEY: file('key.pem'),
    });
    expect(config.tls?.cert.toString()).toContain('BEGIN CERTIFICATE');
  });

  test('one without the other is refused', () => {
    expect(sentences({ TAONGUON_TLS_KEY: file('key.pem') })[0]).toContain('cần đủ cả hai');
  });

  test.each(['other.pem', 'text.pem'])('%s does not belong to the certificate', (name) => {
    const said = sentences({ TAONGUON_TLS_CERT: file('cert.pem'), TAONGUON_TLS_KEY: file(name) });
    expect(said).toEqual([expect.stringContaining('không phải chứng thư và khóa PEM của nhau')]);
  });
});
