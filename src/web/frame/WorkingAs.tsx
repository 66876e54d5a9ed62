import { accessMessages } from '#features/access/messages.vi.ts';
import { Choice } from '../Choice.tsx';
import { say } from '../say.ts';
import { type Session, useSession, useSwitchGrant } from '../session.ts';
import { wordsOf } from '../words.ts';

const sayRole = wordsOf(accessMessages);

const inWords = ({ role, unitName, unitCode }: NonNullable<Session['grant']>): string =>
  `${unitName ?? unitCode ?? say('frame.whole')} · ${sayRole(`role.${role}`)}`;

/** The unit and role one works with; who has several may change. */
export function WorkingAs() {
  const { grant, grants } = useSession();
  const { mutate: switchTo, isPending } = useSwitchGrant();
  if (grants.length < 2) {
    return <span className="frame-role">{grant ? inWords(grant) : say('frame.no-role')}</span>;
  }
  return (
    <Choice
      className="frame-role"
      aria-label={say('frame.switch')}
      value={grant?.id ?? null}
      isBusy={isPending}
      options={grants.map((one) => ({ value: one.id, label: inWords(one) }))}
      onChange={(grantId) => switchTo({ grantId })}
    />
  );
}
