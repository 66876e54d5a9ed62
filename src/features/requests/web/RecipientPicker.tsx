import { Found, SearchSelect, useSearch } from '#web/form/SearchSelect.tsx';
import { useRead } from '#web/reads.ts';
import { findRecipients } from '../contract.ts';
import { sayRequest } from './sayRequest.ts';
import './requests.css';

export type Recipient = { value: string; label: string };
type Props = { id?: string; value?: Recipient; onChange?: (unit: Recipient) => void };

/** A unit anywhere in the installation, by words of its name; those asked lately stand there before. */
export function RecipientPicker({ onChange, ...field }: Props) {
  const { words, isTyped, isEnough, type } = useSearch();
  const { data, error, isFetching } = useRead(findRecipients, isTyped ? { words } : {}, {
    isWanted: !isTyped || isEnough,
    keepsFormer: true,
  });
  const units = isTyped && !isEnough ? [] : (data?.units ?? []);
  const silence = error?.title ?? sayRequest(isEnough ? 'ask.nothing' : 'ask.silence');
  return (
    <SearchSelect<Recipient>
      {...field}
      labelInValue
      onType={type}
      options={units.map(({ code, name, parentName }) => ({ value: code, label: name, parentName }))}
      optionRender={({ data: { label, parentName } }) => <Found name={label} beside={parentName} />}
      onChange={(unit) => onChange?.({ value: unit.value, label: String(unit.label) })}
      silence={units.length === 0 && !isFetching && silence}
    />
  );
}
