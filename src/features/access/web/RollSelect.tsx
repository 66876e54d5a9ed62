import { Select } from 'antd';
import { listMembers } from '#features/members/contract.ts';
import { folded } from '#kernel/folded.ts';
import { useRead } from '#web/reads.ts';
import { sayAccounts } from './sayAccounts.ts';

type Props = {
  id?: string;
  unitCode: string | undefined;
  value?: string;
  onChange?: (code: string) => void;
};

const MOST = 200;

/** One member of the roll of a branch by a part of the name, marks or not; the branch is chosen first. */
export function RollSelect({ id, unitCode, value, onChange }: Props) {
  const { data, error } = useRead(
    listMembers,
    { unitCode: unitCode ?? '', limit: MOST },
    { isWanted: unitCode !== undefined },
  );
  const isEmpty = data?.members.length === 0;
  return (
    <>
      <Select<string>
        {...(id ? { id } : {})}
        {...(value === undefined ? {} : { value })}
        disabled={unitCode === undefined}
        showSearch={{
          filterOption: (typed, option) => folded(String(option?.label ?? '')).includes(folded(typed)),
        }}
        notFoundContent={null}
        options={(data?.members ?? []).map(({ personCode, fullName }) => ({
          value: personCode,
          label: fullName ?? personCode,
        }))}
        onChange={(code) => onChange?.(code)}
      />
      {isEmpty && <p role="status">{sayAccounts('role.empty-roll')}</p>}
      {error && <p role="alert">{error.title}</p>}
    </>
  );
}
