import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { addDays, type Day, day } from '#kernel/day.ts';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';
import { recountFunnel } from './testing/recount.ts';

const runs = process.env.NIGHT === '1' ? 2_000 : 80;
const { call, db, person, codesOf } = await casesHouse();

/**
 * What the law asks before each act, written down once more and by hand: the gates a case must have passed. It knows
 * nothing of the engine; an act that happens although a gate is shut is a gate skipped.
 */
const GATES: Record<string, readonly string[]> = {
  enlist: [],
  certify: [],
  'open-dossier': [],
  apply: [],
  'submit-cv': [],
  'ask-verification': ['submit-cv'],
  'answer-verification': ['ask-verification'],
  'close-verification': ['submit-cv', 'answer-verification'],
  'opinion-organisation': [],
  'opinion-residence': [],
  'introduce-first': [],
  'introduce-second': [],
  'branch-vote': [
    'certify',
    'open-dossier',
    'apply',
    'submit-cv',
    'close-verification',
    'opinion-organisation',
    'opinion-residence',
    'introduce-first',
    'introduce-second',
  ],
  'send-up': ['branch-vote'],
  'base-vote': ['branch-vote', 'send-up'],
  appraise: ['send-up', 'base-vote'],
  decision: ['branch-vote', 'send-up', 'base-vote', 'appraise'],
  'receive-decision': ['decision'],
  'hold-ceremony': ['receive-decision'],
};
const NAMES = Object.keys(GATES);

type Run = { code: string; on: Day; passed: Set<string>; events: number; isOver: boolean };
let meetings = 0;

const vote = async (run: Run, body: string, unitCode: string, yes: number) => {
  meetings += 1;
  const numbers = body === 'branch' ? {} : { convened: 9, present: 9 };
  const meetingCode = `M${meetings}`;
  await call('meeting.call', machine, {
    code: meetingCode,
    unitCode,
    body,
    heldOn: run.on,
    method: 'party-card',
    ...numbers,
  });
  return call('meeting.vote', machine, {
    meetingCode,
    caseCode: run.code,
    matter: 'admission',
    yes,
    no: 0,
    ...(body === 'standing-board' ? { decisionNumber: `${run.code}-QĐ` } : {}),
  });
};

const act = (run: Run, name: string, more: Record<string, unknown> = {}) =>
  call(`case.${name}`, machine, { caseCode: run.code, on: run.on, ...more });

const DO: Record<string, (run: Run) => Promise<unknown>> = {
  'submit-cv': (run) => act(run, 'submit-cv', { stampedOn: run.on, relatives: ['self'] }),
  'ask-verification': (run) => act(run, 'ask-verification', { relation: 'self', to: 'Nơi làm việc' }),
  'answer-verification': (run) => act(run, 'answer-verification', { relation: 'self', answer: 'right' }),
  'opinion-organisation': (run) => act(run, 'record-opinion', { side: 'mass-organisation' }),
  'opinion-residence': (run) => act(run, 'record-opinion', { side: 'residence-committee' }),
  'introduce-first': (run) =>
    act(run, 'introduce', {
      kind: 'member',
      memberCode: 'B1-D1',
      togetherSince: '2015-01-01',
      togetherBy: 'work',
    }),
  'introduce-second': (run) =>
    act(run, 'introduce', {
      kind: 'member',
      memberCode: 'B1-D2',
      togetherSince: '2015-01-01',
      togetherBy: 'work',
    }),
  'branch-vote': (run) => vote(run, 'branch', 'B1', 3),
  'send-up': (run) => act(run, 'send-up', { matter: 'admission' }),
  'base-vote': (run) => vote(run, 'base-committee', 'CS', 9),
  appraise: (run) => act(run, 'appraise', { matter: 'admission' }),
  decision: (run) => vote(run, 'standing-board', 'H', 9),
  'hold-ceremony': (run) => act(run, 'hold-ceremony', { memberCode: 'B1-D1' }),
  withdraw: (run) => act(run, 'withdraw'),
};

const step = async (run: Run, name: string): Promise<void> => {
  const happened = await (DO[name] ?? ((one: Run) => act(one, name)))(run).then(
    () => true,
    (refusal: unknown) => {
      expect(codesOf(refusal)).not.toContain('bug');
      return false;
    },
  );
  if (!happened) return;
  run.events += 1;
  expect({
    name,
    shut: (GATES[name] ?? []).filter((gate) => !run.passed.has(gate)),
    over: run.isOver,
  }).toEqual({
    name,
    shut: [],
    over: false,
  });
  run.passed.add(name);
  if (name === 'withdraw') run.isOver = true;
  run.on = addDays(run.on, 1);
};

/** Mostly the next step that is due, so that runs come far; sometimes any, so that gates are tried. */
const commands = fc.array(
  fc.oneof(
    { weight: 40, arbitrary: fc.constant('next') },
    { weight: 5, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 1, arbitrary: fc.constant('withdraw') },
  ),
  { minLength: 12, maxLength: 30, size: 'max' },
);

let people = 0;
const reached = new Set<string>();

test(
  'no gate is skipped, no event is lost and every count is right, whatever is tried in whatever order',
  async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (names) => {
        people += 1;
        const run: Run = {
          code: `R${people}`,
          on: day('2018-02-01'),
          passed: new Set(),
          events: 0,
          isOver: false,
        };
        await person(`P${people}`, '1995-06-01');
        await call('case.open', machine, {
          code: run.code,
          personCode: `P${people}`,
          unitCode: 'B1',
          on: '2018-01-08',
          education: 'us-diploma',
        });
        for (const name of names) {
          await step(run, name === 'next' ? (NAMES.find((one) => !run.passed.has(one)) ?? 'enlist') : name);
        }
        for (const name of run.passed) reached.add(name);
        const { rows } = await inTransaction(db, '/', (trx) =>
          sql<{ events: number; admitted: boolean; decided: boolean }>`
            select (select count(*)::int from case_event e where e.case_id = c.id) as events,
              exists (select from member m where m.person_id = c.person_id) as admitted,
              exists (select from fact f where f.case_id = c.id and f.kind = 'admission') as decided
            from admission_case c where c.code = ${run.code}`.execute(trx),
        );
        expect(rows).toEqual([
          {
            events: run.events,
            admitted: run.passed.has('hold-ceremony'),
            decided: run.passed.has('decision'),
          },
        ]);
      }),
      { numRuns: runs },
    );
    expect([...reached].sort()).toEqual([...NAMES, 'withdraw'].sort());
    const differences = await inTransaction(db, '/', (trx) =>
      sql`select * from rollup_differences()`.execute(trx),
    );
    expect(differences.rows).toEqual([]);
    for (const unitCode of ['T', 'H', 'H2']) {
      const { stages } = await call('case.funnel', machine, { unitCode });
      const told = stages.map(({ cause: _, group: __, ...stage }: { cause: string; group: string }) => stage);
      const counted = await recountFunnel(db, unitCode, day('2026-11-21'));
      expect({ unitCode, stages: told }).toEqual({ unitCode, stages: counted.stages });
    }
  },
  runs * 10_000,
);
