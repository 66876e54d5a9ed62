import { Documents } from '#features/documents/web/Documents.tsx';
import { sayDocument } from '#features/documents/web/sayDocument.ts';
import { ActPage } from '#features/organisations/web/acts/ActPage.tsx';

/** The documents of a unit and of those above it, and which took the place of which. */
export function DocumentsScreen() {
  return (
    <ActPage title={sayDocument('documents.title')} policy="organisation-reader">
      {(unit) => <Documents unit={unit} />}
    </ActPage>
  );
}
