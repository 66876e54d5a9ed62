import { describe, expect, test } from 'vitest';
import { decidingUnit, type Link, pathFactsOf, placeIn, unitOfBody, unitOfParty } from './place.ts';

/** A chain from the top down: `code kind [power …]`; a type after a slash. */
const chain = (...units: string[]): Link[] =>
  units.map((text, index) => {
    const [code = '', kind = '', ...powers] = text.split(' ');
    const [name = '', type = null] = kind.split('/');
    return { unitId: index + 1, code, path: `/${index + 1}/`, kind: name, type, powers };
  });

const usual = chain('T province', 'H district', 'CS base-org', 'B branch');
const withSection = chain('T province', 'H district', 'CS base-org', 'BP section', 'B branch');
const village = chain('T province', 'X direct-upper', 'TH village-branch');
const commune = chain('T province', 'X base-org', 'TH village-branch');
const underProvince = chain('T province', 'CS base-org', 'B branch');
const alone = chain('T province', 'H district', 'CB base-branch');
const codes = (units: Link[]) => {
  const place = placeIn(units);
  return [place.branch.code, place.section?.code, place.base?.code, place.upper?.code];
};

test('the units that act in a case', () => {
  expect(codes(usual)).toEqual(['B', undefined, 'CS', 'H']);
  expect(codes(withSection)).toEqual(['B', 'BP', 'CS', 'H']);
  expect(codes(village)).toEqual(['TH', undefined, undefined, 'X']);
  expect(codes(alone)).toEqual(['CB', undefined, 'CB', 'H']);
});

describe('what decides the path', () => {
  test('is read from the chain of the day', () => {
    expect(pathFactsOf(withSection)).toMatchObject({
      branchKind: 'branch',
      hasSection: true,
      isDirectlyUnderUpper: false,
    });
    expect(pathFactsOf(village)).toMatchObject({ branchKind: 'village-branch', isDirectlyUnderUpper: true });
    expect(pathFactsOf(underProvince)).toMatchObject({
      isBaseUnderProvince: true,
      isDirectlyUnderUpper: false,
    });
    expect(pathFactsOf(alone)).toMatchObject({ branchKind: 'base-branch' });
    expect(pathFactsOf(chain('T province', 'Q district/army', 'B branch')).isForces).toBe(true);
  });

  test('an authorisation is that of the base committee, a choice that of the nearest unit', () => {
    expect(
      pathFactsOf(chain('T province', 'H district', 'CS base-org authorised-base', 'B branch'))
        .isBaseAuthorised,
    ).toBe(true);
    expect(
      pathFactsOf(chain('T province', 'H district authorised-base', 'CS base-org', 'B branch'))
        .isBaseAuthorised,
    ).toBe(false);
    expect(pathFactsOf(chain('T province path-A', 'X base-org path-C', 'B branch')).chosen).toBe('C');
  });
});

describe('who decides', () => {
  const decides = (units: Link[], path: Parameters<typeof decidingUnit>[1]) =>
    decidingUnit(placeIn(units), path)?.code;

  test('the committee above the base organisation, or the base committee itself', () => {
    expect(decides(usual, 'A')).toBe('H');
    expect(decides(alone, 'B')).toBe('H');
    expect(decides(usual, 'D')).toBe('CS');
    expect(decides(underProvince, 'E')).toBe('T');
  });

  test('the commune for its villages, as a direct upper committee and as a base organisation', () => {
    expect(decides(village, 'C')).toBe('X');
    expect(decides(commune, 'C')).toBe('X');
    expect(decides(commune, 'G')).toBe('X');
    expect(decides(village, 'G')).toBe('X');
  });

  test('only the body that the path names: no standing board in the place of an authorised committee', () => {
    const place = placeIn(usual);
    expect(unitOfBody(place, 'A', 'branch')?.code).toBe('B');
    expect(unitOfBody(place, 'A', 'base-committee')?.code).toBe('CS');
    expect(unitOfBody(place, 'A', 'standing-board')?.code).toBe('H');
    expect(unitOfBody(place, 'D', 'base-committee')?.code).toBe('CS');
    expect(unitOfBody(place, 'D', 'standing-board')).toBe(null);
    expect(unitOfBody(placeIn(underProvince), 'E', 'standing-board')).toBe(null);
    expect(unitOfBody(placeIn(underProvince), 'E', 'standing-members-and-board-heads')?.code).toBe('T');
  });
});

test('an act belongs to the level of who does it', () => {
  const place = placeIn(withSection);
  expect(unitOfParty(place, 'A', 'branch').code).toBe('B');
  expect(unitOfParty(place, 'A', 'candidate').code).toBe('B');
  expect(unitOfParty(place, 'A', 'section-committee').code).toBe('BP');
  expect(unitOfParty(place, 'A', 'base-committee').code).toBe('CS');
  expect(unitOfParty(place, 'A', 'organisation-board').code).toBe('H');
  expect(unitOfParty(placeIn(village), 'C', 'base-committee').code).toBe('X');
});
