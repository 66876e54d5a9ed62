import { Form, type FormInstance, Input } from 'antd';
import type { ReactNode } from 'react';
import { CatalogueSelect } from '#features/organisations/web/CatalogueSelect.tsx';
import { documentName } from '#features/organisations/web/documentName.ts';
import { useNames } from '#features/organisations/web/useNames.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { Suggested } from '#web/form/Suggested.tsx';
import { recordDocument } from '../contract.ts';
import { sayDocument } from './sayDocument.ts';

type Values = InputOf<typeof recordDocument>;
type Recorded = OutputOf<typeof recordDocument>;

type Props = {
  unit: { code: string; name: string | null };
  onDone?: (recorded: Recorded) => void;
  done?: (recorded: Recorded, again: () => void) => ReactNode;
};

const fieldOf = {
  'document-names-nothing': 'number',
  'document-issued-in-the-future': 'issuedOn',
  'document-is-recorded-once': 'number',
  'document-valid-before-its-issue': 'validFrom',
  'document-validity-is-in-order': 'validTo',
  'document-code-is-unique': 'code',
} as const;

/** A code that people recognise: the number with its year, else a part of the title. */
const suggestedCode = ({ number, citedAs, title, issuedOn }: Partial<Values>): string =>
  [number ?? citedAs ?? title ?? '', issuedOn?.slice(0, 4)].filter(Boolean).join(' ').slice(0, 80);

/** Record a document of a unit by number and day. */
export function DocumentForm({ unit, ...after }: Props) {
  const kindName = useNames('document-kind');
  return (
    <ActForm<typeof recordDocument, Values>
      endpoint={recordDocument}
      initial={{ kind: 'decision' }}
      inputOf={(values) => ({ ...given(values), unitCode: unit.code })}
      fieldOf={fieldOf}
      words={sayDocument('document.record')}
      wayBack={sayDocument('document.way-back')}
      preview={(values) =>
        values.kind && (values.number || values.title || values.citedAs)
          ? [
              sayDocument('document.preview', {
                document: documentName({ ...values, kind: values.kind }, kindName),
                unit: unit.name ?? unit.code,
              }),
            ]
          : []
      }
      {...after}
    >
      {(form, values) => <Fields form={form} values={values} />}
    </ActForm>
  );
}

function Fields({ form, values }: { form: FormInstance<Values>; values: Partial<Values> }) {
  return (
    <>
      <Suggested form={form} name="code" text={suggestedCode(values)} />
      <Form.Item name="kind" label={sayDocument('document.kind')} rules={[{ required: true }]}>
        <CatalogueSelect catalogue="document-kind" />
      </Form.Item>
      <div className="act-pair">
        <Form.Item name="number" label={sayDocument('document.number')}>
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
        <Form.Item name="issuedOn" label={sayDocument('document.issued-on')}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="title" label={sayDocument('document.title')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="code"
        label={sayDocument('document.code')}
        extra={sayDocument('document.code-extra')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={80} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <details>
        <summary>{sayDocument('document.more')}</summary>
        <div className="act-pair">
          <Form.Item name="issuer" label={sayDocument('document.issuer')}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="citedAs"
            label={sayDocument('document.cited-as')}
            extra={sayDocument('document.cited-as-extra')}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name="validFrom" label={sayDocument('document.valid-from')}>
            <DayInput />
          </Form.Item>
          <Form.Item name="validTo" label={sayDocument('document.valid-to')}>
            <DayInput />
          </Form.Item>
        </div>
      </details>
    </>
  );
}
