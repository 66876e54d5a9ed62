import { Link } from '@tanstack/react-router';
import { signOut } from '#features/access/contract.ts';
import { call } from '../api.ts';
import { HelpButton } from '../help/HelpButton.tsx';
import { PlainButton } from '../PlainButton.tsx';
import { signInPath } from '../returnAddress.ts';
import { say } from '../say.ts';
import { useSession } from '../session.ts';
import icon from './icon.svg';
import { WorkingAs } from './WorkingAs.tsx';

const leave = async (): Promise<void> => {
  await call(signOut, {});
  // A new page: nothing of this session stays in memory.
  location.replace(signInPath);
};

/** The product, who works for which unit, help, and the way out. */
export function TopBar() {
  const { account } = useSession();
  return (
    <header className="frame-top">
      <Link to="/" className="frame-brand">
        <img src={icon} alt="" />
        {say('product.name')}
      </Link>
      <WorkingAs />
      <span className="frame-person">{account.displayName}</span>
      <HelpButton />
      <PlainButton className="frame-leave" onClick={leave}>
        {say('frame.sign-out')}
      </PlainButton>
    </header>
  );
}
