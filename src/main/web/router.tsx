import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router';
import { Frame } from '#web/frame/Frame.tsx';
import { BrokenPage, UnknownPage } from '#web/frame/lost.tsx';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: UnknownPage,
  errorComponent: BrokenPage,
});

const screen = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const routes = root.addChildren([
  screen(
    '/',
    lazyRouteComponent(() => import('./pages/HomePage.tsx'), 'HomePage'),
  ),
  screen(
    '/units/$code/{-$view}',
    lazyRouteComponent(() => import('./pages/UnitScreen.tsx'), 'UnitScreen'),
  ),
  screen(
    '/accounts',
    lazyRouteComponent(() => import('#features/access/web/AccountsPage.tsx'), 'AccountsPage'),
  ),
  screen(
    '/password',
    lazyRouteComponent(() => import('#features/access/web/PasswordPage.tsx'), 'PasswordPage'),
  ),
]);

/** Every address of the application. Filters in the address bar are plain text, never JSON. */
export const router = createRouter({
  routeTree: routes,
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
});
