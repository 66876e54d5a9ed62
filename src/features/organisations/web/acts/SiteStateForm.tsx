import { Drawer, Form, Select } from 'antd';
import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { useSession } from '#web/session.ts';
import { changeSiteState, closeSite } from '../../contract/registers.ts';
import type { SITE_STATES } from '../../model.ts';
import { saySite } from '../saySite.ts';
import { stateOptions } from './SiteForm.tsx';
import { sayAct } from './sayAct.ts';

type Props = { site: { code: string; name: string }; onClose: () => void };
type State = { state: (typeof SITE_STATES)[number]; effectiveOn: Day };

const fieldOf = {
  'effective-day-in-the-future': 'effectiveOn',
  'site-not-open-that-day': 'effectiveOn',
  'later-change-stands': 'effectiveOn',
  'site-closes-after-opening': 'effectiveOn',
} as const;

/** A site is in another state from a day on, or exists no longer. */
export function SiteStateForm({ site, onClose }: Props) {
  const today = useSession().today as Day;
  return (
    <Drawer open title={sayAct('site-state.title', { name: site.name })} onClose={onClose} size="large">
      <ActForm<typeof changeSiteState, State>
        endpoint={changeSiteState}
        of={site.code}
        initial={{ effectiveOn: today }}
        inputOf={(values) => ({ ...values, code: site.code })}
        fieldOf={fieldOf}
        words={sayAct('site-state.act')}
        wayBack={sayAct('site-state.way-back')}
        preview={({ state, effectiveOn }) =>
          state && effectiveOn
            ? [
                sayAct('site.preview-state', {
                  state: saySite(`state.${state}`),
                  day: columnDate(effectiveOn),
                }),
              ]
            : []
        }
        onDone={onClose}
      >
        {() => (
          <div className="act-pair">
            <Form.Item name="state" label={sayAct('site.state')} rules={[{ required: true }]}>
              <Select options={stateOptions} />
            </Form.Item>
            <Form.Item name="effectiveOn" label={sayAct('site.since')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
          </div>
        )}
      </ActForm>
      <details className="act-more">
        <summary>{sayAct('site-close.title')}</summary>
        <ActForm<typeof closeSite, { effectiveOn: Day }>
          endpoint={closeSite}
          of={site.code}
          initial={{ effectiveOn: today }}
          inputOf={({ effectiveOn }) => ({ code: site.code, on: effectiveOn })}
          fieldOf={fieldOf}
          words={sayAct('site-close.act')}
          isDangerous
          wayBack={sayAct('site-close.way-back')}
          preview={({ effectiveOn }) =>
            effectiveOn
              ? [sayAct('site-close.preview', { name: site.name, day: columnDate(effectiveOn) })]
              : []
          }
          onDone={onClose}
        >
          {() => (
            <Form.Item name="effectiveOn" label={sayAct('site-close.on')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
          )}
        </ActForm>
      </details>
    </Drawer>
  );
}
