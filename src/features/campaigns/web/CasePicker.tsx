import { findCases } from '#features/admissions/contract/reading.ts';
import { SearchSelect, useSearch } from '#web/form/SearchSelect.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { sayCampaign } from './sayCampaign.ts';

export type Chosen = { value: string; label: string };
type Props = {
  id?: string;
  value?: Chosen;
  onChange?: (one: Chosen | undefined) => void;
  /** What is meant: the case of the person, or the person. */
  by: 'caseCode' | 'personCode';
  unitCode: string;
};

/** Somebody of one's units by words of the name, which travel in the body. */
export function CasePicker({ onChange, by, unitCode, ...field }: Props) {
  const { grant } = useSession();
  const { words, isEnough, type } = useSearch();
  const { data, isFetching } = useRead(
    findCases,
    { unitCode: grant?.unitCode ?? unitCode, words },
    { isWanted: isEnough, keepsFormer: true },
  );
  const options = (isEnough ? (data?.people ?? []) : []).flatMap((one) => {
    const code = one[by];
    return code === null
      ? []
      : [{ value: code, label: `${one.fullName ?? ''}, ${one.unitName ?? one.unitCode}` }];
  });
  return (
    <SearchSelect<Chosen>
      {...field}
      labelInValue
      allowClear
      onType={type}
      options={options}
      onChange={(one) => onChange?.(one && { value: one.value, label: String(one.label) })}
      silence={isEnough && !isFetching && options.length === 0 && sayCampaign('one.link-none')}
    />
  );
}
