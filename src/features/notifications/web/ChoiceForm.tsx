import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { choose, readChoices } from '../contract.ts';
import { NOTICE_KINDS, type NoticeKind } from '../model.ts';
import { sayInbox } from './sayInbox.ts';

type Choices = OutputOf<typeof readChoices>;
type Values = { digestHour: number; told: NoticeKind[]; email?: string };

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: hour,
  label: sayInbox('choice.hour-of', { n: hour }),
}));
const kinds = NOTICE_KINDS.map((kind) => ({ value: kind, label: sayInbox(`choice.${kind}`) }));

/** When I am told, of what, and whether by letter where this installation sends any. */
export function ChoiceForm() {
  const read = useRead(readChoices, {});
  return (
    <section>
      <h2>{sayInbox('choice.title')}</h2>
      <Loaded from={read}>{(choices) => <Fields choices={choices} />}</Loaded>
    </section>
  );
}

function Fields({ choices: { digestHour, muted, email, channels } }: { choices: Choices }) {
  const [isSaved, setSaved] = useState(false);
  const save = useChange(choose, () => setSaved(true));
  const initial: Values = {
    digestHour,
    told: NOTICE_KINDS.filter((kind) => !muted.includes(kind)),
    email: email ?? '',
  };
  return (
    <Form<Values>
      layout="vertical"
      className="inbox-form"
      initialValues={initial}
      onValuesChange={() => setSaved(false)}
      onFinish={(values) =>
        save.mutate({
          digestHour: values.digestHour,
          muted: NOTICE_KINDS.filter((kind) => !values.told.includes(kind)),
          email: channels.mail ? values.email?.trim() || null : email,
        })
      }
    >
      <Form.Item name="digestHour" label={sayInbox('choice.hour')}>
        <Select options={hours} className="inbox-hour" />
      </Form.Item>
      <Form.Item name="told" label={sayInbox('choice.kinds')}>
        <Checkbox.Group options={kinds} className="inbox-kinds" />
      </Form.Item>
      {channels.mail && (
        <Form.Item name="email" label={sayInbox('choice.email')} extra={sayInbox('choice.email-what')}>
          <Input type="email" maxLength={254} autoComplete="email" />
        </Form.Item>
      )}
      <RefusedLines refused={save.error} />
      {isSaved && <Notice kind="done" title={sayInbox('choice.saved')} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {sayInbox('choice.save')}
      </Button>
    </Form>
  );
}
