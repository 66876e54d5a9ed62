import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Connection, connect } from '#db/connect.ts';
import { type Say, StartRefused } from '#db/startRefused.ts';
import { inTransaction } from '#db/transaction.ts';
import { channelsOf } from '#features/notifications/server/jobs.ts';
import { outboundOf } from '#features/notifications/server/outbound.ts';
import { refreshIfMissing } from '#features/tasks/server/jobs.ts';
import { type Config, readConfig } from '#server/config.ts';
import { addPages } from '#server/http/pages.ts';
import { type JobLog, jobConnections, runJobs } from '#server/jobs/run.ts';
import { createApplication } from './application.ts';
import { ensureBuilt } from './build/webBundle.ts';
import { firstAdministrator } from './firstAdministrator.ts';
import { keepFolding } from './folding.ts';
import { createHouse } from './house.ts';
import { allTasks } from './jobs.ts';
import { readMasterKey } from './masterKey.ts';
import { allOperations } from './operations.ts';
import { version } from './version.ts';

const say: Say = (sentence) => void process.stdout.write(`${sentence}\n`);
const pages = fileURLToPath(new URL('../../dist/web', import.meta.url));

const addressOf = (config: Config, port: number): string =>
  `${config.tls ? 'https' : 'http'}://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`;

const work = async (config: Config, connection: Connection, masterKey: Buffer, log: JobLog) => {
  const database = connection.open('jobs', jobConnections);
  const { db } = database;
  const perform = createHouse(db, Date.now, masterKey);
  const tasks = allTasks({
    db,
    clock: Date.now,
    perform,
    operations: allOperations(db),
    outbound: outboundOf(config),
  });
  await refreshIfMissing(db);
  return runJobs({ database, tasks, log });
};

const open = async (config: Config, connection: Connection, masterKey: Buffer) => {
  const { db } = connection.app;
  const clock = Date.now;
  const perform = createHouse(db, clock, masterKey);
  const app = await createApplication({
    db,
    clock,
    perform,
    operations: allOperations(db, channelsOf(outboundOf(config))),
    version,
    logger: { level: config.logLevel },
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    https: config.tls ? { key: config.tls.key.toString(), cert: config.tls.cert.toString() } : null,
  });
  if (existsSync(pages)) await addPages(app, pages);
  // The welcome says where to go; the log begins with the first request.
  app.log.level = 'warn';
  await app.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new StartRefused(
      `Cổng ${config.port} đang có chương trình khác dùng: hãy dừng chương trình đó hoặc đặt TAONGUON_PORT sang số khác.`,
    );
  });
  app.log.level = config.logLevel;
  return app;
};

const welcome = async (address: string, connection: Connection): Promise<void> => {
  const { db } = connection.app;
  const administrator = await firstAdministrator(db, new Date());
  say('');
  say(`  Tạo Nguồn ${version} đang chạy tại ${address}`);
  if (administrator) {
    say('');
    say(`  Tài khoản quản trị đầu tiên:  ${administrator.name}`);
    say(`  Mật khẩu dùng một lần:        ${administrator.oneTimePassword}`);
    say('  Đăng nhập rồi đổi mật khẩu ngay; mật khẩu này không in lại lần nữa.');
  }
  const units = await inTransaction(db, '/', (trx) => trx.selectFrom('unit').select('id').limit(1).execute());
  if (units.length === 0) {
    say('');
    say(
      '  Chưa có tổ chức nào. Xem thử dữ liệu mẫu của năm địa phương: đăng nhập rồi bấm «Nạp dữ liệu mẫu».',
    );
  }
  say('  Dừng chương trình: Ctrl+C');
  say('');
};

const main = async (): Promise<void> => {
  const config = readConfig(process.env);
  await ensureBuilt(say);
  const connection = await connect({ ...config, as: 'server', say });
  try {
    const masterKey = await readMasterKey(config.dataDir);
    const app = await open(config, connection, masterKey);
    const stopWork = await work(config, connection, masterKey, app.log);
    const stopFolding = keepFolding(connection.app.db);
    const listening = app.server.address();
    const port = typeof listening === 'object' ? (listening?.port ?? config.port) : config.port;
    await welcome(addressOf(config, port), connection);
    const reason = await Promise.race([
      new Promise<'asked'>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('asked'));
      }),
      connection.ended.then(() => 'database-ended' as const),
    ]);
    say('Đang dừng…');
    await Promise.all([stopFolding(), stopWork(), app.close()]);
    if (reason === 'database-ended') {
      throw new StartRefused(
        'Cơ sở dữ liệu đã dừng ngoài ý muốn: hãy xem postgres.log trong thư mục dữ liệu rồi chạy lại.',
      );
    }
  } finally {
    await connection.close();
  }
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      error instanceof StartRefused ? `${error.message}\n` : `${(error as Error).stack}\n`,
    );
    process.exit(1);
  },
);
