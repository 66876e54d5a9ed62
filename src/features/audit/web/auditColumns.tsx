import { Button } from 'antd';
import { roles } from '#kernel/roles.ts';
import type { Column } from '#web/list/column.ts';
import { printInstant } from '#web/printDay.ts';
import { RECORD_KINDS } from '../model.ts';
import type { Entry } from './AuditPage.tsx';
import { auditActs } from './acts.vi.ts';
import { roleOf, sayAct, sayAudit, whoOf } from './sayAudit.ts';

const wordsFor = <T extends string>(codes: readonly T[], words: (code: T) => string) =>
  Object.fromEntries(codes.map((code) => [code, words(code)]));

type Ways = { onOpen: (entry: Entry) => void; onPerson: (accountId: number) => void };

/** What is told of an entry: when, who, what, about which record. */
export const auditColumns = ({ onOpen, onPerson }: Ways): Column<Entry>[] => [
  {
    id: 'at',
    title: sayAudit('audit.at'),
    kind: 'head',
    sheet: { kind: 'instant' },
    show: ({ at }) => printInstant(at),
  },
  {
    id: 'displayName',
    title: sayAudit('audit.who'),
    show: (entry) => {
      const { accountId } = entry;
      const name = whoOf(entry);
      return accountId === null ? (
        name
      ) : (
        <button
          type="button"
          className="word-button"
          aria-label={sayAudit('audit.only-who', { name })}
          onClick={() => onPerson(accountId)}
        >
          {name}
        </button>
      );
    },
  },
  { id: 'account', title: sayAudit('audit.login'), isExtra: true, show: ({ account }) => account },
  {
    id: 'role',
    title: sayAudit('audit.role'),
    sheet: { words: wordsFor(roles, roleOf) },
    show: ({ role }) => roleOf(role),
  },
  {
    id: 'action',
    title: sayAudit('audit.act'),
    sheet: { words: { ...auditActs } },
    show: ({ action }) => sayAct(action),
  },
  {
    id: 'record.code',
    title: sayAudit('audit.record'),
    show: ({ record }) => record && `${sayAudit(`record.${record.kind}`)} ${record.code}`,
  },
  {
    id: 'record.kind',
    title: sayAudit('audit.record-kind'),
    isExtra: true,
    sheet: { words: wordsFor(RECORD_KINDS, (kind) => sayAudit(`record.${kind}`)) },
    show: ({ record }) => record && sayAudit(`record.${record.kind}`),
  },
  {
    id: 'record.name',
    title: sayAudit('audit.record-name'),
    isExtra: true,
    show: ({ record }) => record?.name ?? '',
  },
  { id: 'unitName', title: sayAudit('audit.unit'), show: ({ unitName }) => unitName },
  { id: 'unit', title: sayAudit('audit.unit-code'), isExtra: true, show: ({ unit }) => unit },
  { id: 'seq', title: sayAudit('audit.seq'), kind: 'number', isExtra: true, show: ({ seq }) => seq },
  {
    id: 'acts',
    title: sayAudit('audit.details'),
    isAct: true,
    show: (entry) => (
      <Button
        aria-haspopup="dialog"
        aria-label={sayAudit('audit.open-which', { seq: entry.seq })}
        onClick={() => onOpen(entry)}
      >
        {sayAudit('audit.open')}
      </Button>
    ),
  },
];
