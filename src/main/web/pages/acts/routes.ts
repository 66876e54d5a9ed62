import { lazyRouteComponent } from '@tanstack/react-router';

/** The acts on units, each a page of its own below `/don-vi/<mã>`, so that other pages may link to them. */
export const actRoutes = [
  ['/don-vi/moi', lazyRouteComponent(() => import('./FoundRootScreen.tsx'), 'FoundRootScreen')],
  ['/don-vi/$unitCode/them-don-vi', lazyRouteComponent(() => import('./FoundScreen.tsx'), 'FoundScreen')],
  ['/don-vi/$unitCode/ke-hoach/moi', lazyRouteComponent(() => import('./PlanScreen.tsx'), 'PlanScreen')],
  ['/don-vi/$unitCode/chi-tieu/moi', lazyRouteComponent(() => import('./TargetScreen.tsx'), 'TargetScreen')],
  [
    '/don-vi/$unitCode/tiep-nhan-chi-tieu',
    lazyRouteComponent(() => import('./InheritScreen.tsx'), 'InheritScreen'),
  ],
  [
    '/don-vi/$unitCode/van-ban/moi',
    lazyRouteComponent(() => import('./DocumentScreen.tsx'), 'DocumentScreen'),
  ],
  ['/don-vi/$unitCode/van-ban', lazyRouteComponent(() => import('./DocumentsScreen.tsx'), 'DocumentsScreen')],
  ['/don-vi/$unitCode/$act', lazyRouteComponent(() => import('./ChangeScreen.tsx'), 'ChangeScreen')],
] as const;
