import { useId } from 'react';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import { useAddressFilter } from '#web/addressFilter.ts';
import { sayMeeting } from './sayMeeting.ts';

/** Another unit to be looked at; it stands in the address bar. */
export function UnitChoice() {
  const id = useId();
  const [, change] = useAddressFilter();
  return (
    <div className="meet-choose">
      <label htmlFor={id}>{sayMeeting('page.choose')}</label>
      <UnitPicker id={id} onChange={(unit) => change({ unit })} />
    </div>
  );
}
