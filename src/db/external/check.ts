import { DatabaseError, type Pool } from 'pg';
import { StartRefused } from '../startRefused.ts';

const OLDEST = 15;

const connectionTrouble = (variable: string, error: unknown): StartRefused => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const why = error instanceof DatabaseError ? error.message : code || (error as Error).message;
  return new StartRefused(
    `Không kết nối được máy chủ PostgreSQL của ${variable} (${why}): hãy kiểm tra địa chỉ, tên cơ sở dữ liệu, tài khoản và mật khẩu.`,
  );
};

/** The answer to a question about the server, or a sentence that names the variable it was reached by. */
const answer = async <T>(pool: Pool, variable: string, question: string): Promise<T> => {
  try {
    return (await pool.query(question)).rows[0];
  } catch (error) {
    throw connectionTrouble(variable, error);
  }
};

interface Server {
  version: number;
  shown: string;
  unsafe: string | null;
}

/** Refuses a server that is too old, or that could lose what it has acknowledged. */
export const checkServer = async (pool: Pool, variable: string): Promise<void> => {
  const { version, shown, unsafe } = await answer<Server>(
    pool,
    variable,
    `select current_setting('server_version_num')::int / 10000 as version,
       current_setting('server_version') as shown,
       (select string_agg(name, ', ' order by name) from pg_settings
         where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off') as unsafe`,
  );
  if (version < OLDEST) {
    throw new StartRefused(
      `Máy chủ PostgreSQL của ${variable} là phiên bản ${shown}, chương trình cần từ ${OLDEST} trở lên: hãy nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng PostgreSQL đi kèm.`,
    );
  }
  if (unsafe !== null) {
    throw new StartRefused(
      `Máy chủ PostgreSQL của ${variable} đang tắt ${unsafe}, mất điện sẽ mất dữ liệu đã ghi: hãy bật lại các tham số đó.`,
    );
  }
};

interface AppRole {
  role: string;
  powers: string | null;
  owns: string | null;
}

/** Refuses an app role that row-level security would not hold: a superuser, one that bypasses it, or an owner of tables. */
export const checkAppRole = async (pool: Pool): Promise<string> => {
  const { role, powers, owns } = await answer<AppRole>(
    pool,
    'DATABASE_URL',
    `select current_user as role,
       (select string_agg(power, ', ') from (
         select unnest(array[case when rolsuper then 'SUPERUSER' end, case when rolbypassrls then 'BYPASSRLS' end]) as power
         from pg_roles where pg_has_role(current_user, oid, 'member')) as held where power is not null) as powers,
       (select min(relname) from pg_class
         where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
           and pg_has_role(current_user, relowner, 'member')) as owns`,
  );
  if (powers !== null) {
    throw new StartRefused(
      `Tài khoản «${role}» của DATABASE_URL có quyền ${powers}, hàng rào giữa các đơn vị sẽ mất tác dụng: hãy dùng một tài khoản thường (CREATE ROLE … LOGIN) và để TAONGUON_OWNER_URL cho tài khoản sở hữu.`,
    );
  }
  if (owns !== null) {
    throw new StartRefused(
      `Tài khoản «${role}» của DATABASE_URL sở hữu bảng «${owns}», hàng rào giữa các đơn vị sẽ mất tác dụng: hãy dùng hai tài khoản, DATABASE_URL cho tài khoản thường và TAONGUON_OWNER_URL cho tài khoản sở hữu.`,
    );
  }
  return role;
};

interface OwnerRole {
  role: string;
  database: string;
  same: boolean;
  missing: string | null;
}

/** Refuses an owner that cannot migrate, naming the right it lacks. */
export const checkOwnerRole = async (pool: Pool, appRole: string): Promise<void> => {
  const { role, database, same, missing } = await answer<OwnerRole>(
    pool,
    'TAONGUON_OWNER_URL',
    `select current_user as role, current_database() as database, current_user = '${appRole.replaceAll("'", "''")}' as same,
       concat_ws(', ',
         case when not has_database_privilege(current_database(), 'CREATE') then 'CREATE trên cơ sở dữ liệu (để cài phần mở rộng)' end,
         case when current_schema() is null or not has_schema_privilege(current_schema(), 'CREATE')
           then 'CREATE trên schema public' end) as missing`,
  );
  if (same) {
    throw new StartRefused(
      `DATABASE_URL và TAONGUON_OWNER_URL dùng chung tài khoản «${role}»: hãy dùng hai tài khoản khác nhau, tài khoản của DATABASE_URL không được sở hữu bảng.`,
    );
  }
  if (missing) {
    throw new StartRefused(
      `Tài khoản «${role}» của TAONGUON_OWNER_URL thiếu quyền ${missing}: hãy chạy «ALTER DATABASE ${database} OWNER TO ${role}» bằng tài khoản quản trị PostgreSQL.`,
    );
  }
};
