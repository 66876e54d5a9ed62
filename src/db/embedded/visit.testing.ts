import { StartRefused } from '../startRefused.ts';
import { openEmbedded, type Visit } from './open.ts';

/** A process of its own for tests: opens a data folder, tells what happens line by line, closes on SIGTERM. */
const [dataDir = '', as = 'server'] = process.argv.slice(2);
const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  const embedded = await openEmbedded({ dataDir, as: as as Visit, say: (line) => tell(`said ${line}`) });
  const alive = setInterval(() => undefined, 1000);
  process.once('SIGTERM', async () => {
    tell('closing');
    await embedded.close();
    clearInterval(alive);
    tell('closed');
  });
  tell(`up ${embedded.sockets}`);
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  tell(`refused ${error.message}`);
  process.exitCode = 1;
}
