import { Button } from 'antd';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import type { Column } from '#web/list/column.ts';
import { printDay } from '#web/printDay.ts';
import { useChange } from '#web/reads.ts';
import { revertTemplate } from '../templateContract.ts';
import { sayPapers } from './sayPapers.ts';
import type { ListedTemplate } from './TemplatesPage.tsx';

type Acts = { upload: (template: ListedTemplate) => void; names: (template: ListedTemplate) => void };

const kindOf = ({ kind }: ListedTemplate): string => sayPapers(`kind.${kind}`);

const inUse = ({ of, isOwn, name, since }: ListedTemplate): string => {
  if (of === null) return sayPapers('templates.shipped');
  return isOwn
    ? sayPapers('templates.own', { name: name ?? '', day: printDay(since) })
    : sayPapers('templates.above', { unit: of, day: printDay(since) });
};

const addressOf = ({ kind }: ListedTemplate, unitCode: string | undefined): string =>
  `/api/v1/paper-templates/${kind}/file${unitCode ? `?${new URLSearchParams({ unitCode })}` : ''}`;

export const templateColumns = (unitCode: string | undefined, acts: Acts): Column<ListedTemplate>[] => [
  { id: 'kind', title: sayPapers('papers.kind'), kind: 'head', show: kindOf },
  { id: 'of', title: sayPapers('templates.in-use'), show: inUse },
  {
    id: 'act',
    title: sayPapers('papers.act'),
    isAct: true,
    show: (template) => {
      const kind = kindOf(template);
      return (
        <div className="paper-acts">
          <a
            href={addressOf(template, unitCode)}
            download
            aria-label={sayPapers('templates.fetch-of', { kind })}
          >
            {sayPapers('templates.fetch')}
          </a>
          <Button
            aria-haspopup="dialog"
            aria-label={sayPapers('templates.names-of', { kind })}
            onClick={() => acts.names(template)}
          >
            {sayPapers('templates.names')}
          </Button>
          {unitCode && (
            <Button
              aria-haspopup="dialog"
              aria-label={sayPapers('templates.upload-of', { kind })}
              onClick={() => acts.upload(template)}
            >
              {sayPapers('templates.upload')}
            </Button>
          )}
          {unitCode && template.isOwn && <Revert template={template} unitCode={unitCode} />}
        </div>
      );
    },
  },
];

function Revert({ template, unitCode }: { template: ListedTemplate; unitCode: string }) {
  const revert = useChange(revertTemplate);
  return (
    <ConfirmButton
      words={sayPapers('templates.revert')}
      label={sayPapers('templates.revert-of', { kind: kindOf(template) })}
      what={sayPapers('templates.revert-what')}
      isBusy={revert.isPending}
      onConfirm={() => revert.mutate({ kind: template.kind, unitCode })}
    />
  );
}
