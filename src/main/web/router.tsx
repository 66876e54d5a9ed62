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
import { actRoutes } from './pages/acts/routes.ts';
import { Landing } from './pages/Landing.tsx';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: UnknownPage,
  errorComponent: BrokenPage,
});

const screen = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Landing }),
  screen(
    '/cay-to-chuc',
    lazyRouteComponent(() => import('./pages/HomePage.tsx'), 'HomePage'),
  ),
  screen(
    '/units/$code/{-$view}',
    lazyRouteComponent(() => import('./pages/UnitScreen.tsx'), 'UnitScreen'),
  ),
  screen(
    '/bang-dieu-hanh',
    lazyRouteComponent(
      () => import('#features/monitoring/web/dashboard/DashboardStart.tsx'),
      'DashboardStart',
    ),
  ),
  screen(
    '/bang-dieu-hanh/$unitCode',
    lazyRouteComponent(() => import('#features/monitoring/web/dashboard/DashboardPage.tsx'), 'DashboardPage'),
  ),
  screen(
    '/accounts',
    lazyRouteComponent(() => import('#features/access/web/AccountsPage.tsx'), 'AccountsPage'),
  ),
  screen(
    '/password',
    lazyRouteComponent(() => import('#features/access/web/PasswordPage.tsx'), 'PasswordPage'),
  ),
  ...actRoutes.map(([path, component]) => screen(path, component)),
]);

/** Every address of the application. Filters in the address bar are plain text, never JSON. */
export const router = createRouter({
  routeTree: routes,
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
});
