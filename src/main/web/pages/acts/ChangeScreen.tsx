import { useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { DocumentPicker } from '#features/documents/web/DocumentPicker.tsx';
import { ActPage } from '#features/organisations/web/acts/ActPage.tsx';
import type { FormProps } from '#features/organisations/web/acts/RenameForm.tsx';
import { sayAct } from '#features/organisations/web/acts/sayAct.ts';
import type { Policy } from '#kernel/roles.ts';
import { UnknownPage } from '#web/frame/lost.tsx';
import { say } from '#web/say.ts';

const EndingHeld = lazy(async () => ({ default: (await import('./EndingHeld.tsx')).EndingHeld }));
const InheritedNote = lazy(async () => ({
  default: (await import('#features/plans/web/inherit/InheritedNote.tsx')).InheritedNote,
}));

type Form = ComponentType<FormProps>;
type Change = { title: string; policy: Policy; isDecidedAbove?: boolean; Form: Form };

const form = (load: () => Promise<Form>): Form => lazy(async () => ({ default: await load() }));
const forms = {
  Rename: form(async () => (await import('#features/organisations/web/acts/RenameForm.tsx')).RenameForm),
  Kind: form(async () => (await import('#features/organisations/web/acts/KindForm.tsx')).KindForm),
  Move: form(async () => (await import('#features/organisations/web/acts/MoveForm.tsx')).MoveForm),
  Merge: form(async () => (await import('#features/organisations/web/acts/MergeForm.tsx')).MergeForm),
  Dissolve: form(
    async () => (await import('#features/organisations/web/acts/DissolveForm.tsx')).DissolveForm,
  ),
  Split: form(async () => (await import('#features/organisations/web/acts/SplitForm.tsx')).SplitForm),
  Officer: form(async () => (await import('#features/organisations/web/acts/OfficerForm.tsx')).OfficerForm),
  HeadCount: form(
    async () => (await import('#features/organisations/web/acts/HeadCountForm.tsx')).HeadCountForm,
  ),
  Site: form(async () => (await import('#features/organisations/web/acts/SiteForm.tsx')).SiteForm),
};

const writer = { policy: 'organisation-writer' } as const;
const above = { policy: 'organisation-writer', isDecidedAbove: true } as const;
const register = { policy: 'register-writer' } as const;

/** Every change by the last part of its address. */
const changes: Readonly<Record<string, Change>> = {
  'doi-ten': { ...writer, title: sayAct('rename.title'), Form: forms.Rename },
  'chuyen-loai-hinh': { ...writer, title: sayAct('kind.title'), Form: forms.Kind },
  'chuyen-cap-tren': { ...above, title: sayAct('move.title'), Form: forms.Move },
  'sap-nhap': { ...above, title: sayAct('merge.title'), Form: forms.Merge },
  'giai-the': { ...above, title: sayAct('dissolve.title'), Form: forms.Dissolve },
  'chia-tach': { ...above, title: sayAct('split.title'), Form: forms.Split },
  'them-cap-uy-vien': { ...writer, title: sayAct('officer.title'), Form: forms.Officer },
  'khai-so-nguoi': { ...register, title: sayAct('head-count.title'), Form: forms.HeadCount },
  'them-dia-ban': { ...register, title: sayAct('site.title'), Form: forms.Site },
};

/** One change of a unit or of its registers, on a page of its own. */
export function ChangeScreen() {
  const { act = '' } = useParams({ strict: false }) as { act?: string };
  const change = Object.hasOwn(changes, act) ? changes[act] : undefined;
  if (!change) return <UnknownPage />;
  const { Form, ...page } = change;
  return (
    <ActPage {...page}>
      {(unit) => (
        <Suspense fallback={<p className="loading">{say('page.loading')}</p>}>
          <Form
            unit={unit}
            documentField={<DocumentPicker unit={unit} />}
            held={(ending) => (
              <Suspense>
                <EndingHeld {...ending} />
              </Suspense>
            )}
            next={(code) => (
              <Suspense>
                <InheritedNote unitCode={code} />
              </Suspense>
            )}
          />
        </Suspense>
      )}
    </ActPage>
  );
}
