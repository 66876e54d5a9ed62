import { Link } from '@tanstack/react-router';
import type { Unit } from '#features/organisations/web/UnitPage.tsx';
import type { Policy } from '#kernel/roles.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { wordsOf } from '#web/words.ts';
import { actListMessages } from './messages.vi.ts';
import './acts.css';

const say = wordsOf(actListMessages);

type Act = {
  words: keyof typeof actListMessages;
  /** Below `/don-vi/<mã>/`. */
  path: string;
  policy: Policy;
  /** Left to those above by who works for the unit itself. */
  isDecidedAbove?: boolean;
};

const groups: readonly { words: keyof typeof actListMessages; acts: readonly Act[] }[] = [
  {
    words: 'acts.tree',
    acts: [
      { words: 'acts.found', path: 'them-don-vi', policy: 'organisation-writer' },
      { words: 'acts.rename', path: 'doi-ten', policy: 'organisation-writer' },
      { words: 'acts.change-kind', path: 'chuyen-loai-hinh', policy: 'organisation-writer' },
      { words: 'acts.move', path: 'chuyen-cap-tren', policy: 'organisation-writer', isDecidedAbove: true },
      { words: 'acts.merge', path: 'sap-nhap', policy: 'organisation-writer', isDecidedAbove: true },
      { words: 'acts.split', path: 'chia-tach', policy: 'organisation-writer', isDecidedAbove: true },
      { words: 'acts.dissolve', path: 'giai-the', policy: 'organisation-writer', isDecidedAbove: true },
    ],
  },
  {
    words: 'acts.registers',
    acts: [
      { words: 'acts.officer', path: 'them-cap-uy-vien', policy: 'organisation-writer' },
      { words: 'acts.head-count', path: 'khai-so-nguoi', policy: 'register-writer' },
      { words: 'acts.site', path: 'them-dia-ban', policy: 'register-writer' },
    ],
  },
  {
    words: 'acts.plans',
    acts: [
      { words: 'acts.plan', path: 'ke-hoach/moi', policy: 'plan-writer' },
      { words: 'acts.target', path: 'chi-tieu/moi', policy: 'plan-writer' },
      { words: 'acts.document', path: 'van-ban/moi', policy: 'plan-writer' },
      { words: 'acts.documents', path: 'van-ban', policy: 'plan-writer' },
    ],
  },
];

/** What one may record about a unit, each a page of its own; nothing is offered for a unit that ended. */
export function UnitActs({ unit: { code, isAlive } }: { unit: Unit }) {
  const { grant } = useSession();
  const may: Partial<Record<Policy, boolean>> = {
    'organisation-writer': useMay('organisation-writer'),
    'register-writer': useMay('register-writer'),
    'plan-writer': useMay('plan-writer'),
  };
  const offered = groups
    .map(({ words, acts }) => ({
      words,
      acts: acts.filter(
        ({ policy, isDecidedAbove }) => may[policy] && !(isDecidedAbove && grant?.unitCode === code),
      ),
    }))
    .filter(({ acts }) => acts.length > 0);
  if (!isAlive || offered.length === 0) return null;
  return (
    <details className="unit-acts">
      <summary>{say('acts.title')}</summary>
      <div>
        {offered.map((group) => (
          <section key={group.words}>
            <h2>{say(group.words)}</h2>
            <ul>
              {group.acts.map(({ words, path }) => (
                <li key={path}>
                  <Link to={`/don-vi/$unitCode/${path}`} params={{ unitCode: code }}>
                    {say(words)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
