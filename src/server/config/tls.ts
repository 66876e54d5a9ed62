import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Parse, Wrong } from './wrong.ts';

/** A certificate chain and its key, in PEM, that belong together. */
export interface Tls {
  readonly cert: Buffer;
  readonly key: Buffer;
}

export const fileContent: Parse<Buffer> = (path) => {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Wrong(
      `không đọc được tệp ${path} (${code}): hãy kiểm tra đường dẫn và quyền đọc của tài khoản đang chạy.`,
    );
  }
};

const belongTogether = (cert: Buffer, key: Buffer): boolean => {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
};

/** Both files or neither, and they must make a working pair. */
export const tlsPair = (cert: Buffer | undefined, key: Buffer | undefined): Tls | undefined => {
  if (!cert && !key) return undefined;
  if (!cert || !key) {
    throw new Wrong(
      'cần đủ cả hai TAONGUON_TLS_CERT và TAONGUON_TLS_KEY: hãy đặt tệp còn thiếu, hoặc bỏ cả hai.',
    );
  }
  if (!belongTogether(cert, key)) {
    throw new Wrong(
      'hai tệp TAONGUON_TLS_CERT và TAONGUON_TLS_KEY không phải chứng thư và khóa PEM của nhau: hãy xuất lại đúng cặp, khóa không đặt mật khẩu.',
    );
  }
  return { cert, key };
};
