import { Found, SearchSelect, useSearch } from '#web/form/SearchSelect.tsx';
import { useRead } from '#web/reads.ts';
import { findPlaces } from '../contract.ts';
import { sayIntroduction } from './sayIntroduction.ts';

export type Place = { value: string; label: string };
type Props = { id?: string; value?: Place; onChange?: (place: Place) => void };

/** A branch or committee of one's units, by words of its name; those chosen last stand there before. */
export function PlacePicker({ onChange, ...field }: Props) {
  const { words, isTyped, isEnough, type } = useSearch();
  const { data, error, isFetching } = useRead(findPlaces, isTyped ? { words } : {}, {
    isWanted: !isTyped || isEnough,
    keepsFormer: true,
  });
  const units = isTyped && !isEnough ? [] : (data?.units ?? []);
  const silence = error?.title ?? sayIntroduction(isEnough ? 'propose.nothing' : 'propose.silence');
  return (
    <SearchSelect<Place>
      {...field}
      labelInValue
      onType={type}
      options={units.map(({ code, name, parentName }) => ({ value: code, label: name, parentName }))}
      optionRender={({ data: { label, parentName } }) => <Found name={label} beside={parentName} />}
      onChange={(place) => onChange?.({ value: place.value, label: String(place.label) })}
      silence={units.length === 0 && !isFetching && silence}
    />
  );
}
