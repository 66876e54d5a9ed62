import { MOBILITIES } from '#features/admissions/sourcing.ts';
import { printMonth } from '#features/admissions/web/printMonth.ts';
import { sayAct, sayCode } from '#features/admissions/web/sayCase.ts';
import { useItems } from '#features/organisations/web/useItems.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import type { listSources } from '../contract.ts';
import { CERTIFICATES, HELPS, SORTS, SOURCE_STATUSES } from '../model.ts';
import { saySources } from './saySources.ts';

export type Filter = Omit<
  InputOf<typeof listSources>,
  'unitCode' | 'words' | 'after' | 'limit' | 'isFalling'
>;
type Change = (changed: { [K in keyof Filter]?: Filter[K] | undefined }) => void;
type Props = { filter: Filter; change: Change; month: string };

const LISTED = [
  ['origin', 'discovery-origin'],
  ['introducer', 'introducer'],
  ['pool', 'source-pool'],
  ['tag', 'priority-group'],
] as const;

/** What the list is filtered by: the commonest in sight, the others folded. */
export function Filters({ filter, change, month }: Props) {
  const isMore =
    LISTED.some(([name]) => filter[name] !== undefined) ||
    filter.mobility !== undefined ||
    filter.isWithoutBasis;
  return (
    <>
      <FilterSelect
        label={saySources('status')}
        options={SOURCE_STATUSES.map((one) => [one, sayCode('status', one)])}
        value={filter.status}
        onChange={(status) => change({ status })}
      />
      <FilterSelect
        label={saySources('review-filter')}
        options={[[month, saySources('unreviewed', { month: printMonth(month) })]]}
        value={filter.notReviewedIn}
        onChange={(notReviewedIn) => change({ notReviewedIn })}
      />
      <FilterSelect
        label={saySources('help-filter')}
        options={HELPS.map((one) => [one, saySources(`help.${one}`)])}
        value={filter.help}
        onChange={(help) => change({ help })}
      />
      <FilterSelect
        label={saySources('certificate-filter')}
        options={CERTIFICATES.map((one) => [one, saySources(`certificate.${one}`)])}
        value={filter.certificate}
        onChange={(certificate) => change({ certificate })}
      />
      <FilterSelect
        label={saySources('sort')}
        options={SORTS.map((one) => [one, saySources(`sort.${one}`)])}
        value={filter.sort ?? 'name'}
        onChange={(sort) => change({ sort })}
      />
      <details className="case-more sources-more" open={isMore ? true : undefined}>
        <summary>{saySources('more-filters')}</summary>
        <div className="sources-filters">
          {LISTED.map(([name, catalogue]) => (
            <Listed
              key={name}
              label={saySources(name === 'tag' ? 'tags' : name)}
              catalogue={catalogue}
              value={filter[name]}
              onChange={(code) => change({ [name]: code })}
            />
          ))}
          <FilterSelect
            label={saySources('mobility')}
            options={MOBILITIES.map((one) => [one, sayAct([`value.mobility.${one}`])])}
            value={filter.mobility}
            onChange={(mobility) => change({ mobility })}
          />
          <FilterSelect
            label={saySources('basis-filter')}
            options={[['true', saySources('no-basis')]]}
            value={filter.isWithoutBasis ? 'true' : undefined}
            onChange={(one) => change({ isWithoutBasis: one && true })}
          />
        </div>
      </details>
    </>
  );
}

type ListedProps = {
  label: string;
  catalogue: string;
  value: string | undefined;
  onChange: (code: string | undefined) => void;
};

function Listed({ catalogue, ...rest }: ListedProps) {
  const { data } = useItems(catalogue);
  return (
    <FilterSelect {...rest} options={(data?.items ?? []).map(({ code, name }) => [code, name] as const)} />
  );
}
