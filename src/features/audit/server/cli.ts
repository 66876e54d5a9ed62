import { printCount } from '#kernel/number.ts';
import type { CliCommand } from '#server/cli.ts';

export const auditCommands: readonly CliCommand[] = [
  {
    name: 'audit verify',
    usage: 'audit verify',
    summary: 'Tính lại toàn bộ chuỗi nhật ký: nguyên vẹn, hoặc mục đầu tiên không khớp (mã thoát 1).',
    run: async ({ call, isJson, data, say }) => {
      const { entries, isWhole, firstBad, head } = await call('audit.verify', {});
      if (isJson) data({ entries, isWhole, firstBad, head });
      else if (isWhole)
        say(
          `Nhật ký nguyên vẹn: ${printCount(entries)} mục, mục nào cũng khớp với mục trước. Dấu của mục cuối: ${head}`,
        );
      else
        say(
          `Nhật ký đã bị sửa: mục ${printCount(firstBad)} không khớp với mục trước. Hãy giữ nguyên máy và báo người kiểm tra.`,
        );
      if (!isWhole) process.exitCode = 1;
    },
  },
];
