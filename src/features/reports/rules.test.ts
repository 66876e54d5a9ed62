import { describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { changeRow, type FactNow, movedBetween } from './changes.ts';
import { asOfFor, suggestedOn } from './periods.ts';

const codes = (today: string, signed: string[] = []) =>
  suggestedOn(day(today), signed).map(({ code }) => code);

describe('the period to report on', () => {
  test('is the last one of each kind that is over', () => {
    expect(codes('2026-04-01')).toEqual(['2026-03', '2026-Q1', '2025-H2', '2025']);
    expect(codes('2026-06-30')).toEqual(['2026-05', '2026-Q1', '2025-H2', '2025']);
    expect(codes('2026-01-01')).toEqual(['2025-12', '2025-Q4', '2025-H2', '2025']);
  });

  test('is the one underway once that is signed', () => {
    expect(codes('2026-04-01', ['2026-03', '2025'])).toEqual(['2026-04', '2026-Q1', '2025-H2', '2026']);
  });

  test('counts up to its last day, and up to today while it is underway', () => {
    const [month] = suggestedOn(day('2026-04-10'), []);
    const [, , , year] = suggestedOn(day('2026-04-10'), ['2025']);
    expect(asOfFor({ to: month?.to ?? day('2000-01-01') }, day('2026-04-10'))).toBe('2026-03-31');
    expect(asOfFor({ to: year?.to ?? day('2000-01-01') }, day('2026-04-10'))).toBe('2026-04-10');
  });
});

describe('a count beside the one of the report before', () => {
  const facts = new Map<number, FactNow>([
    [1, { id: 1, on: '2026-02-01', isAnnulled: false }],
    [2, { id: 2, on: '2026-02-02', isAnnulled: true }],
    [3, { id: 3, on: '2027-02-02', isAnnulled: false }],
    [5, { id: 5, on: '2026-03-31', isAnnulled: false }],
    [7, { id: 7, on: '2026-03-31', isAnnulled: false }],
    [9, { id: 9, on: '2026-04-01', isAnnulled: false }],
  ]);
  const moved = movedBetween([1, 2, 3, 4], [1, 5, 7, 9], facts, { asOf: '2026-03-31', lastFact: 6 });

  test('says what came since, was recorded late, was annulled, and what a correction or a move brought or took', () => {
    expect(moved).toEqual({ since: [9], late: [7], entered: [5], annulled: [2], left: [3, 4] });
  });

  test('adds up: was + since + late + entered − annulled − left = now', () => {
    const row = changeRow({ key: 'year', label: 'chỉ tiêu năm', n: 4 }, 4, moved);
    const { was, since, late, entered, annulled, left } = row.detail;
    expect(was + since + late + entered - annulled - left).toBe(row.n);
    expect(row.printed).toBe(
      'Chỉ tiêu năm: báo cáo trước 4, nay 4 (thêm 1 từ sau ngày đó; ghi bổ sung 1 của thời gian trước; đính chính hoặc chuyển đến 1; bị hủy 1; đính chính hoặc chuyển đi 2).',
    );
  });

  test('says when nothing moved', () => {
    const still = movedBetween([1], [1], facts, { asOf: '2026-03-31', lastFact: 6 });
    expect(changeRow({ key: 'year', label: 'Từ đầu năm 2026', n: 1 }, 1, still).printed).toBe(
      'Từ đầu năm 2026: báo cáo trước 1, nay 1 (không đổi).',
    );
  });
});
