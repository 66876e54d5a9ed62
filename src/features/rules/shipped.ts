import type { Day } from '#kernel/day.ts';
import shipped from './data/rules.json' with { type: 'json' };
import type { Overlay, Parameter, RuleDocument, RuleRow } from './model.ts';
import type { RuleKey } from './ruleset.ts';
import { ruleTable } from './table.ts';

type ShippedRow = Pick<RuleRow, 'document' | 'clause' | 'confidence' | 'value'> & {
  since: Day;
  until: Day | null;
  note?: string;
};
type ShippedParameter = Parameter & { rows: ShippedRow[] };
type ShippedFile = { documents: RuleDocument[]; parameters: ShippedParameter[]; overlays: Overlay[] };

const file = shipped as unknown as ShippedFile;

export const ruleDocuments: readonly RuleDocument[] = file.documents;
export const overlays: readonly Overlay[] = file.overlays;

/** The parameters in the order of their numbers. */
export const parameters: readonly Parameter[] = file.parameters.map(({ rows: _, ...parameter }) => parameter);

const byKey = new Map(parameters.map((parameter) => [parameter.key, parameter]));

export const parameterOf = (key: RuleKey): Parameter => byKey.get(key) as Parameter;

/** The rows that come with the software, by parameter and day. */
export const shippedRows: readonly RuleRow[] = file.parameters.flatMap(({ number, key, rows }) =>
  rows.map((row) => ({
    ...row,
    code: `${number}@${row.since}`,
    key,
    layer: 'central',
    unitPath: null,
    note: row.note ?? null,
  })),
);

/** What holds where nothing was added: the table of pure tests. */
export const shippedTable = ruleTable(shippedRows, parameters, null);
