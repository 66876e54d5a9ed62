/** What the bundler tells of a module. */
type Modules = { getModuleInfo(id: string): { importedIds: readonly string[]; code: string | null } | null };

const web = new URL('../web/', import.meta.url).pathname;
const features = new URL('../../features/', import.meta.url).pathname;

/** The sources that a screen begins with: its page, and what it asks for at once after it. */
type Screen = readonly string[];

const [door, signIn, screens] = [[`${web}application.ts`], [`${web}signIn.tsx`], [`${web}screens.tsx`]];
const kit = new URL('../../web/', import.meta.url).pathname;
const tree = [`${web}pages/HomePage.tsx`];
const dashboard = [`${web}pages/DashboardScreen.tsx`];
/** What the dashboard fetches while its targets are read. */
const below = [`${features}monitoring/web/dashboard/Below.tsx`];
const controls = [`${kit}ChoiceControl.tsx`, `${kit}DayControl.tsx`, `${kit}form/NumberInput.tsx`];
const unit = [`${web}pages/UnitScreen.tsx`];

/** What is needed first comes first: a layer holds what all its screens need, beyond the layers before it. */
const layers: readonly (readonly [name: string, ...screens: Screen[]])[] = [
  ['door', door],
  ['base', signIn, screens],
  ['frame', screens],
  // Everybody is given the dashboard at once: its small pieces travel as one file.
  ['dashboard', dashboard],
  ['look', [`${kit}Look.tsx`]],
  ['controls', controls],
  ['tree', tree, below],
  ['common', below, unit],
  ['below', below],
];

const library = /\/antd\/es\/index\.js$/;
const kebab = (name: string): string => name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** The modules of the component library that a source asks its index for by name. */
const componentsIn = (code: string, index: string): string[] =>
  [...code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']antd["']/g)]
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(' ')[0] ?? ''))
    .map((name) => index.replace(/index\.js$/, `${kebab(name)}/index.js`));

const neededBy = (modules: Modules, id: string, seen = new Set<string>()): Set<string> => {
  const info = modules.getModuleInfo(id);
  if (seen.has(id) || !info) return seen;
  seen.add(id);
  for (const one of info.importedIds) {
    const needed = library.test(one) ? componentsIn(info.code ?? '', one) : [one];
    for (const each of needed) neededBy(modules, each, seen);
  }
  return seen;
};

const shared = (modules: Modules, screens: readonly Screen[]): Set<string> => {
  const [first, ...others] = screens.map((roots) => {
    const seen = new Set<string>();
    for (const root of roots) neededBy(modules, root, seen);
    return seen;
  });
  return new Set([...(first ?? [])].filter((id) => others.every((other) => other.has(id))));
};

/**
 * The files that shared modules travel in: on a slow network every file costs a round trip, so what the same screens
 * need travels together. What one screen alone needs stays with it.
 */
export const layerGroups = () =>
  layers.map(([name, ...screensOf], index) => {
    const pages = screensOf.map(([page]) => page);
    let known: Set<string> | undefined;
    return {
      priority: layers.length - index,
      debugName: name,
      name: (id: string, modules: Modules): string | null => {
        known ??= shared(modules, screensOf);
        return known.has(id) && !pages.includes(id) ? name : null;
      },
    };
  });
