/** Holds the layers of the code base by reading import lines: who may import whom, no cycles, no barrels, small files. */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

interface SourceFile {
  /** Path below `src/`. */
  path: string;
  text: string;
  imports: Import[];
}

interface Import {
  specifier: string;
  /** Path below `src/` when the import stays inside it. */
  target: string | undefined;
  /** Whether only types are imported, so that nothing of it runs. */
  isType: boolean;
}

const aliases = /^#(domain|stores|ui|planners|components|layouts|site|styles)\//;
const importLine =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function readImports(path: string, text: string): Import[] {
  const code = path.endsWith('.astro') ? text.replace(/<style[\s\S]*?<\/style>/g, '') : text;
  return [...code.matchAll(importLine)].map(([, type, still, dynamic]) => {
    const specifier = still ?? dynamic ?? '';
    const target = specifier.startsWith('.')
      ? posix.join(posix.dirname(path), specifier)
      : aliases.test(specifier)
        ? specifier.slice(1)
        : undefined;
    return { specifier, target: target?.replace(/\?.*$/, ''), isType: type !== undefined };
  });
}

const files: SourceFile[] = globSync('**/*.{ts,tsx,astro}', { cwd: 'src' })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => {
    const text = readFileSync(`src/${path}`, 'utf8');
    return { path, text, imports: readImports(path, text) };
  });

const layerOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : 'root');

/** What each layer may import besides itself. `root` is content.config.ts and the like. */
const allowed: Record<string, string[]> = {
  domain: [],
  stores: ['domain'],
  ui: ['stores', 'domain'],
  planners: ['ui', 'stores', 'domain'],
  site: ['components', 'planners', 'domain'],
  components: ['site', 'planners', 'ui', 'stores', 'domain', 'styles'],
  layouts: ['components', 'site', 'planners', 'ui', 'domain', 'styles'],
  pages: ['layouts', 'components', 'site', 'planners', 'ui', 'stores', 'domain', 'styles', 'root'],
  root: ['site', 'planners', 'domain'],
};

/** Packages each layer may use; a layer that is not named may use any. */
const packages: Record<string, RegExp> = {
  domain:
    /^(zod(\/mini)?|papaparse|fflate|yaml|temporal-polyfill\/fns\/ZonedDateTime|@noble\/hashes\/(sha2|utils)\.js)$/,
  stores: /^(nanostores|idb|fflate)$/,
};

/** Sentences for all imports that a rule finds fault with. */
function faults(rule: (file: SourceFile, line: Import) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter((line) => rule(file, line))
      .map(({ specifier }) => `${file.path} imports ${specifier}`),
  );
}

test('there is a source to read', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
});

test('each layer imports only the layers below it', () => {
  const found = faults(({ path }, { target }) => {
    if (!target) return false;
    const [from, to] = [layerOf(path), layerOf(target)];
    return from !== to && !allowed[from]?.includes(to);
  });
  expect(found).toEqual([]);
});

test('domain and stores use only the packages they need', () => {
  const found = faults(({ path }, { specifier, target }) => {
    const known = packages[layerOf(path)];
    return !target && known !== undefined && !known.test(specifier);
  });
  expect(found).toEqual([]);
});

test('what reaches the browser uses zod/mini, not zod', () => {
  const found = faults(({ path }, { specifier, isType }) => {
    return ['domain', 'stores', 'ui', 'planners'].includes(layerOf(path)) && specifier === 'zod' && !isType;
  });
  expect(found).toEqual([]);
});

test('ui knows no section, and no planner knows another', () => {
  const found = faults(({ path }, { target = '' }) => {
    const [layer, folder] = path.split('/');
    if (layer === 'ui') return target.startsWith('domain/sections/');
    const isPlanner = layer === 'planners' && path.split('/').length > 2;
    return isPlanner && /^planners\/[^/]+\//.test(target) && !target.startsWith(`planners/${folder}/`);
  });
  expect(found).toEqual([]);
});

test('imports go through an alias or stay in the folder, and name the file with its ending', () => {
  const outside = faults(
    ({ path }, { specifier }) => specifier.startsWith('../') && layerOf(path) !== 'pages',
  );
  const deep = faults((_file, { specifier }) => specifier.startsWith('../../'));
  const bare = faults(
    (_file, { specifier, target }) => target !== undefined && !/\.\w+(\?\w+)?$/.test(specifier),
  );
  expect([...outside, ...deep, ...bare]).toEqual([]);
});

test('there are no cycles', () => {
  const graph = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.filter(({ isType }) => !isType).flatMap(({ target }) => target ?? []),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(cycles).toEqual([]);
});

test('there are no barrel files and no drawers for odds and ends', () => {
  const barrels = files.filter(({ path, text }) => {
    const statements = text.split('\n').filter((line) => line.trim() && !/^\s*(\/\/|\/?\*)/.test(line));
    return !path.startsWith('pages/') && statements.every((line) => /^export .* from /.test(line));
  });
  const drawers = files.filter(({ path }) => /(^|\/)(utils?|helpers?|common|types|misc)\.\w+$/.test(path));
  expect([...barrels, ...drawers].map(({ path }) => path)).toEqual([]);
});

test('domain has no clock, no chance and no browser: they come in as arguments', () => {
  const impure =
    /\b(Date\.now|new Date\(\)|Math\.random|crypto\.(randomUUID|getRandomValues)|window\.|globalThis\.|document\.(get|query|create|body|cookie)|localStorage|sessionStorage|indexedDB|navigator\.|performance\.now|setTimeout|setInterval)/;
  const found = files
    .filter(({ path }) => layerOf(path) === 'domain')
    .flatMap(({ path, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
      const match = impure.exec(code);
      return match ? [`${path}: ${match[0]}`] : [];
    });
  expect(found).toEqual([]);
});

test('domain runs under plain node: no enum, namespace or parameter property, and no JSX', () => {
  const found = files.filter(
    ({ path, text }) =>
      layerOf(path) === 'domain' &&
      (path.endsWith('.tsx') ||
        /^\s*(export )?(const )?(enum|namespace) \w/m.test(text) ||
        /constructor\([^)]*\b(private|public|readonly)\s/.test(text)),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('user text never becomes HTML', () => {
  const found = files.filter(({ text }) =>
    /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/.test(text),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('colours stand in tokens.css only', () => {
  const styled = globSync('**/*.{css,astro}', { cwd: 'src' }).filter((path) => !path.endsWith('tokens.css'));
  const found = styled.flatMap((path) => {
    const text = readFileSync(`src/${path}`, 'utf8');
    const css = path.endsWith('.css')
      ? text
      : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, sheet]) => sheet).join('\n');
    const rules = css.replace(/\/\*[\s\S]*?\*\//g, '');
    const colours = [
      ...rules.matchAll(/:[^;{}]*?(#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|color)\([^)]*\))/gi),
    ];
    return colours.map(([, colour]) => `${path}: ${colour}`);
  });
  expect(found).toEqual([]);
});

test('no file has more than 300 lines; nine in ten have at most 200', () => {
  const sizes = files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share: number) => sizes[Math.floor(share * (sizes.length - 1))]?.lines ?? 0;
  console.log(
    `${sizes.length} files, median ${at(0.5)} lines, nine in ten at most ${at(0.9)}, longest ${at(1)}`,
  );
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
  expect(at(0.9)).toBeLessThanOrEqual(200);
});
