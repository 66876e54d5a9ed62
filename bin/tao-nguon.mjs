// The one way in. npm itself may run on an older Node; the program needs 24, which npm has put in node_modules.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = 24;
const DOORS = ['server', 'cli', 'build', 'test', 'bench', 'schema'];
const root = new URL('../', import.meta.url);

const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const runDoor = async (door, args) => {
  const file = fileURLToPath(new URL(`src/main/${door}.ts`, root));
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
};

/** The same command again, on the Node of node_modules; signals and exit code pass through. */
const runAgain = (node) => {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl-C to both processes by itself.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
};

const [door, ...args] = process.argv.slice(2);
if (!DOORS.includes(door)) refuse(`Không có lệnh «${door ?? ''}». Các lệnh có: ${DOORS.join(', ')}.`);

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  if (process.channel) {
    // Started by runAgain: when that process is killed, this one stops too.
    process.channel.unref();
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  }
  await runDoor(door, args);
} else {
  const node = fileURLToPath(new URL(`node_modules/node-linux-${process.arch}/bin/node`, root));
  if (!existsSync(node)) {
    refuse(
      `Chương trình cần Node ${NEEDED} trở lên, máy đang chạy Node ${process.versions.node}: hãy chạy «npm ci» trong thư mục chương trình (trên Linux lệnh này tải kèm Node ${NEEDED}), hoặc cài Node ${NEEDED}.`,
    );
  }
  runAgain(node);
}
