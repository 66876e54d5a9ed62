import fc from 'fast-check';
import { expect, test } from 'vitest';
import { before, changedIn, type Profile } from './profile.ts';

const value = fc.constantFrom('a', 'b', null, undefined);
const profile = fc.record({ religion: value, occupation: value, homePlace: value }) as fc.Arbitrary<Profile>;

test('only what changes is kept of the former profile', () => {
  const was = { religion: 'none', occupation: null, sex: 'male' };
  expect(changedIn(was, { religion: 'none', occupation: 'farmer' })).toEqual({ occupation: null });
  expect(changedIn(was, { sex: null, occupation: null })).toEqual({ sex: 'male' });
});

test('whatever was corrected, each former profile can be read again', () => {
  fc.assert(
    fc.property(fc.array(profile, { maxLength: 6 }), (corrections) => {
      const stood: Profile[] = [{ religion: null, occupation: null, homePlace: null }];
      const former: Profile[] = [];
      for (const given of corrections) {
        const was = stood.at(-1) as Profile;
        former.push(changedIn(was, given));
        const kept = Object.entries(given).filter(([, one]) => one !== undefined);
        stood.push({ ...was, ...Object.fromEntries(kept) });
      }
      for (const [at, then] of stood.entries()) {
        expect(before(stood.at(-1) as Profile, former.slice(at).reverse())).toEqual(then);
      }
    }),
  );
});
