import { openDatabase } from '#db/database.ts';
import { APP_ROLE } from '#db/embedded/roles.ts';
import { jobConnections, runJobs } from './run.ts';

/** A process that takes up work and never ends it, for tests that kill it. */
const [host = '', database = ''] = process.argv.slice(2);
await runJobs({
  database: openDatabase({
    target: { host, database, user: APP_ROLE },
    name: 'doomed',
    size: jobConnections,
  }),
  tasks: [
    {
      name: 'test.work',
      maxAttempts: 3,
      run: () => {
        process.stdout.write('begun\n');
        return new Promise(() => undefined);
      },
    },
  ],
  log: { info: () => undefined, error: (line) => process.stderr.write(`${JSON.stringify(line)}\n`) },
});
