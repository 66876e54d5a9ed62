import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { sessionActor } from '#features/access/server/sessions.ts';
import { tokenActor } from '#features/access/server/tokens.ts';
import { type Clock, todayIn } from '#kernel/day.ts';
import { type AppOptions, createApp } from '#server/http/app.ts';
import type { AnyOperation, Perform } from '#server/perform.ts';
import { words } from './messages.ts';

export type Application = {
  db: Db;
  clock: Clock;
  perform: Perform;
  operations: AnyOperation[];
  version: string;
} & Partial<Pick<AppOptions, 'logger' | 'trustProxy' | 'https'>>;

/** The API over HTTP with this house's sessions, tokens and words; silent, without proxy and TLS unless told. */
export const createApplication = ({ db, clock, ...rest }: Application) =>
  createApp({
    logger: false,
    trustProxy: false,
    https: null,
    ...rest,
    callers: {
      bySession: (token) => sessionActor(db, token, new Date(clock())),
      byAccessToken: (token) => tokenActor(db, token, todayIn(clock)),
    },
    words,
    isHealthy: async () => (await sql`select 1`.execute(db)).rows.length === 1,
  });
