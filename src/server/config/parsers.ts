import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { type Parse, Wrong } from './wrong.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const wholeNumber =
  (what: string, low: number, high: number): Parse<number> =>
  (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= low && number <= high) return number;
    throw new Wrong(`«${text}» không phải ${what}: hãy đặt một số từ ${low} đến ${high}.`);
  };

export const logLevel: Parse<LogLevel> = (text) => {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level) return level;
  throw new Wrong(`«${text}» không phải mức ghi nhật ký: hãy chọn một trong ${LOG_LEVELS.join(', ')}.`);
};

export const hostName: Parse<string> = (text) => {
  if (isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text;
  throw new Wrong(`«${text}» không phải địa chỉ máy: hãy đặt một địa chỉ IP hoặc tên máy, ví dụ 127.0.0.1.`);
};

export const folder: Parse<string> = (text) => {
  if (!text.includes('\0')) return resolve(text);
  throw new Wrong('đường dẫn có ký tự không hợp lệ: hãy đặt một thư mục, ví dụ ./data.');
};

const isNetwork = (text: string): boolean => {
  const [address = '', prefix, ...rest] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (bits < 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
};

export const networks: Parse<readonly string[]> = (text) => {
  const list = text.split(',').map((item) => item.trim());
  const bad = list.find((item) => !isNetwork(item));
  if (bad === undefined) return list;
  throw new Wrong(
    `«${bad}» không phải địa chỉ hay dải địa chỉ: hãy đặt địa chỉ của máy chủ trung gian, cách nhau dấu phẩy, ví dụ 10.0.0.5 hoặc 10.0.0.0/24.`,
  );
};

/** The address holds a password, so it is never shown. */
export const databaseAddress: Parse<string> = (text) => {
  if (/^postgres(ql)?:\/\/./.test(text)) return text;
  throw new Wrong(
    'giá trị không phải địa chỉ PostgreSQL: hãy đặt dạng postgresql://tài-khoản:mật-khẩu@máy:5432/cơ-sở-dữ-liệu.',
  );
};

/** The address may hold a password, so it is never shown. */
export const mailServer: Parse<string> = (text) => {
  if (/^smtps?:\/\/./.test(text) && URL.canParse(text)) return text;
  throw new Wrong('giá trị không phải địa chỉ máy chủ thư: hãy đặt dạng smtps://tài-khoản:mật-khẩu@máy:465.');
};

export const mailbox: Parse<string> = (text) => {
  if (/^[^\s@<>]+@[^\s@<>]+$/.test(text)) return text;
  throw new Wrong(`«${text}» không phải địa chỉ thư: hãy đặt dạng tao-nguon@don-vi.vn.`);
};

/** The address may hold a key, so it is never shown. */
export const webAddress: Parse<string> = (text) => {
  if (/^https?:\/\/./.test(text) && URL.canParse(text)) return text;
  throw new Wrong('giá trị không phải địa chỉ web: hãy đặt dạng https://máy/đường-dẫn.');
};

const shortestSecret = 16;
export const sharedSecret: Parse<string> = (text) => {
  if (text.length >= shortestSecret) return text;
  throw new Wrong(`khóa ký quá ngắn: hãy đặt ít nhất ${shortestSecret} ký tự.`);
};
