import { writeFileSync } from 'node:fs';
import { openDatabase } from '#db/database.ts';
import { DATABASE, OWNER_ROLE } from '#db/embedded/roles.ts';
import { startTestCluster } from '#db/testing/cluster.ts';
import { SCHEMA_FILE, schemaText } from '#db/testing/schemaText.ts';

/** Writes the row types anew from the migrations: run after every new migration. */
const cluster = await startTestCluster();
try {
  const target = { host: cluster.sockets, user: OWNER_ROLE, database: DATABASE };
  const owner = openDatabase({ target, name: 'schema', size: 1 });
  writeFileSync(SCHEMA_FILE, await schemaText(owner.db));
  await owner.close();
} finally {
  await cluster.stop();
}
