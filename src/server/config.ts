import { StartRefused } from '#db/startRefused.ts';
import { nearest } from '#kernel/nearest.ts';
import {
  databaseAddress,
  folder,
  hostName,
  type LogLevel,
  logLevel,
  mailbox,
  mailServer,
  networks,
  sharedSecret,
  webAddress,
  wholeNumber,
} from './config/parsers.ts';
import { fileContent, type Tls, tlsPair } from './config/tls.ts';
import { type Parse, Wrong } from './config/wrong.ts';

/** Everything an installation can be told from outside. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** An absolute path. */
  readonly dataDir: string;
  readonly tls: Tls | undefined;
  /** Addresses and networks whose X-Forwarded-… headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly databaseUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  readonly logLevel: LogLevel;
  readonly poolSize: number;
  /** Where letters of notices go; undefined sends none. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Where notices are called out to; undefined calls nobody. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
}

const NAMES = [
  'TAONGUON_HOST',
  'TAONGUON_PORT',
  'TAONGUON_DATA',
  'TAONGUON_TLS_CERT',
  'TAONGUON_TLS_KEY',
  'TAONGUON_TRUSTED_PROXY',
  'TAONGUON_OWNER_URL',
  'TAONGUON_LOG',
  'TAONGUON_POOL',
  'TAONGUON_SMTP_URL',
  'TAONGUON_MAIL_FROM',
  'TAONGUON_WEBHOOK_URL',
  'TAONGUON_WEBHOOK_SECRET',
] as const;
type Name = (typeof NAMES)[number] | 'DATABASE_URL';

type Environment = Readonly<Record<string, string | undefined>>;

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

const unknownNames = (env: Environment): string[] =>
  Object.keys(env)
    .filter((name) => name.startsWith('TAONGUON_') && !NAMES.some((known) => known === name))
    .map((name) => {
      const meant = nearest(name, NAMES);
      return meant ? `Không có thiết lập ${name}: có phải ${meant}?` : `Không có thiết lập ${name}.`;
    });

/** Collects what is wrong, so that all of it is said at once. */
class Reader {
  readonly problems: string[];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
    this.problems = unknownNames(env);
  }

  attempt<T, F>(name: Name, parse: () => T, fallback: F): T | F {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      this.problems.push(`${name}: ${error.message}`);
      return fallback;
    }
  }

  read<T, F>(name: Name, parse: Parse<T>, fallback: F): T | F {
    const text = this.#env[name]?.trim();
    return text ? this.attempt(name, () => parse(text), fallback) : fallback;
  }
}

const refuseOpenDoor = (config: Config): string[] =>
  isLoopback(config.host) || config.tls || config.trustedProxies.length > 0
    ? []
    : [
        `TAONGUON_HOST: «${config.host}» mở cổng cho máy khác mà không mã hóa: hãy đặt TAONGUON_TLS_CERT và TAONGUON_TLS_KEY, hoặc TAONGUON_TRUSTED_PROXY nếu đứng sau một máy chủ trung gian có TLS, hoặc để 127.0.0.1.`,
      ];

const refuseLoneOwner = ({ databaseUrl, ownerUrl }: Config): string[] =>
  ownerUrl && !databaseUrl
    ? [
        'TAONGUON_OWNER_URL: chỉ dùng cùng DATABASE_URL: hãy đặt DATABASE_URL cho tài khoản ứng dụng, hoặc bỏ TAONGUON_OWNER_URL.',
      ]
    : [];

/** Two settings that mean something only together; what is missing is said where nothing else is wrong. */
const both = <A, B>(from: Reader, [nameA, a]: [Name, A | undefined], [nameB, b]: [Name, B | undefined]) => {
  if (a !== undefined && b !== undefined) return { a, b };
  const [given, missing] = a === undefined ? [nameB, nameA] : [nameA, nameB];
  if ((a ?? b) !== undefined && from.problems.length === 0)
    from.problems.push(`${missing}: phải đặt cùng ${given}: hãy đặt cả hai hoặc bỏ cả hai.`);
  return undefined;
};

/** The ways in which notices leave the house: none unless they are set. */
const outboundFrom = (from: Reader): Pick<Config, 'mail' | 'webhook'> => {
  const smtp = from.read('TAONGUON_SMTP_URL', mailServer, undefined);
  const sender = from.read('TAONGUON_MAIL_FROM', mailbox, undefined);
  const called = from.read('TAONGUON_WEBHOOK_URL', webAddress, undefined);
  const secret = from.read('TAONGUON_WEBHOOK_SECRET', sharedSecret, undefined);
  const mail = both(from, ['TAONGUON_SMTP_URL', smtp], ['TAONGUON_MAIL_FROM', sender]);
  const webhook = both(from, ['TAONGUON_WEBHOOK_URL', called], ['TAONGUON_WEBHOOK_SECRET', secret]);
  return {
    mail: mail && { url: mail.a, from: mail.b },
    webhook: webhook && { url: webhook.a, secret: webhook.b },
  };
};

/** The whole configuration, or one refusal with a sentence for each thing that is wrong. */
export const readConfig = (env: Environment): Config => {
  const from = new Reader(env);
  const cert = from.read('TAONGUON_TLS_CERT', fileContent, undefined);
  const key = from.read('TAONGUON_TLS_KEY', fileContent, undefined);
  const bothRead = from.problems.every((problem) => !problem.startsWith('TAONGUON_TLS'));
  const config: Config = {
    host: from.read('TAONGUON_HOST', hostName, '127.0.0.1'),
    port: from.read('TAONGUON_PORT', wholeNumber('số cổng', 0, 65_535), 8080),
    dataDir: from.read('TAONGUON_DATA', folder, folder('./data')),
    tls: bothRead ? from.attempt('TAONGUON_TLS_CERT', () => tlsPair(cert, key), undefined) : undefined,
    trustedProxies: from.read('TAONGUON_TRUSTED_PROXY', networks, []),
    databaseUrl: from.read('DATABASE_URL', databaseAddress, undefined),
    ownerUrl: from.read('TAONGUON_OWNER_URL', databaseAddress, undefined),
    logLevel: from.read('TAONGUON_LOG', logLevel, 'info'),
    poolSize: from.read('TAONGUON_POOL', wholeNumber('số kết nối', 1, 80), 10),
    ...outboundFrom(from),
  };
  const problems =
    from.problems.length > 0 ? from.problems : [...refuseOpenDoor(config), ...refuseLoneOwner(config)];
  if (problems.length > 0) throw new StartRefused(problems.join('\n'));
  return config;
};
