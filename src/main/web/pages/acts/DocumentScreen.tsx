import { DocumentForm } from '#features/documents/web/DocumentForm.tsx';
import { sayDocument } from '#features/documents/web/sayDocument.ts';
import { ActDone } from '#features/organisations/web/acts/ActDone.tsx';
import { ActPage } from '#features/organisations/web/acts/ActPage.tsx';

/** Record a document of a unit. */
export function DocumentScreen() {
  return (
    <ActPage title={sayDocument('document.new')} policy="plan-writer">
      {(unit) => (
        <DocumentForm
          unit={unit}
          done={({ code }, again) => (
            <ActDone title={sayDocument('document.done', { code })} unit={unit} again={again} />
          )}
        />
      )}
    </ActPage>
  );
}
