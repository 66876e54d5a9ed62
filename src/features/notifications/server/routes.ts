import { operation } from '#server/perform.ts';
import * as calendarContract from '../calendarContract.ts';
import * as contract from '../contract.ts';
import type { Channels } from '../model.ts';
import { download, feed, subscribe, subscription, unsubscribe } from './calendar.ts';
import { failed, retry } from './deliveries.ts';
import { choices, choose, count, list, markRead } from './inbox.ts';
import { remind } from './remind.ts';

export const notificationsOperations = (channels: Channels) => [
  operation(contract.listNotices, list),
  operation(contract.countNotices, count),
  operation(contract.readNotices, markRead),
  operation(contract.readChoices, choices(channels)),
  operation(contract.choose, choose),
  operation(contract.remindOfCase, remind),
  operation(contract.listDeliveries, failed),
  operation(contract.retryDelivery, retry),
  operation(calendarContract.downloadCalendar, download),
  operation(calendarContract.readFeed, feed),
  operation(calendarContract.readSubscription, subscription),
  operation(calendarContract.subscribe, subscribe),
  operation(calendarContract.unsubscribe, unsubscribe),
];
