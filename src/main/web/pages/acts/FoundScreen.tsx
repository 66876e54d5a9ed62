import { DocumentPicker } from '#features/documents/web/DocumentPicker.tsx';
import { ActPage } from '#features/organisations/web/acts/ActPage.tsx';
import { FoundForm } from '#features/organisations/web/acts/FoundForm.tsx';
import { sayAct } from '#features/organisations/web/acts/sayAct.ts';

/** Found a unit below another. */
export function FoundScreen() {
  return (
    <ActPage title={sayAct('found.title')} policy="organisation-writer">
      {(unit) => <FoundForm parent={unit} documentField={<DocumentPicker unit={unit} />} />}
    </ActPage>
  );
}
