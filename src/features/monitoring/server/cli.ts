import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { CliCommand, Terminal } from '#server/cli.ts';
import type { listFigures, recountRollups, repairRollups } from '../contract.ts';

type Figures = OutputOf<typeof listFigures>;

const text = ({ options }: Terminal, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

const tell = ({ say }: Terminal, { unit, period, asOf, tree, countedBy, figures }: Figures): void => {
  const counted = countedBy === 'decision' ? 'ngày quyết định' : 'ngày lễ kết nạp';
  say(
    `${unit.name} (${unit.code}) · ${period.label} · đến ${columnDate(asOf as Day)} · cây ${tree === 'then' ? 'lúc đó' : 'hiện nay'} · đếm theo ${counted}\n`,
  );
  for (const { title, printed, warnings } of figures) {
    say(`${title}: ${printed}`);
    for (const { text, about } of warnings)
      say(`    ! ${text}${about === null ? '' : ` (bản in: ${about})`}`);
  }
  if (figures.length === 0) say('Chưa có số liệu.');
};

export const monitoringCommands: readonly CliCommand[] = [
  {
    name: 'figures recount',
    usage: 'figures recount',
    summary: 'Đếm lại mọi tổng số từ từng bản ghi; có chênh lệch thì in ra và kết thúc với mã lỗi.',
    run: async (terminal) => {
      const result: OutputOf<typeof recountRollups> = await terminal.call('rollup.recount', {});
      if (terminal.isJson) terminal.data(result);
      for (const { unitCode, tree, measure, month, part, kept, counted } of result.differences) {
        terminal.say(
          `${unitCode} ${tree} ${measure} ${month} ${part ?? ''}: đang giữ ${kept}, đếm lại ${counted}`,
        );
      }
      terminal.say(result.isExact ? 'Mọi tổng số đúng bằng số đếm lại.' : `Có ${result.count} chênh lệch.`);
      if (!result.isExact) process.exitCode = 1;
    },
  },
  {
    name: 'figures repair',
    usage: 'figures repair',
    summary: 'Đếm lại mọi tổng số từ từng bản ghi và ghi kết quả đếm lại thay cho những tổng số sai.',
    run: async (terminal) => {
      const result: OutputOf<typeof repairRollups> = await terminal.call('rollup.repair', {});
      if (terminal.isJson) terminal.data(result);
      terminal.say(
        result.repaired === 0 ? 'Không có tổng số nào sai.' : `Đã ghi lại ${result.repaired} tổng số.`,
      );
    },
  },
  {
    name: 'figures',
    usage:
      'figures --unit <mã> --period 2017|2017-H1|2017-Q1|term:2015-2020|<ngày>..<ngày> [--as-of <ngày>] [--compare <kỳ hoặc ngày>] [--tree then|now]',
    summary: 'Mọi con số của một đơn vị, kèm cảnh báo; --json thêm thẻ giải thích của từng số.',
    options: ['unit', 'period', 'as-of', 'compare', 'tree'],
    run: async (terminal) => {
      const unitCode = text(terminal, 'unit');
      if (!unitCode) throw new Refusal('invalid-input', { code: 'field-missing', field: 'unit' });
      const given = {
        period: text(terminal, 'period'),
        asOf: text(terminal, 'as-of'),
        compare: text(terminal, 'compare'),
        tree: text(terminal, 'tree'),
      };
      const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const result: Figures = await terminal.call('figure.list', { unitCode, ...known });
      if (terminal.isJson) terminal.data(result);
      else tell(terminal, result);
    },
  },
];
