import type { AsyncRouteComponent } from '@tanstack/react-router';
import { type ComponentType, createElement, lazy } from 'react';

const loadLook = () => import('./Look.tsx');

/** What stands is painted and can be used before more is fetched. */
const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 100);
  });

/**
 * A part that is made of library components, fetched when it is first shown and together with their look: the first
 * screen stands before either has arrived.
 */
export const dressed = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    await whenIdle();
    const [Part, { Look }] = await Promise.all([load(), loadLook()]);
    return {
      default: (props: Props) => (
        <Look>
          <Part {...props} />
        </Look>
      ),
    };
  });

const Look = lazy(async () => ({ default: (await loadLook()).Look }));

/** A whole screen inside the look. */
export const dressedScreen = (screen: AsyncRouteComponent<unknown>): AsyncRouteComponent<unknown> =>
  Object.assign(() => <Look>{createElement(screen as ComponentType)}</Look>, {
    preload: async () => void (await Promise.all([screen.preload?.(), loadLook()])),
  });
