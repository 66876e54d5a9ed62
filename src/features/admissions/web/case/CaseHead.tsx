import { UnitLink } from '#features/organisations/web/UnitLink.tsx';
import { Facts } from '#web/Facts.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { sayAct, sayCase, sayCode } from '../sayCase.ts';
import type { Case } from './CasePage.tsx';

/** The day of birth, or the year where only that is known. */
export const printBirth = ({ bornOn, birthYear }: Pick<Case, 'bornOn' | 'birthYear'>): string =>
  bornOn ? printDay(bornOn) : String(birthYear ?? '');

/** Whose case it is, and where it stands. */
export function CaseHead({ one }: { one: Case }) {
  return (
    <>
      <Facts
        facts={[
          [sayCase('case.born'), printBirth(one)],
          [sayCase('case.branch'), <UnitLink key="unit" unit={{ code: one.unitCode, name: one.unitName }} />],
          [sayCase('case.status'), <strong key="status">{sayCode('status', one.status)}</strong>],
          [sayCase('case.kind'), sayAct([`value.kind.${one.kind}`])],
          [sayCase('case.opened'), printDay(one.openedOn)],
        ]}
      />
      {!one.isChecked && <Notice kind="note" title={sayCase('case.not-checked')} />}
      {one.isChecked && !one.isPathConfirmed && (
        <Notice kind="note" title={sayCase('case.unconfirmed')} lines={[sayCase('case.unconfirmed-path')]} />
      )}
    </>
  );
}
