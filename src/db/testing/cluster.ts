import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../database.ts';
import { openEmbedded } from '../embedded/open.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE } from '../embedded/roles.ts';
import { migrate } from '../migrate/migrate.ts';

export interface TestCluster {
  readonly sockets: string;
  stop(): Promise<void>;
}

/** A throw-away cluster, without care for power cuts, whose database `taonguon` is migrated and empty. */
export const startTestCluster = async (): Promise<TestCluster> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'taonguon-test-'));
  const embedded = await openEmbedded({ dataDir, as: 'server', say: () => undefined, durable: false });
  const stop = async () => {
    await embedded.close();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(embedded.sockets, { recursive: true, force: true });
  };
  try {
    const target = { host: embedded.sockets, user: OWNER_ROLE, database: DATABASE };
    const owner = openDatabase({ target, name: 'template', size: 2, statementTimeout: 0 });
    await migrate(owner, { appRole: APP_ROLE });
    await owner.close();
  } catch (error) {
    await stop();
    throw error;
  }
  return { sockets: embedded.sockets, stop };
};
