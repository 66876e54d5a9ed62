import { baseKinds, branchKinds } from '#features/monitoring/server/rows/unitRows.ts';
import { kindNamed } from '#features/papers/kinds.ts';
import { calledOn } from '#features/papers/server/issuer.ts';
import { type Numbered, numberOf, usedLast } from '#features/papers/server/numbers.ts';
import { type Officer, signerAmong, signersOf } from '#features/papers/server/signers.ts';
import { type Template, templateFor } from '#features/papers/server/templates.ts';
import { checkTemplate } from '#features/papers/server/word/check.ts';
import { type Filled, fill } from '#features/papers/server/word/fill.ts';
import { vocabularyOf } from '#features/papers/vocabulary.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { signReport } from '../contract.ts';
import { reportValues } from '../values.ts';
import { type Gathered, gather } from './gather.ts';
import { periodFor, type StoredReport } from './rows.ts';

type Said = Partial<Omit<InputOf<typeof signReport>, 'id' | 'on'>> & { on: Day };

export type Prepared = Filled &
  Gathered & {
    numbered: Numbered;
    place: string | null;
    officerId: number | null;
    signers: Officer[];
    template: Template;
  };

const kind = kindNamed('progress-report');

/** Who the unit's papers speak for. */
const behalfOf = (unitKind: string | null): string => {
  if (branchKinds.includes(unitKind ?? '')) return 'CHI BỘ';
  return baseKinds.includes(unitKind ?? '') ? 'ĐẢNG ỦY' : 'BAN THƯỜNG VỤ';
};

/** A report as it would be signed: its figures read, its paper numbered for now and filled; nothing is kept. */
export const prepare = async (
  act: Act,
  report: StoredReport,
  said: Said,
  { isDraft = false } = {},
): Promise<Prepared> => {
  const { db, today } = act;
  const gathered = await gather(act, report, { isWhole: !isDraft });
  const [issuer] = await calledOn(db, [report.unitId], said.on);
  if (!issuer) throw new Refusal('not-found', { code: 'report-not-found', field: 'id' });
  const numbering = { type: kind.type, given: null };
  const numbered = await numberOf(db, numbering, { unitId: issuer.id, kind: issuer.kind }, said);
  const signers = await signersOf(db, report.unitId, said.on);
  const signer = signerAmong(signers, said.officerId);
  const place = said.place ?? (await usedLast(db, report.unitId, null)).place;
  const template = await templateFor(db, { kind: kind.code, path: issuer.path, on: today });
  const checked = checkTemplate(template.bytes, vocabularyOf(kind));
  if ('faults' in checked) throw new Refusal('blocked', { code: 'template-is-faulty', field: 'id' });
  const { before, countedBy, rows } = gathered;
  const values = reportValues(
    {
      issue: {
        parent: issuer.parent,
        issuer: issuer.name,
        number: isDraft ? null : numbered.number,
        place,
        on: said.on,
        onBehalf: behalfOf(issuer.kind),
        signer,
      },
      period: periodFor(report.period),
      asOf: report.asOf,
      tree: report.tree,
      countedBy,
      before: before && { asOf: before.asOf, number: before.number },
      assessment: report.assessment,
      nextTasks: report.nextTasks,
    },
    rows,
  );
  return {
    ...fill(checked.parts, values),
    ...gathered,
    numbered,
    place,
    officerId: signer?.officerId ?? null,
    signers,
    template,
  };
};
