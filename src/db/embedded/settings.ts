import { totalmem } from 'node:os';

const MEBIBYTE = 1024 * 1024;
const between = (low: number, value: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(value)));

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/**
 * The whole postgresql.conf, written anew at each start, for machines of 2 to 8 GB.
 * The log never holds a statement, its values or an error's detail: those are personal data.
 * @param durable false only for tests: a power cut may then lose the cluster.
 */
export const settings = (sockets: string, durable: boolean): string => {
  const memory = totalmem() / MEBIBYTE;
  const values: Record<string, string> = {
    listen_addresses: "''",
    port: '5432',
    unix_socket_directories: quoted(sockets),
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: `${between(128, memory / 8, 1024)}MB`,
    effective_cache_size: `${between(512, memory / 2, 8192)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${between(64, memory / 32, 256)}MB`,
    max_wal_size: '1GB',
    random_page_cost: '1.1',
    jit: 'off',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    autovacuum_vacuum_scale_factor: '0.05',
    autovacuum_analyze_scale_factor: '0.02',
    timezone: "'UTC'",
    datestyle: "'ISO, YMD'",
    log_timezone: "'Asia/Ho_Chi_Minh'",
    log_line_prefix: "'%m [%p] '",
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_checkpoints: 'off',
    log_autovacuum_min_duration: '-1',
    logging_collector: 'off',
  };
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');
};
