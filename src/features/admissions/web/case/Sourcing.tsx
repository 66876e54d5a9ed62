import { Facts } from '#web/Facts.tsx';
import { printDay } from '#web/printDay.ts';
import { valueWords } from '../eventWords.ts';
import { printMonth } from '../printMonth.ts';
import { saySourcing } from '../saySourcing.ts';
import type { Case } from './CasePage.tsx';

const memberOf = ({ members }: Case, memberId: number | null): string | null =>
  members.find((member) => member.memberId === memberId)?.fullName ?? null;

/** What is known of the person before the dossier: how they came, on what basis, how the branch follows them. */
export function Sourcing({ one }: { one: Case }) {
  const { sourcing, profileNames } = one;
  const { origin, basis, position, pool, tags, mobility, assessment } = sourcing;
  const words = (field: string, value: unknown): string => valueWords(field, value, profileNames);
  const day = (on: string | null): string | null => on && printDay(on);
  const together = (...parts: (string | null | undefined | false)[]): string | null =>
    parts.filter(Boolean).join(' · ') || null;
  const facts: [string, string | null][] = [
    [
      saySourcing('sourcing.origin'),
      origin &&
        together(
          words('origin', origin.code),
          origin.introducer && words('introducer', origin.introducer),
          origin.documentNumber,
          memberOf(one, origin.memberId),
          day(origin.on),
        ),
    ],
    [
      saySourcing('sourcing.basis'),
      basis
        ? together(words('basis', basis.kind), day(basis.on), basis.purpose)
        : saySourcing('sourcing.no-basis'),
    ],
    [saySourcing('sourcing.position'), together(position, pool && words('pool', pool))],
    [saySourcing('sourcing.tags'), tags.length > 0 ? words('tags', tags) : null],
    [
      saySourcing('sourcing.mobility'),
      mobility && together(words('mobility', mobility.kind), mobility.backIn && printMonth(mobility.backIn)),
    ],
    [
      saySourcing('sourcing.review'),
      sourcing.reviewedOn &&
        saySourcing('sourcing.reviewed', {
          month: printMonth(sourcing.reviewedMonth ?? ''),
          day: printDay(sourcing.reviewedOn),
        }),
    ],
    [
      saySourcing('sourcing.assessment'),
      assessment &&
        together(
          saySourcing('sourcing.grades', {
            results: words('results', assessment.results),
            manner: words('manner', assessment.manner),
            ethics: words('ethics', assessment.ethics),
          }),
          day(assessment.on),
          memberOf(one, assessment.memberId),
        ),
    ],
    [saySourcing('sourcing.contact'), day(sourcing.contactOn)],
    [saySourcing('sourcing.helper-until'), day(sourcing.helperUntil)],
  ];
  return <Facts facts={facts} />;
}
