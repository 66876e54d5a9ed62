import { operation } from '#server/perform.ts';
import { reviewPlaces } from '../contract.ts';
import { listPlaces } from '../listContract.ts';
import { assignToPlace, listPlaceMembers, releaseFromPlace } from '../membersContract.ts';
import { assign, membersAt, release } from './members.ts';
import { reviewOf } from './review.ts';
import { placesIn } from './rows.ts';

export const placesOperations = [
  operation(reviewPlaces, ({ db, today }, input) => reviewOf(db, today, input)),
  operation(listPlaces, ({ db, today }, input) => placesIn(db, today, input)),
  operation(listPlaceMembers, membersAt),
  operation(assignToPlace, assign),
  operation(releaseFromPlace, release),
];
