import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Found, SearchSelect, useSearch } from '#web/form/SearchSelect.tsx';
import { useRead } from '#web/reads.ts';
import { searchUnits } from '../contract/reading.ts';
import { SampleMark } from './SampleMark.tsx';
import { sayUnit } from './sayUnit.ts';

type Unit = OutputOf<typeof searchUnits>['units'][number];

type Props = {
  id?: string;
  /** Code of the chosen unit. */
  value?: string | null;
  onChange?: (code: string) => void;
  on?: Day;
};

/** A unit by words of its name, without diacritics, or by its code. */
export function UnitPicker({ value, onChange, on, ...field }: Props) {
  const { words, isEnough, type } = useSearch();
  const { data, isFetching, error } = useRead(
    searchUnits,
    { words, ...(on ? { on } : {}) },
    { isWanted: isEnough, keepsFormer: true },
  );
  const units = isEnough ? (data?.units ?? []) : [];
  const named = useNamed(value, units);
  const silence =
    error?.title ?? sayUnit(isFetching ? 'tree.searching' : isEnough ? 'tree.nothing' : 'tree.type-more');
  return (
    <SearchSelect<string>
      {...field}
      {...(value === undefined ? {} : { value })}
      onType={type}
      placeholder={sayUnit('tree.search-hint')}
      options={[...units, ...named].map((unit) => ({ value: unit.code, label: unit.name, unit }))}
      optionRender={({ data: { unit } }) => <FoundUnit unit={unit} />}
      onChange={(code) => onChange?.(code)}
      silence={units.length === 0 && (isEnough || named.length === 0) && silence}
    />
  );
}

/** The unit chosen before anything was typed, so that its name is shown and not its code. */
const useNamed = (code: string | null | undefined, units: readonly Unit[]): readonly Unit[] => {
  const isWanted = Boolean(code) && !units.some((unit) => unit.code === code);
  const { data } = useRead(searchUnits, { words: code ?? '' }, { isWanted });
  return (isWanted && data?.units.filter((unit) => unit.code === code)) || [];
};

function FoundUnit({ unit }: { unit: Unit }) {
  const { name, parent, formerName, isAlive, isSample } = unit;
  const beside = [
    parent && sayUnit('tree.under', { parent: parent.name ?? parent.code }),
    formerName && sayUnit('tree.was-called', { name: formerName }),
    !isAlive && sayUnit('tree.ended'),
  ].filter(Boolean);
  const marked = (
    <>
      {name} {isSample && <SampleMark />}
    </>
  );
  return <Found name={marked} beside={beside.join(' · ') || null} />;
}
