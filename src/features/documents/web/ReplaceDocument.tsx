import { Drawer, Form } from 'antd';
import { documentName } from '#features/organisations/web/documentName.ts';
import { useNames } from '#features/organisations/web/useNames.ts';
import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { useSession } from '#web/session.ts';
import { replaceDocument } from '../contract.ts';
import { DocumentPicker } from './DocumentPicker.tsx';
import type { Recorded } from './Documents.tsx';
import { sayDocument } from './sayDocument.ts';

type Props = { unit: { code: string; name: string | null }; document: Recorded; onClose: () => void };
type Values = { by: string; from: Day };

const fieldOf = { 'document-is-already-replaced': 'by' } as const;

/** Another document takes the place of this one from a day on. */
export function ReplaceDocument({ unit, document, onClose }: Props) {
  const today = useSession().today as Day;
  const name = documentName(document, useNames('document-kind'));
  return (
    <Drawer
      open
      title={sayDocument('documents.replace-of', { document: name })}
      onClose={onClose}
      size="large"
    >
      <ActForm<typeof replaceDocument, Values>
        endpoint={replaceDocument}
        of={document.code}
        initial={{ from: today }}
        inputOf={(values) => ({ ...values, code: document.code })}
        fieldOf={fieldOf}
        words={sayDocument('replace.act')}
        wayBack={sayDocument('replace.way-back')}
        preview={({ by, from }) =>
          by && from ? [sayDocument('replace.preview', { document: name, day: columnDate(from) })] : []
        }
        onDone={onClose}
      >
        {() => (
          <>
            <Form.Item name="by" label={sayDocument('replace.by')} rules={[{ required: true }]}>
              <DocumentPicker unit={unit} />
            </Form.Item>
            <Form.Item name="from" label={sayDocument('replace.from')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
