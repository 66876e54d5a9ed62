import { expect, test } from 'vitest';
import { actContracts } from '../../contract.ts';
import { caseActs } from '../messages.acts.vi.ts';
import { fieldsOf } from './fields.ts';

test('every field that a form of an act asks for has a label', () => {
  const nameless = actContracts.flatMap(({ act }) =>
    fieldsOf(act.name, {})
      .filter(({ name }) => !(`field.${name}.${act.name}` in caseActs) && !(`field.${name}` in caseActs))
      .map(({ name }) => `${act.name}: ${name}`),
  );
  expect(nameless).toEqual([]);
});
