import { useNavigate, useSearch } from '@tanstack/react-router';

/** Filters as the address bar keeps them: plain text, left out when empty. */
export type AddressFilter = Readonly<Record<string, string | undefined>>;

/** The filters of this screen and the way to change some of them; Back undoes a change. */
export const useAddressFilter = (): [AddressFilter, (changed: AddressFilter) => void] => {
  const filter = useSearch({ strict: false }) as AddressFilter;
  const navigate = useNavigate();
  const change = (changed: AddressFilter): void => {
    const kept = Object.entries({ ...filter, ...changed }).filter(([, value]) => value);
    void navigate({ to: '.', search: Object.fromEntries(kept) });
  };
  return [filter, change];
};
