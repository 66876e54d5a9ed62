import { Button, Drawer, Form, Input } from 'antd';
import { ActForm } from '#web/form/ActForm.tsx';
import { Notice } from '#web/Notice.tsx';
import { say } from '#web/say.ts';
import { proposeOwn } from '../contract.ts';
import { sayOwn } from './sayOwn.ts';

type Values = { fullName: string; birthYear: string; homePlace?: string };

/** A person found: name and year of birth are enough. */
export function Propose({ onClose }: { onClose: () => void }) {
  return (
    <Drawer open size="large" title={sayOwn('propose.title')} onClose={onClose}>
      <ActForm<typeof proposeOwn, Values>
        endpoint={proposeOwn}
        initial={{}}
        inputOf={({ fullName, birthYear, homePlace }) => ({
          fullName: fullName.trim(),
          birthYear: Number(birthYear),
          ...(homePlace?.trim() ? { homePlace: homePlace.trim() } : {}),
        })}
        fieldOf={{ 'introduced-already': 'fullName', 'born-in-the-future': 'birthYear' }}
        words={sayOwn('propose.send')}
        wayBack={sayOwn('propose.back')}
        preview={({ fullName, birthYear }) =>
          fullName?.trim() && birthYear
            ? [sayOwn('propose.preview', { name: fullName.trim(), year: birthYear })]
            : []
        }
        done={() => (
          <Notice kind="done" title={sayOwn('propose.sent')}>
            <Button onClick={onClose}>{say('common.close')}</Button>
          </Notice>
        )}
      >
        {() => (
          <>
            <Form.Item
              name="fullName"
              label={sayOwn('propose.name')}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input size="large" maxLength={300} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="birthYear"
              label={sayOwn('propose.year')}
              rules={[{ required: true }, { pattern: /^(19|20)\d\d$/ }]}
            >
              <Input size="large" className="own-year" inputMode="numeric" maxLength={4} autoComplete="off" />
            </Form.Item>
            <Form.Item name="homePlace" label={sayOwn('propose.home')}>
              <Input size="large" maxLength={300} autoComplete="off" />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
