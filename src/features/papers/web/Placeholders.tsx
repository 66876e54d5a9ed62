import { Drawer } from 'antd';
import { ListTable } from '#web/list/ListTable.tsx';
import type { PlaceholderCode } from '../placeholders.ts';
import { placeholderWords } from './messages.placeholders.vi.ts';
import { sayPapers } from './sayPapers.ts';
import type { ListedTemplate } from './TemplatesPage.tsx';

type Placeholder = ListedTemplate['placeholders'][number];

const isList = ({ name }: Placeholder, all: readonly Placeholder[]): boolean =>
  all.some(({ list }) => list === name);

/** Everything a template of a kind may name, with its meaning and an example. */
export function Placeholders({ template, onClose }: { template: ListedTemplate; onClose: () => void }) {
  const { placeholders, kind } = template;
  const title = sayPapers('templates.names-of', { kind: sayPapers(`kind.${kind}`) });
  return (
    <Drawer open title={title} onClose={onClose} size="large">
      <ListTable<Placeholder>
        label={title}
        columns={[
          {
            id: 'name',
            title: sayPapers('templates.name-column'),
            kind: 'head',
            show: (one) =>
              isList(one, placeholders)
                ? sayPapers('templates.list-start', { name: one.name })
                : `{${one.name}}`,
          },
          {
            id: 'meaning',
            title: sayPapers('templates.meaning'),
            show: ({ code }) => placeholderWords[code as PlaceholderCode],
          },
          {
            id: 'example',
            title: sayPapers('templates.example'),
            show: ({ example }) => example.replace('\n', ' '),
          },
        ]}
        rows={placeholders}
        keyOf={({ code }) => code}
      />
    </Drawer>
  );
}
