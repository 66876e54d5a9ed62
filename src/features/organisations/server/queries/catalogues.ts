import type { Tx } from '#db/database.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { listCatalogue } from '../../contract/catalogues.ts';

/** The items of a catalogue; of one that nobody knows, none. */
export const itemsOf = async (
  db: Tx,
  { catalogue }: InputOf<typeof listCatalogue>,
): Promise<OutputOf<typeof listCatalogue>> => ({
  items: await db
    .selectFrom('catalogue_item')
    .select(['code', 'name', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('catalogue', '=', catalogue)
    .orderBy('position')
    .execute(),
});
