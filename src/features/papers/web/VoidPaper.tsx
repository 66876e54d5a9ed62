import { Drawer, Form, Input } from 'antd';
import { ActForm } from '#web/form/ActForm.tsx';
import { voidPaper } from '../contract.ts';
import { type Listed, paperName } from './Register.tsx';
import { sayPapers } from './sayPapers.ts';

/** An issued paper is declared void with its reason. */
export function VoidPaper({ paper, onClose }: { paper: Listed; onClose: () => void }) {
  const name = paperName(paper);
  return (
    <Drawer open title={sayPapers('papers.void-of', { paper: name })} onClose={onClose} size="large">
      <ActForm<typeof voidPaper, { reason: string }>
        endpoint={voidPaper}
        of={String(paper.id)}
        initial={{}}
        inputOf={({ reason }) => ({ id: paper.id, reason })}
        words={sayPapers('papers.void-act')}
        wayBack={sayPapers('void.way-back')}
        isDangerous
        preview={({ reason }) => (reason ? [sayPapers('void.preview', { paper: name })] : [])}
        onDone={onClose}
      >
        {() => (
          <Form.Item
            name="reason"
            label={sayPapers('void.reason')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea maxLength={2_000} rows={4} />
          </Form.Item>
        )}
      </ActForm>
    </Drawer>
  );
}
