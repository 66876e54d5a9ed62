import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = new URL('..', import.meta.url).pathname;
const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

/** The features whose every act people do on screens. */
const features = ['organisations/contract', 'documents/contract', 'plans/contract', 'admissions/contract'];

/** Their operations by action, with the name of the contract. */
const contracts = new Map(
  sources
    .filter((file) => features.some((feature) => file.includes(`/features/${feature}`)))
    .flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/export const (\w+) = endpoint\(\{[^;]*?action: '([^']+)'/g),
    ])
    .map(([, name, action]) => [action as string, name as string]),
);

const screens = sources
  .filter((file) => /\/web\//.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** What has no screen, and why not. */
const withoutScreen: Readonly<Record<string, string>> = {
  'case.forget': 'kept to the terminal: after the retention period, and it cannot be taken back',
  'case.funnel':
    'for programs and the terminal: screens show the same counts as figures and in the list of cases',
  'deadline.count': 'for programs and the terminal: people see a deadline in its case and as a task',
  'deadline.list': 'for programs and the terminal: people see a deadline in its case and as a task',
  'document.read': 'the list of documents and every citation show all that is known of one',
  'escalation.change': 'not made yet: by the terminal',
  'retention.erase': 'the night does it, the terminal when it may not wait',
  'rule.preview': 'not made yet: by the terminal, before a rule is changed there',
  'unit.grant-power': 'not made yet: by the terminal',
};

test('every operation on units, documents, plans and cases has a screen, or a stated reason why not', () => {
  expect(contracts.size).toBeGreaterThan(25);
  const lacking = [...contracts]
    .filter(([, name]) => !new RegExp(`\\b${name}\\b`).test(screens))
    .map(([action]) => action);
  expect(lacking.filter((action) => !(action in withoutScreen)).sort()).toEqual([]);
  const idle = Object.keys(withoutScreen).filter((action) => !lacking.includes(action));
  expect(idle, 'these have a screen now').toEqual([]);
});

test('the acts on a case are made from data, and so are their forms', () => {
  expect(
    sources.some(
      (file) => file.includes('/admissions/web/') && /\bactContracts\b/.test(readFileSync(file, 'utf8')),
    ),
  ).toBe(true);
});
