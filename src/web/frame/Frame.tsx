import { Outlet } from '@tanstack/react-router';
import { say } from '../say.ts';
import { Foot } from './Foot.tsx';
import { Navigation } from './Navigation.tsx';
import { TopBar } from './TopBar.tsx';
import '../layout.css';
import './frame.css';

/** What stands around every screen. */
export function Frame() {
  return (
    <div className="frame">
      <a className="frame-skip" href="#content">
        {say('frame.skip')}
      </a>
      <TopBar />
      <Navigation />
      <main id="content" className="frame-content" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
    </div>
  );
}
