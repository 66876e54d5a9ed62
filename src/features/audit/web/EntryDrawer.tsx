import { Button, Drawer } from 'antd';
import { Facts } from '#web/Facts.tsx';
import { printInstant } from '#web/printDay.ts';
import { say } from '#web/say.ts';
import type { Entry } from './AuditPage.tsx';
import { detailOf } from './detail.ts';
import { roleOf, sayAct, sayAudit, whoOf } from './sayAudit.ts';

/** Everything that one entry of the log holds. */
export function EntryDrawer({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { record, detail } = entry;
  const held = detailOf(detail);
  return (
    <Drawer
      open
      title={sayAudit('audit.entry', { seq: entry.seq })}
      onClose={onClose}
      size="large"
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      <div className="stack">
        <Facts
          facts={[
            [sayAudit('audit.at'), printInstant(entry.at)],
            [sayAudit('audit.who'), whoOf(entry)],
            [sayAudit('audit.login'), entry.account],
            [sayAudit('audit.role'), roleOf(entry.role)],
            [sayAudit('audit.act'), sayAct(entry.action)],
            [
              sayAudit('audit.record'),
              record
                ? [`${sayAudit(`record.${record.kind}`)} ${record.code}`, record.name]
                    .filter(Boolean)
                    .join(': ')
                : entry.object,
            ],
            [sayAudit('audit.unit'), [entry.unitName, entry.unit].filter(Boolean).join(', ')],
          ]}
        />
        <section>
          <h2>{sayAudit('audit.details')}</h2>
          {held.length === 0 ? <p>{sayAudit('detail.none')}</p> : <Facts facts={held} />}
        </section>
      </div>
    </Drawer>
  );
}
