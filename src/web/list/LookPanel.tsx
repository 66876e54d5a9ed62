import { useId } from 'react';
import type { Column } from './column.ts';
import { Disclosure } from './Disclosure.tsx';
import { type ChosenColumns, DENSITIES, PAGE_SIZES, useDensity, usePageSize } from './remembered.ts';
import { sayList } from './sayList.ts';

type Props<Row> = {
  columns: readonly Column<Row>[];
  chosen: ChosenColumns<Row>;
  isPaged: boolean;
};

/** Which columns a list shows, how close its rows stand and how many a page has. */
export function LookPanel<Row>({ columns, chosen, isPaged }: Props<Row>) {
  const [density, setDensity] = useDensity();
  const [pageSize, setPageSize] = usePageSize();
  return (
    <Disclosure words={sayList('list.look')}>
      <fieldset>
        <legend>{sayList('list.columns')}</legend>
        {columns.map(({ id, title, kind }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.isShown(id)}
              disabled={kind === 'head'}
              onChange={() => chosen.toggle(id)}
            />
            {title}
          </label>
        ))}
        <button type="button" className="list-plain-button" onClick={() => chosen.choose(null)}>
          {sayList('list.default')}
        </button>
      </fieldset>
      <OneOf
        legend={sayList('list.density')}
        options={DENSITIES.map((one) => [one, sayList(`density.${one}`)])}
        value={density}
        onChoose={setDensity}
      />
      {isPaged && (
        <OneOf
          legend={sayList('list.page-size')}
          options={PAGE_SIZES.map((size) => [size, String(size)])}
          value={pageSize}
          onChoose={setPageSize}
        />
      )}
    </Disclosure>
  );
}

type OneOfProps<T> = {
  legend: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onChoose: (value: T) => void;
};

function OneOf<T extends string | number>({ legend, options, value, onChoose }: OneOfProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(([option, words]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
