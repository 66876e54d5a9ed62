import { Client, escapeIdentifier } from 'pg';
import { SUPERUSER } from './initialise.ts';

export const DATABASE = 'taonguon';
/** Owns the database and its tables; migrates, backs up and restores. */
export const OWNER_ROLE = 'taonguon_owner';
/** Serves requests; owns nothing, so row-level security always holds for it. */
export const APP_ROLE = 'taonguon_app';
/** Where the lock of the one server is held. */
const MAINTENANCE = 'postgres';

/** A connection that may do everything, for the few acts that need it. */
export const connectAsSuperuser = async (
  sockets: string,
  name: string,
  database = MAINTENANCE,
): Promise<Client> => {
  const client = new Client({ host: sockets, user: SUPERUSER, database, application_name: name });
  // A connection that the server cuts says so here too; the next query says it again.
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const has = async (client: Client, question: string, name: string): Promise<boolean> =>
  (await client.query(question, [name])).rowCount === 1;

/** Makes the roles and the database that are missing. */
export const prepareRoles = async (sockets: string): Promise<void> => {
  const client = await connectAsSuperuser(sockets, 'taonguon-prepare');
  try {
    for (const role of [OWNER_ROLE, APP_ROLE]) {
      if (await has(client, 'select from pg_roles where rolname = $1', role)) continue;
      await client.query(`create role ${escapeIdentifier(role)} login nosuperuser nocreatedb nocreaterole`);
    }
    if (!(await has(client, 'select from pg_database where datname = $1', DATABASE))) {
      await client.query(`create database ${DATABASE} owner ${OWNER_ROLE} template template0`);
    }
    await client.query(`revoke all on database ${DATABASE} from public`);
    await client.query(`grant connect on database ${DATABASE} to ${APP_ROLE}`);
  } finally {
    await client.end();
  }
};
