import { lazy, Suspense, type ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { Root, Opening } from './root.tsx';
import { Failed } from './failed.tsx';
import { NotFound } from './not-found.tsx';

type Load = () => Promise<{ readonly default: ComponentType }>;

/** Every screen and its address. A screen is loaded when it is first opened. */
const SCREENS: readonly (readonly [path: string, load: Load])[] = [
  ['/', () => import('./screens/landing/index.tsx')],
  ['/join', () => import('./screens/join/index.tsx')],
  ['/desk/:group', () => import('./screens/desk/index.tsx')],
  ['/drills', () => import('./screens/drills/index.tsx')],
  ['/setup', () => import('./screens/drills/index.tsx')],
  ['/accounts', () => import('./screens/accounts/index.tsx')],
  ['/maps', () => import('./screens/maps/index.tsx')],
  ['/console/:exercise/:group', () => import('./screens/console/index.tsx')],
  ['/counterfactual/:exercise/:group', () => import('./screens/counterfactual/index.tsx')],
  ['/evaluate/:group', () => import('./screens/evaluate/index.tsx')],
  ['/observe/:group', () => import('./screens/observe/index.tsx')],
  ['/simulate/:group', () => import('./screens/simulate/index.tsx')],
  ['/screen/:group', () => import('./screens/big-screen/index.tsx')],
  ['/print/:exercise/:group/:paper', () => import('./screens/print/index.tsx')],
  ['/solo', () => import('./screens/solo/index.tsx')],
  ['/solo/play', () => import('./screens/solo/play.tsx')],
  ['/practice', () => import('./screens/practice/index.tsx')],
  ['/workbench', () => import('./screens/workbench/index.tsx')],
  ['/studio', () => import('./screens/studio/index.tsx')],
  ['/studio/:draft', () => import('./screens/studio/index.tsx')],
];

export const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <Failed />,
    children: [
      ...SCREENS.map(([path, load]) => {
        const Screen = lazy(load);
        return {
          path,
          element: (
            <Suspense fallback={<Opening />}>
              <Screen />
            </Suspense>
          ),
          errorElement: <Failed />,
        };
      }),
      { path: '*', element: <NotFound /> },
    ],
  },
]);
