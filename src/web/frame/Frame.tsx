import { Outlet } from '@tanstack/react-router';
import { IdleGuard } from '#features/access/web/lock/IdleGuard.tsx';
import { say } from '../say.ts';
import { Foot } from './Foot.tsx';
import { LostStrip } from './LostStrip.tsx';
import { Navigation } from './Navigation.tsx';
import { TopBar } from './TopBar.tsx';
import '../layout.css';
import { useFocusOnArrival } from './useFocusOnArrival.ts';
import './frame.css';
import './still.css';

const contentId = 'content';

/** What stands around every screen. */
export function Frame() {
  useFocusOnArrival(contentId);
  return (
    <div className="frame">
      <a className="frame-skip" href={`#${contentId}`}>
        {say('frame.skip')}
      </a>
      <div className="frame-over">
        <LostStrip />
        <IdleGuard />
        <TopBar />
      </div>
      <Navigation />
      <main id={contentId} className="frame-content" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
    </div>
  );
}
