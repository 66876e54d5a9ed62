import { Select } from 'antd';
import { listMembers } from '#features/members/contract.ts';
import { folded } from '#kernel/folded.ts';
import { useRead } from '#web/reads.ts';
import { sayCase } from '../sayCase.ts';

type Props = {
  id?: string;
  unitCode: string;
  isSeveral: boolean;
  value?: string | string[];
  onChange?: (codes: string | string[]) => void;
};

const MOST = 200;

/** A full member of the branch by a part of the name, marks or not; two at most where several may be named. */
export function MemberSelect({ id, unitCode, isSeveral, value, onChange }: Props) {
  const { data, isPending, error } = useRead(listMembers, { unitCode, limit: MOST });
  const members = (data?.members ?? []).filter(({ isFullMember }) => isFullMember);
  return (
    <>
      <Select<string | string[]>
        {...(id ? { id } : {})}
        {...(value === undefined ? {} : { value })}
        {...(isSeveral ? { mode: 'multiple' as const, maxCount: 2 } : {})}
        loading={isPending}
        autoFocus={isSeveral}
        showSearch={{
          filterOption: (typed, option) => folded(String(option?.label ?? '')).includes(folded(typed)),
        }}
        options={members.map(({ personCode, fullName }) => ({
          value: personCode,
          label: fullName ?? personCode,
        }))}
        onChange={(codes) => onChange?.(codes)}
      />
      {error && <p className="case-soft">{sayCase('act.no-members')}</p>}
    </>
  );
}
