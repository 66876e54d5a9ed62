import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { Act } from '#server/perform.ts';
import { textsOn } from '../documents.ts';
import type { Parameter, RuleDocument, RuleRow } from '../model.ts';
import type { RuleKey } from '../ruleset.ts';
import { overlays, parameterOf, parameters, ruleDocuments } from '../shipped.ts';
import { inForce } from '../table.ts';
import { rowsOfKey, ruleTableFor } from './rows.ts';

const definition = ({ number, key, group, name, unit, stricter, noValueMeans }: Parameter) => ({
  number,
  key,
  group,
  name,
  unit,
  stricter,
  noValueMeans: noValueMeans ?? null,
});

const textView = (text: RuleDocument | null | undefined) =>
  text
    ? (({ code, number, name, issuedOn, isRead, confidence }) => ({
        code,
        number,
        name,
        issuedOn,
        isRead,
        confidence,
      }))(text)
    : null;

/** Path of the unit asked for, else of the scope; null for the whole installation. */
const pathAsked = async ({ db, scope }: Act, unitCode: string | undefined): Promise<string | null> => {
  if (unitCode !== undefined) return (await unitNamed(db, unitCode, 'unitCode')).path;
  return scope.unitId === null ? null : scope.path;
};

/** All parameters in force for a unit on a day. */
export const rulesInForce = async (act: Act, input: { day?: Day; unitCode?: string }) => {
  const day = input.day ?? act.today;
  const table = await ruleTableFor(act.db, await pathAsked(act, input.unitCode));
  const texts = textsOn(ruleDocuments, day);
  const rowView = ({ key: _, unitPath: __, ...row }: RuleRow) => ({ ...row, unitCode: null });
  const rules = parameters.flatMap((parameter) => {
    const ruled = inForce(table, parameter.key, day);
    if (!ruled) return [];
    const { row, central, isUnverified } = ruled;
    return [{ ...definition(parameter), row: rowView(row), central: rowView(central), isUnverified }];
  });
  return { day, regulation: textView(texts?.regulation), guide: textView(texts?.guide), rules };
};

/** One parameter through time. */
export const ruleThroughTime = async ({ db }: Act, { key }: { key: RuleKey }) => ({
  ...definition(parameterOf(key)),
  rows: await rowsOfKey(db, key),
});

/** The published local guides, each value with its parameter. */
export const overlaysShipped = () => ({
  overlays: overlays.map((overlay) => ({
    ...overlay,
    rows: overlay.rows.map(({ key, clause, value, note }) => {
      const { number, name, unit } = parameterOf(key);
      return { number, key, name, unit, clause, value, note: note ?? null };
    }),
  })),
});
