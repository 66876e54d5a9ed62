import { StartRefused } from '#db/startRefused.ts';
import { ensureBuilt } from './build/webBundle.ts';

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};

try {
  say(
    (await ensureBuilt(say)) ? 'Giao diện web đã sẵn sàng trong dist/web.' : 'Chưa có giao diện web để dựng.',
  );
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
