import { UnitLink } from '#features/organisations/web/UnitLink.tsx';
import { printCount } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { List } from '#web/list/List.tsx';
import { printDay } from '#web/printDay.ts';
import { reviewPlaces } from '../contract.ts';
import { OpenButton } from './OpenButton.tsx';
import type { Shown } from './Places.tsx';
import { type Group, halfName, sayPlace } from './sayPlaces.ts';

type Child = Group['children'][number];

const vietnamese = new Intl.Collator('vi', { numeric: true });
/** The field of a sheet's row that holds each half. */
const fields = {
  'places-without-member': 'withoutMember',
  'places-without-organisation': 'withoutOrganisation',
} as const;
const SORTS = ['places-without-organisation', 'places-without-member', 'whole'] as const;

const countOf = (child: Child, group: Group, by: (typeof SORTS)[number]): number =>
  by === 'whole' ? child.whole : (child.halves[group.halves.findIndex(({ half }) => half === by)]?.n ?? 0);

/** Where the rest is: the subordinates with the most first; the order lives in the address bar. */
export function Children({ review, group, onOpen }: Shown) {
  const [filter, change] = useAddressFilter();
  const by = SORTS.find((one) => one === filter.sort) ?? 'places-without-organisation';
  const isRising = filter.order === 'rising';
  const { children, sort } = group;
  if (children.length === 0) return null;
  const rows = children.toSorted((a, b) => {
    const more = countOf(b, group, by) - countOf(a, group, by);
    return (isRising ? -more : more) || vietnamese.compare(a.name, b.name);
  });
  const title = sayPlace('children.title', {
    n: printCount(
      children.filter((child) => countOf(child, group, 'places-without-organisation') > 0).length,
    ),
    all: printCount(children.length),
  });
  const nameOf = ({ name, isItself }: Child): string =>
    isItself ? sayPlace('children.itself', { name }) : name;
  return (
    <section>
      <h2>{title}</h2>
      <List<Child>
        id="places.children"
        label={title}
        rows={rows}
        count={rows.length}
        empty={{ title }}
        source={{
          contract: reviewPlaces,
          rows: 'children',
          input: { unitCode: review.unit.code, asOf: review.asOf, group: group.key },
          grounds: [
            { title: sayPlace('children.unit'), words: review.unit.name },
            { title: sayPlace('page.as-of'), words: printDay(review.asOf) },
          ],
        }}
        keyOf={({ code }) => code}
        order={{
          by: by === 'whole' ? by : fields[by],
          isRising,
          onOrder: (sortBy) =>
            change({
              sort: SORTS.find((one) => one === sortBy || (one !== 'whole' && fields[one] === sortBy)),
              order: sortBy === (by === 'whole' ? by : fields[by]) && !isRising ? 'rising' : undefined,
            }),
        }}
        columns={[
          {
            id: 'name',
            title: sayPlace('children.unit'),
            kind: 'head',
            show: (child) =>
              child.isItself || child.code === review.unit.code ? (
                nameOf(child)
              ) : (
                <UnitLink unit={{ code: child.code, name: child.name }} />
              ),
          },
          ...group.halves.map(({ half }, index) => ({
            id: fields[half],
            title: halfName(half, group),
            kind: 'number' as const,
            sort: fields[half],
            show: (child: Child) => {
              const counted = child.halves[index];
              if (!counted) return '';
              return (
                <OpenButton
                  opened={{
                    title: sayPlace('list.title', { what: halfName(half, group), unit: nameOf(child) }),
                    ...{ n: counted.n, query: counted.query, sort, unitCode: child.code },
                    ...(child.isItself ? { isOwn: true } : {}),
                  }}
                  onOpen={onOpen}
                />
              );
            },
          })),
          {
            id: 'whole',
            title: sayPlace('children.whole'),
            kind: 'number',
            sort: 'whole',
            show: ({ whole }) => printCount(whole),
          },
        ]}
      />
    </section>
  );
}
