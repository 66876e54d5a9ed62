import { operation } from '#server/perform.ts';
import { listCatalogue } from '../contract/catalogues.ts';
import * as changes from '../contract/changes.ts';
import * as overview from '../contract/overview.ts';
import * as reading from '../contract/reading.ts';
import * as registers from '../contract/registers.ts';
import { becomeKind, move, rename } from './commands/change.ts';
import { dissolve } from './commands/dissolve.ts';
import { found } from './commands/found.ts';
import { declare } from './commands/headCounts.ts';
import { merge } from './commands/merge.ts';
import { appoint, endSeat } from './commands/officers.ts';
import { changeState, close, register } from './commands/sites.ts';
import { split } from './commands/split.ts';
import { itemsOf } from './queries/catalogues.ts';
import { headCountsBelow, headCountsOf } from './queries/headCounts.ts';
import { seatsOf } from './queries/officers.ts';
import { profileOf } from './queries/profile.ts';
import { namedRemainsOf } from './queries/remains.ts';
import { unitsNamedLike } from './queries/search.ts';
import { siteCountsOf, sitesBelow } from './queries/sites.ts';
import { unitsBelow } from './queries/tree.ts';

export const organisationsOperations = [
  operation(listCatalogue, ({ db }, input) => itemsOf(db, input)),
  operation(changes.foundUnit, found),
  operation(changes.renameUnit, rename),
  operation(changes.changeKind, becomeKind),
  operation(changes.moveUnit, move),
  operation(changes.mergeUnits, merge),
  operation(changes.splitUnit, split),
  operation(changes.dissolveUnit, dissolve),
  operation(registers.appointOfficer, appoint),
  operation(registers.endOfficer, endSeat),
  operation(registers.declareHeadCount, declare),
  operation(registers.registerSite, register),
  operation(registers.changeSiteState, changeState),
  operation(registers.closeSite, close),
  operation(reading.readTree, ({ db, scope, today }, input) => unitsBelow(db, scope, today, input)),
  operation(reading.searchUnits, ({ db, today }, input) => unitsNamedLike(db, today, input)),
  operation(reading.readUnit, ({ db, today }, input) => profileOf(db, today, input)),
  operation(reading.listHeadCounts, ({ db }, input) => headCountsOf(db, input)),
  operation(reading.listSites, ({ db, today }, input) => sitesBelow(db, today, input)),
  operation(overview.listOfficers, ({ db, today }, input) => seatsOf(db, today, input)),
  operation(overview.listHeadCountsBelow, ({ db, today }, input) => headCountsBelow(db, today, input)),
  operation(overview.countSites, ({ db, today }, input) => siteCountsOf(db, today, input)),
  operation(overview.readRemains, ({ db }, input) => namedRemainsOf(db, input)),
];
