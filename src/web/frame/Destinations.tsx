import { Link, useLocation } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { Icon, type IconName } from '../Icon.tsx';
import { say } from '../say.ts';
import { usePhone } from '../usePhone.ts';
import './more.css';

/** The parts of the work, in the order of the menu; what is done every day stands above without a heading. */
const GROUPS = ['daily', 'targets', 'sourcing', 'admission', 'organisation'] as const;

export type Destination = {
  to: string;
  params?: Record<string, string>;
  /** The screens it stands for where there are more than the one it leads to. */
  under?: readonly string[];
  icon: IconName;
  words: string;
  /** The same in fewer letters, for a phone's bar. */
  short?: string;
  group: (typeof GROUPS)[number];
  /** On a phone it stands in the bar, not behind the button. */
  isInBar?: boolean;
};

/** As many as stand side by side on a phone. */
const inBar = 5;
/** So few need no headings. */
const few = 7;

/** What stands in the bar: the daily ones, and beside them as many others as have room. */
const barOf = (all: readonly Destination[]): readonly Destination[] => {
  if (all.length <= inBar) return all;
  const places = inBar - 1;
  const daily = all.filter(({ isInBar }) => isInBar).slice(0, places);
  const others = all.filter((one) => !daily.includes(one)).slice(0, places - daily.length);
  return all.filter((one) => daily.includes(one) || others.includes(one));
};

/** Links to the screens by the part of the work; on a phone the daily ones stand in the bar, the others behind one button. */
export function Destinations({ all }: { all: readonly Destination[] }) {
  const isPhone = usePhone();
  if (!isPhone)
    return (
      <div className="frame-groups">
        <Groups all={all} />
      </div>
    );
  const shown = barOf(all);
  return (
    <ul className="frame-bar">
      {shown.map((one) => (
        <Item key={one.words} one={one} isShort />
      ))}
      {shown.length < all.length && <More others={all.filter((one) => !shown.includes(one))} />}
    </ul>
  );
}

function Groups({ all, onGo }: { all: readonly Destination[]; onGo?: () => void }) {
  const isNamed = all.length > few;
  return GROUPS.map((group) => {
    const own = all.filter((one) => one.group === group);
    return own.length > 0 && <Group key={group} name={isNamed ? group : 'daily'} own={own} onGo={onGo} />;
  });
}

type GroupProps = {
  name: Destination['group'];
  own: readonly Destination[];
  onGo: (() => void) | undefined;
};

function Group({ name, own, onGo }: GroupProps) {
  const id = useId();
  const isNamed = name !== 'daily';
  return (
    <>
      {isNamed && (
        <p id={id} className="frame-group">
          {say(`frame.group.${name}`)}
        </p>
      )}
      <ul {...(isNamed ? { 'aria-labelledby': id } : {})}>
        {own.map((one) => (
          <Item key={one.words} one={one} {...(onGo ? { onGo } : {})} />
        ))}
      </ul>
    </>
  );
}

const useIsHere = () => {
  const { pathname } = useLocation();
  return ({ under = [] }: Destination): boolean =>
    under.some((one) => pathname === one || pathname.startsWith(`${one}/`));
};

function Item({ one, onGo, isShort = false }: { one: Destination; onGo?: () => void; isShort?: boolean }) {
  const isHere = useIsHere()(one);
  return (
    <li>
      <Link
        to={one.to}
        {...(one.params ? { params: one.params } : {})}
        {...(isHere ? { 'aria-current': true } : {})}
        {...(onGo ? { onClick: onGo } : {})}
        {...(isShort && one.short ? { 'aria-label': one.words } : {})}
        activeOptions={{ includeSearch: false }}
      >
        <Icon name={one.icon} />
        {isShort ? (one.short ?? one.words) : one.words}
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
          <div className="frame-others">
            <Groups all={others} onGo={close} />
          </div>
        )}
      </details>
    </li>
  );
}
