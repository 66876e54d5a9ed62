import { Link, useLocation } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Icon, type IconName } from '../Icon.tsx';
import { say } from '../say.ts';
import { usePhone } from '../usePhone.ts';
import './more.css';

export type Destination = {
  to: string;
  params?: Record<string, string>;
  /** The screens it stands for where there are more than the one it leads to. */
  under?: readonly string[];
  icon: IconName;
  words: string;
};

/** As many as stand side by side on a phone. */
const inBar = 5;

/** Links to the screens; on a phone the first few stand in the bar and the others behind one button. */
export function Destinations({ all }: { all: readonly Destination[] }) {
  const isBarFull = usePhone() && all.length > inBar;
  const shown = isBarFull ? all.slice(0, inBar - 1) : all;
  return (
    <ul>
      {shown.map((one) => (
        <Item key={one.words} one={one} />
      ))}
      {isBarFull && <More others={all.slice(inBar - 1)} />}
    </ul>
  );
}

const useIsHere = () => {
  const { pathname } = useLocation();
  return ({ under = [] }: Destination): boolean =>
    under.some((one) => pathname === one || pathname.startsWith(`${one}/`));
};

function Item({ one, onGo }: { one: Destination; onGo?: () => void }) {
  const isHere = useIsHere()(one);
  return (
    <li>
      <Link
        to={one.to}
        {...(one.params ? { params: one.params } : {})}
        {...(isHere ? { 'aria-current': true } : {})}
        {...(onGo ? { onClick: onGo } : {})}
        activeOptions={{ includeSearch: false }}
      >
        <Icon name={one.icon} />
        {one.words}
      </Link>
    </li>
  );
}

function More({ others }: { others: readonly Destination[] }) {
  const isHere = useIsHere();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDetailsElement>(null);
  const close = (): void => box.current?.removeAttribute('open');
  return (
    <li className="frame-more-item">
      <details
        ref={box}
        className="frame-more"
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        onKeyDown={({ key }) => {
          if (key !== 'Escape' || !box.current?.open) return;
          close();
          box.current.querySelector('summary')?.focus();
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
        }}
      >
        <summary className={others.some(isHere) ? 'frame-more-here' : ''}>
          <Icon name="more" />
          {say('frame.more')}
        </summary>
        {isOpen && (
          <ul>
            {others.map((one) => (
              <Item key={one.words} one={one} onGo={close} />
            ))}
          </ul>
        )}
      </details>
    </li>
  );
}
