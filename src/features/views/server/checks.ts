import { Type } from 'typebox';
import type { Endpoint, InputOf } from '#kernel/endpoint.ts';
import { type Listing, listingOf, pageFields } from '#kernel/listing.ts';
import { type Reason, Refusal, refuseIf } from '#kernel/refusal.ts';
import { parse } from '#server/parse.ts';
import type { saveView } from '../contract.ts';

type State = Pick<InputOf<typeof saveView>, 'operation' | 'filter' | 'columns' | 'order'>;

const listingNamed = (contracts: readonly Endpoint[], action: string): Listing => {
  const contract = contracts.find((known) => known.action === action);
  const listing = contract ? listingOf(contract) : null;
  if (!listing) {
    throw new Refusal('not-found', {
      code: 'view-list-unknown',
      field: 'operation',
      values: { operation: action },
    });
  }
  return listing;
};

/** Every filter given must be one that the operation takes, with a value that it would take. */
const parsedFilter = ({ input }: Endpoint, filter: State['filter']): Record<string, unknown> => {
  const known = Object.keys(input.properties).filter((name) => !pageFields.includes(name as 'after'));
  refuseIf(
    Object.keys(filter)
      .filter((name) => !known.includes(name))
      .map((name) => ({ code: 'view-filter-unknown', field: `filter/${name}`, values: { name } })),
    'invalid-input',
  );
  try {
    return parse(Type.Partial(input), filter, true) as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const within = (reason: Reason): Reason => ({ ...reason, field: `filter/${reason.field ?? ''}` });
    throw new Refusal(error.code, error.reasons.map(within));
  }
};

/**
 * What a view keeps, checked against the operation whose list it is a view of.
 * @throws Refusal naming every filter and column that the operation does not have
 */
export const checkedState = (
  contracts: readonly Endpoint[],
  { operation, filter, columns, order }: State,
): { listing: Listing; filter: Record<string, unknown> } => {
  const listing = listingNamed(contracts, operation);
  refuseIf(
    [...columns, ...(order ? [order.field] : [])]
      .filter((name) => !listing.fields.has(name))
      .map((name) => ({ code: 'view-column-unknown', field: 'columns', values: { name } })),
    'invalid-input',
  );
  return { listing, filter: parsedFilter(listing.contract, filter) };
};
