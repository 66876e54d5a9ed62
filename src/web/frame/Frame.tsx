import { Outlet } from '@tanstack/react-router';
import { say } from '../say.ts';
import { Foot } from './Foot.tsx';
import { Navigation } from './Navigation.tsx';
import { TopBar } from './TopBar.tsx';
import '../layout.css';
import { useFocusOnArrival } from './useFocusOnArrival.ts';
import './frame.css';

const contentId = 'content';

/** What stands around every screen. */
export function Frame() {
  useFocusOnArrival(contentId);
  return (
    <div className="frame">
      <a className="frame-skip" href={`#${contentId}`}>
        {say('frame.skip')}
      </a>
      <TopBar />
      <Navigation />
      <main id={contentId} className="frame-content" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
    </div>
  );
}
