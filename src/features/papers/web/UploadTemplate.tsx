import { Button, Drawer } from 'antd';
import { useId, useState } from 'react';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { keepTemplate } from '../templateContract.ts';
import { sayPapers } from './sayPapers.ts';
import type { ListedTemplate } from './TemplatesPage.tsx';

/** A file as the contract takes it: its bytes in base64. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });

type Props = { kind: ListedTemplate['kind']; unitCode: string; onClose: () => void };

/** A Word file becomes the template of a unit, or everything that is wrong with it is said. */
export function UploadTemplate({ kind, unitCode, onClose }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const keep = useChange(keepTemplate, onClose);
  const id = useId();
  const name = sayPapers(`kind.${kind}`);
  const send = async (chosen: File): Promise<void> =>
    keep.mutate({ kind, unitCode, name: chosen.name.slice(0, 120), file: await base64Of(chosen) });
  return (
    <Drawer open title={sayPapers('templates.upload-of', { kind: name })} onClose={onClose} size="large">
      <div className="stack">
        <p>{sayPapers('templates.upload-what')}</p>
        <RefusedLines refused={keep.error} />
        <div>
          <label htmlFor={id}>{sayPapers('templates.file')}</label>
          <input
            id={id}
            type="file"
            className="paper-field"
            accept=".docx"
            onChange={({ target }) => {
              setFile(target.files?.[0] ?? null);
              keep.reset();
            }}
          />
        </div>
        <div>
          <Button
            type="primary"
            disabled={file === null}
            loading={keep.isPending}
            onClick={() => file && void send(file)}
          >
            {sayPapers('templates.keep')}
          </Button>
        </div>
      </div>
    </Drawer>
  );
}
