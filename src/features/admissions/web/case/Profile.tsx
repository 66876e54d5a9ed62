import { Facts } from '#web/Facts.tsx';
import { printDay, printInstant } from '#web/printDay.ts';
import { LISTED, PROFILE_FIELDS, type ProfileField } from '../../profile.ts';
import { valueWords } from '../eventWords.ts';
import { sayOpening } from '../sayOpening.ts';
import type { Case } from './CasePage.tsx';

const flags: readonly ProfileField[] = ['isYouthUnionMember', 'isTradeUnionMember'];
/** Said in words of their own. */
const WRITTEN: readonly ProfileField[] = ['fullName', 'birthYear', 'homePlace'];
/** Asked of everybody: that nothing is recorded is told too. */
const asked: readonly ProfileField[] = ['sex', 'education', 'ethnicGroup', 'religion', 'occupation'];

/** Stands above, with the case. */
const inHead: readonly ProfileField[] = ['fullName', 'bornOn', 'birthYear'];

/** A value of the profile in words. */
export const profileWords = (field: ProfileField, value: unknown, { profileNames }: Case): string => {
  if (value === null || value === undefined) return sayOpening('profile.unknown');
  if (typeof value === 'boolean') return sayOpening(value ? 'profile.yes' : 'profile.no');
  if (field === 'sex') return sayOpening(value === 'male' ? 'profile.sex.male' : 'profile.sex.female');
  if (field in LISTED) return profileNames[`${field}:${value}`] ?? String(value);
  if (field === 'bornOn') return printDay(String(value));
  return WRITTEN.includes(field) ? String(value) : valueWords(field, value);
};

/** What is said of the person, and what was said before it was put right. */
export function Profile({ one }: { one: Case }) {
  const { profile, formerProfiles } = one;
  const facts = PROFILE_FIELDS.filter((field) => !flags.includes(field) && !inHead.includes(field)).map(
    (field) =>
      [
        sayOpening(`profile.${field}`),
        profile[field] != null || asked.includes(field) ? profileWords(field, profile[field], one) : null,
      ] as [string, string | null],
  );
  return (
    <>
      <Facts facts={facts} />
      {flags
        .filter((field) => profile[field])
        .map((field) => (
          <p key={field}>{sayOpening(`profile.${field}`)}</p>
        ))}
      {formerProfiles.length > 0 && (
        <details className="case-more">
          <summary>{sayOpening('profile.former', { count: formerProfiles.length })}</summary>
          <ul>
            {formerProfiles.map(({ until, profile: was, reason }) => (
              <li key={until}>
                {sayOpening('profile.until', {
                  day: printInstant(until),
                  what: Object.entries(was)
                    .map(([field, value]) => {
                      const name = field as ProfileField;
                      return `${sayOpening(`profile.${name}`)}: ${profileWords(name, value, one)}`;
                    })
                    .join('; '),
                })}
                {reason && <p className="case-soft">{sayOpening('profile.because', { reason })}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
