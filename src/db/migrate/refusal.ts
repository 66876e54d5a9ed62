import { DatabaseError } from 'pg';
import { StartRefused } from '../startRefused.ts';

/** Answers of PostgreSQL to a missing right or a missing extension. */
const RIGHTS = new Set(['42501', '0A000', '58P01']);

/** Turns what the database refused to the owner role into a sentence; anything else is a bug and stays itself. */
export const refusalOf = (error: unknown, migration?: string): unknown => {
  if (!(error instanceof DatabaseError) || !RIGHTS.has(error.code ?? '')) return error;
  const where = migration === undefined ? '' : ` ở bước «${migration}»`;
  return new StartRefused(
    `Không nâng cấp được cơ sở dữ liệu${where}, máy chủ PostgreSQL trả lời: ${error.message}. Hãy cho tài khoản của TAONGUON_OWNER_URL quyền đó, hoặc nhờ quản trị PostgreSQL cài phần còn thiếu, rồi chạy lại.`,
  );
};
