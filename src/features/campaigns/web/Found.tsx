import { Link } from '@tanstack/react-router';
import { Form } from 'antd';
import { sayCode } from '#features/admissions/web/sayCase.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { ActForm } from '#web/form/ActForm.tsx';
import type { Column } from '#web/list/column.ts';
import { PagedList } from '#web/list/PagedList.tsx';
import { usePages } from '#web/list/usePages.ts';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { linkCase, listFound, unlinkCase } from '../contract.ts';
import type { Campaign } from './Campaigns.tsx';
import { CasePicker, type Chosen } from './CasePicker.tsx';
import { sayCampaign } from './sayCampaign.ts';
import { Unfolded } from './Unfolded.tsx';

type Person = OutputOf<typeof listFound>['people'][number];
type Props = { one: Campaign; isAdmitted: boolean };

/** Whom a campaign brought, and who of them has been admitted. */
export function Found({ one, isAdmitted }: Props) {
  const writes = useMay(linkCase.policy);
  const unlink = useChange(unlinkCase);
  const pages = usePages(
    listFound,
    { campaignCode: one.code, ...(isAdmitted ? { isAdmitted } : {}) },
    { read: ({ people, next }) => ({ rows: people, next }) },
  );
  const count = pages.query.data?.answer.count ?? 0;
  const columns: Column<Person>[] = [
    {
      id: 'fullName',
      title: sayCampaign('one.person'),
      kind: 'head',
      show: ({ caseCode, fullName }) => (
        <Link to="/ho-so/$caseCode" params={{ caseCode }}>
          {fullName ?? caseCode}
        </Link>
      ),
    },
    { id: 'unitName', title: sayCampaign('one.unit'), show: ({ unitName }) => unitName },
    { id: 'status', title: sayCampaign('one.status'), show: ({ status }) => sayCode('status', status) },
    {
      id: 'linkedOn',
      title: sayCampaign('one.linked'),
      sheet: { kind: 'day' },
      isExtra: true,
      show: ({ linkedOn }) => printDay(linkedOn),
    },
    {
      id: 'decidedOn',
      title: sayCampaign('one.decided'),
      sheet: { kind: 'day' },
      show: ({ decidedOn }) => printDay(decidedOn),
    },
    {
      id: 'act',
      title: sayCampaign('list.act'),
      isAct: true,
      show: ({ caseCode, fullName }) =>
        writes && (
          <ConfirmButton
            words={sayCampaign('one.unlink')}
            label={sayCampaign('one.unlink-of', { name: fullName ?? caseCode })}
            what={sayCampaign('one.unlink-what')}
            onConfirm={() => unlink.mutate({ campaignCode: one.code, caseCode })}
          />
        ),
    },
  ];
  return (
    <section>
      <h2>{sayCampaign(isAdmitted ? 'list.admitted' : 'one.found')}</h2>
      <RefusedLines refused={unlink.error} />
      <p>{sayCampaign('one.count', { n: printCount(count) })}</p>
      <PagedList
        id={listFound.action}
        label={sayCampaign('one.found')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        count={count}
        empty={{ title: sayCampaign('one.found-none') }}
      />
      {writes && !isAdmitted && (
        <Unfolded title={sayCampaign('one.link')}>
          <LinkPerson one={one} />
        </Unfolded>
      )}
    </section>
  );
}

type Linking = { person: Chosen };

function LinkPerson({ one }: { one: Campaign }) {
  return (
    <ActForm<typeof linkCase, Linking>
      endpoint={linkCase}
      of={one.code}
      initial={{}}
      inputOf={({ person }) => ({ campaignCode: one.code, caseCode: person.value })}
      fieldOf={{ 'case-not-found': 'person' }}
      words={sayCampaign('one.link')}
      wayBack={sayCampaign('one.link-back')}
      preview={({ person }) =>
        person ? [sayCampaign('one.link-preview', { name: person.label, campaign: one.name })] : []
      }
    >
      {() => (
        <Form.Item name="person" label={sayCampaign('one.link-person')} rules={[{ required: true }]}>
          <CasePicker by="caseCode" unitCode={one.unitCode} />
        </Form.Item>
      )}
    </ActForm>
  );
}
