import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

/** Filters as the address bar keeps them: plain text, left out when empty. */
export type AddressFilter = Readonly<Record<string, string | undefined>>;

/** The router reads `true` and numbers as such; filters are what stands there. */
const asText = (search: object): AddressFilter =>
  Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, value === undefined ? value : String(value)]),
  );

/** The filters of this screen and the way to change some of them; Back undoes a change. */
export const useAddressFilter = (): [AddressFilter, (changed: AddressFilter) => void] => {
  const search = useSearch({ strict: false });
  const filter = useMemo(() => asText(search), [search]);
  const navigate = useNavigate();
  const change = (changed: AddressFilter): void => {
    const kept = Object.entries({ ...filter, ...changed }).filter(([, value]) => value);
    void navigate({ to: '.', search: Object.fromEntries(kept) });
  };
  return [filter, change];
};
