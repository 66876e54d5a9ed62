import { Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Endpoint, InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Notice } from '../Notice.tsx';
import { useChange } from '../reads.ts';
import type { Refused } from '../refused.ts';
import { say } from '../say.ts';
import { DraftBar } from './DraftBar.tsx';
import { type FieldPath, type Placed, placeReasons } from './placeReasons.ts';
import { useDraft } from './useDraft.ts';
import './form.css';

/** What was sent and refused for a change of somebody else. */
export type Sent<V> = {
  values: V;
  /** Sends it again with these parts of the input changed. */
  again: (change: object) => void;
  /** Throws away what was kept of it: it was recorded another way. */
  forget: () => void;
};

type Props<E extends Endpoint, V extends object> = {
  endpoint: E;
  initial: Partial<V>;
  /** What is sent for what was filled in. */
  inputOf: (values: V) => InputOf<E>;
  /** The field that a reason without one is about, by its code. */
  fieldOf?: Readonly<Record<string, string>>;
  /** What will be written, from what is filled in so far; empty while that says nothing yet. */
  preview: (values: Partial<V>) => readonly ReactNode[];
  /** How the act is taken back, for there is no undo. */
  wayBack: string;
  words: string;
  isDangerous?: boolean;
  /** Shown in place of the form when the act is done; `again` brings an empty form. */
  done?: (output: OutputOf<E>, again: () => void, values: V) => ReactNode;
  onDone?: (output: OutputOf<E>, values: V) => void;
  /** What is offered when somebody else changed the record meanwhile. */
  conflict?: (refused: Refused, sent: Sent<V>) => ReactNode;
  /** Which record the form is about, where a page may show it for one of several; its draft is kept apart. */
  of?: string;
  children: (form: FormInstance<V>, values: Partial<V>) => ReactNode;
};

/** The form of one act: what it will write, its refusals beside their fields, and how it is taken back. */
export function ActForm<E extends Endpoint, V extends object>(props: Props<E, V>) {
  const [made, setMade] = useState<{ output: OutputOf<E>; values: V } | null>(null);
  const [round, setRound] = useState(0);
  const { done, onDone } = props;
  if (made && done) {
    const again = () => {
      setMade(null);
      setRound(round + 1);
    };
    return done(made.output, again, made.values);
  }
  const finish = (output: OutputOf<E>, values: V) => {
    setMade({ output, values });
    onDone?.(output, values);
  };
  return <Fields key={round} {...props} finish={finish} />;
}

/** The control of a field, as the library names it; null when the form does not show one. */
const controlOf = (form: string, path: FieldPath): HTMLElement | null =>
  document.getElementById([form, ...path].join('_'));

function Fields<E extends Endpoint, V extends object>({
  endpoint,
  initial,
  inputOf,
  fieldOf = {},
  preview,
  wayBack,
  words,
  isDangerous = false,
  of,
  conflict,
  children,
  finish,
}: Props<E, V> & { finish: (output: OutputOf<E>, values: V) => void }) {
  const [form] = Form.useForm<V>();
  const name = useId();
  const sent = useRef<V>(null);
  const refusedFields = useRef<readonly FieldPath[]>([]);
  type Fields = Parameters<typeof form.setFields>[0];
  /** What was said beside a field goes when it is mended or sent again. */
  const clear = (isGone: (path: FieldPath) => boolean) => {
    const gone: Placed['fields'] = refusedFields.current
      .filter(isGone)
      .map((path) => ({ name: path, errors: [] }));
    form.setFields(gone as Fields);
    refusedFields.current = refusedFields.current.filter((path) => !isGone(path));
  };
  const values = (Form.useWatch((all: V) => all, form) ?? initial) as Partial<V>;
  const [others, setOthers] = useState<readonly string[]>([]);
  const draft = useDraft<V>({
    action: endpoint.action,
    of,
    read: () => form.getFieldsValue(true),
    restore: (kept) => form.setFieldsValue(kept as Parameters<typeof form.setFieldsValue>[0]),
  });
  const act = useChange(endpoint, (output) => {
    draft.forget();
    if (sent.current) finish(output, sent.current);
  });
  const submit = (given: V) => {
    if (act.isPending) return;
    sent.current = given;
    setOthers([]);
    clear(() => true);
    act.mutate(inputOf(given));
  };
  const { error } = act;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal is placed once, when it comes
  useEffect(() => {
    // Both values of a conflict are told where one chooses between them.
    if (!error || (error.status === 409 && conflict)) return;
    const placed = placeReasons(error, (path) => controlOf(name, path) !== null, fieldOf);
    form.setFields(placed.fields as Fields);
    refusedFields.current = placed.fields.map((field) => field.name);
    setOthers(placed.others);
    for (const field of placed.fields)
      controlOf(name, field.name)?.closest('details')?.setAttribute('open', '');
    const [first] = placed.fields;
    if (first) form.scrollToField(first.name, { focus: true });
  }, [error]);
  const again = (change: object) => sent.current && act.mutate({ ...inputOf(sent.current), ...change });
  const lines = preview(values);
  return (
    <Form
      form={form}
      name={name}
      layout="vertical"
      className="act"
      initialValues={initial}
      onFinish={submit}
      onValuesChange={(changed: object) => {
        draft.touch();
        clear(([field = '']) => field in changed);
      }}
      scrollToFirstError={{ focus: true }}
    >
      <DraftBar
        {...draft}
        onDiscard={() => {
          form.resetFields();
          draft.forget();
        }}
      />
      {error?.status === 409 &&
        sent.current &&
        conflict?.(error, { values: sent.current, again, forget: draft.forget })}
      {error && others.length > 0 && !(error.status === 409 && conflict) && (
        <Notice kind="error" title={error.title} lines={others} />
      )}
      {children(form, values)}
      {lines.length > 0 && (
        <div className="act-preview" aria-live="polite">
          <p>{say('form.preview')}</p>
          <ul>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines are replaced together
              <li key={index}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="act-back">{wayBack}</p>
      <Button type="primary" danger={isDangerous} htmlType="submit" loading={act.isPending}>
        {words}
      </Button>
    </Form>
  );
}
