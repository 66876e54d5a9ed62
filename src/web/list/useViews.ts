import { listViews, removeView, saveView } from '#features/views/contract.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { pathFields } from '#kernel/endpoint.ts';
import { listingOf, pageFields } from '#kernel/listing.ts';
import { type AddressFilter, useAddressFilter } from '../addressFilter.ts';
import { useChange, useRead } from '../reads.ts';
import type { ListSource, Order } from './column.ts';
import type { ColumnChoice } from './remembered.ts';

export type View = OutputOf<typeof listViews>['views'][number];

/** The order's own fields of the address bar, as lists that can be put in order keep it. */
const rising = 'asc';

export type Viewed = {
  source: ListSource;
  /** The columns that can be shown. */
  ids: readonly string[];
  chosen: ColumnChoice;
  order: Order | undefined;
};

/** The saved views of a list: which there are, how one is applied, and how what is seen now is kept. */
export const useViews = ({ source, ids, chosen, order }: Viewed) => {
  const { contract } = source;
  const [address, change] = useAddressFilter();
  const read = useRead(listViews, { operation: contract.action });
  const save = useChange(saveView);
  const remove = useChange(removeView);
  const listing = listingOf(contract);
  const turning: readonly string[] = [...pathFields(contract.path), ...pageFields];
  const filters = Object.keys(contract.input.properties).filter((name) => !turning.includes(name));
  const listed = ids.filter((id) => listing?.fields.has(id));

  const apply = ({ filter, columns: kept, order: by }: View): void => {
    const unlisted = ids.filter((id) => !listed.includes(id) && chosen.isShown(id));
    chosen.choose([...kept, ...unlisted]);
    const none: AddressFilter = Object.fromEntries(
      [...filters, 'sort', 'order'].map((name) => [name, undefined]),
    );
    change({
      ...none,
      ...Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)])),
      ...(by && order ? { sort: by.field, order: by.isDescending ? undefined : rising } : {}),
    });
  };

  const keep = (name: string, isShared: boolean): void => {
    const same = read.data?.views.find((view) => view.isMine && view.name === name);
    save.mutate({
      ...(same ? { id: same.id } : {}),
      operation: contract.action,
      name,
      isShared,
      filter: Object.fromEntries(
        filters.flatMap((field) => {
          const text = address[field];
          return text === undefined ? [] : [[field, text]];
        }),
      ),
      columns: listed.filter(chosen.isShown),
      ...(order && listing?.fields.has(order.by)
        ? { order: { field: order.by, isDescending: !order.isRising } }
        : {}),
    });
  };

  return { read, apply, keep, save, remove };
};
