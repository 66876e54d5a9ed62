import {
  createRootRoute,
  createRoute,
  createRouter,
  type lazyRouteComponent,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router';
import { dressedScreen } from '#web/dressed.tsx';
import { Frame } from '#web/frame/Frame.tsx';
import { BrokenPage, UnknownPage } from '#web/frame/lost.tsx';
import { helpOf } from './help.ts';
import { Landing } from './pages/Landing.tsx';
import { screens } from './routes.ts';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: UnknownPage,
  errorComponent: BrokenPage,
});

/** The screen most people begin with has no library component of its own. */
const plain = '/bang-dieu-hanh/$unitCode';

const screen = (path: string, component: ReturnType<typeof lazyRouteComponent>) => {
  const help = helpOf[path];
  return createRoute({
    getParentRoute: () => root,
    path,
    component: path === plain ? component : dressedScreen(component),
    staticData: help ? { help } : {},
  });
};

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: Landing }),
  ...screens.map(([path, component]) => screen(path, component)),
]);

/** Every address of the application. Filters in the address bar are plain text, never JSON. */
export const router = createRouter({
  routeTree: routes,
  // A screen that breaks, or whose file cannot be fetched, breaks inside the frame.
  defaultErrorComponent: BrokenPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
});
