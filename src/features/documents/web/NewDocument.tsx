import { Drawer } from 'antd';
import { DocumentForm } from './DocumentForm.tsx';
import { sayDocument } from './sayDocument.ts';

type Props = {
  unit: { code: string; name: string | null };
  onClose: () => void;
  onRecorded: (code: string) => void;
};

/** Records a document beside the form that needs it; what is filled in there stays. */
export function NewDocument({ unit, onClose, onRecorded }: Props) {
  return (
    <Drawer open title={sayDocument('document.new')} onClose={onClose} size="large">
      <DocumentForm unit={unit} onDone={({ code }) => onRecorded(code)} />
    </Drawer>
  );
}
