import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { closed } from '#kernel/fields.ts';
import { FigureField, listFigures } from '../contract.ts';

const { unitCode, period, asOf, tree } = listFigures.input.properties;

export const listWarnings = endpoint({
  action: 'warning.list',
  method: 'GET',
  path: '/units/:unitCode/warnings',
  summary: 'The figures of a unit that need to be looked at: with a warning, or where plans do not agree',
  input: Type.Object({ unitCode, period, asOf, tree }, closed),
  output: Type.Object({ figures: Type.Array(FigureField) }),
  example: { input: { unitCode: 'TINH', period: '2026' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
