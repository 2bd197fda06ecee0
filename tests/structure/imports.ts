import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { parseSync } from 'vite';
import { behindPorts, floorOf, floors, leaves } from './floors.ts';

/** Source files by their path in the repository, with the files of the repository that each imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** One file imports another one that its floor may not know. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

const root = join(import.meta.dirname, '../..');

/** All imports of the three rooms, imports of types too. */
export function readImports(): Imports {
  const files = ['electron', 'renderer', 'shared'].flatMap(sourceFiles);
  return plant(new Map(), Object.fromEntries(files.map((path) => [path, readSource(path)])));
}

/** The imports as they would be if these files, by their path, had these texts. */
export function plant(imports: Imports, texts: Readonly<Record<string, string>>): Imports {
  const exists = (path: string) => imports.has(path) || Object.hasOwn(texts, path);
  const planted = Object.entries(texts).map(([path, text]) => [path, importsIn(path, text, exists)] as const);
  return new Map([...imports, ...planted]);
}

/** A sentence about every file that is on no floor, which says where to list it. */
export function withoutFloor(imports: Imports): readonly string[] {
  return [...imports.keys()]
    .filter((file) => floorOf(file) === null)
    .map((file) => `${file} is on no floor: list it, or its folder, in tests/structure/floors.ts.`);
}

/** The imports that run upward, into a floor from one that must not know it, or past a port. */
export function upwardArrows(imports: Imports): readonly Arrow[] {
  return arrowsOf(imports).filter(({ from, to }) => !mayImport(from, to));
}

/** Every ring of files that import each other, each once, as a path that begins and ends with the same file. */
export function importCycles(imports: Imports): readonly (readonly string[])[] {
  return strongComponents(imports)
    .filter((files) => files.length > 1 || imports.get(files[0] ?? '')?.includes(files[0] ?? ''))
    .map((files) => ringIn(imports, new Set(files)));
}

/** The floors from top to bottom with the number of imports from each to each, as lines to be read. */
function floorPlan(imports: Imports): string {
  const counts = new Map<string, Map<string, number>>();
  for (const { from, to } of arrowsOf(imports)) {
    const [above, below] = [floorOf(from), floorOf(to)];
    if (above === null || below === null || above === below) continue;
    const row = counts.get(above) ?? new Map<string, number>();
    counts.set(above, row.set(below, (row.get(below) ?? 0) + 1));
  }
  const names = [...floors.map(({ name }) => name), ...leaves.map(({ name }) => name)];
  return names
    .map((name) => {
      const below = [...(counts.get(name) ?? [])].toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b));
      return `${name.padEnd(18)}→ ${below.map(([to, count]) => `${to} ${count}`).join(', ') || 'nothing'}`;
    })
    .join('\n');
}

function arrowsOf(imports: Imports): readonly Arrow[] {
  return [...imports].flatMap(([from, all]) => all.map((to) => ({ from, to })));
}

function mayImport(from: string, to: string): boolean {
  if (!from.startsWith(behindPorts[to] ?? '')) return false;
  const [above, below] = [floorOf(from), floorOf(to)];
  if (above === null || below === null) return false;
  if (above === below) return true;
  const leaf = leaves.find(({ name }) => name === above);
  if (leaf) return leaf.mayImport.includes(below);
  if (leaves.some(({ name, isFor }) => name === below && isFor.some((room) => from.startsWith(room))))
    return true;
  const [high, low] = [above, below].map((name) => floors.findIndex((floor) => floor.name === name));
  return high !== undefined && low !== undefined && low > high && floors[high]?.room === floors[low]?.room;
}

function sourceFiles(room: string): readonly string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'))
    .filter((path) => !path.includes('node_modules') && !isPlanted.test(path))
    .map((path) => join(room, path).split(sep).join('/'));
}

/** `walls.test.ts` puts such files there for a moment, perhaps at this one. */
export const isPlanted = /\bplanted\d+\.ts$/;

function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/**
 * The files that a file refers to: `import` and `export … from`, `import()`, of types too, and `new URL` beside
 * `import.meta.url`. In a file of JavaScript the imports of types are in its comments.
 */
function importsIn(path: string, text: string, exists: (path: string) => boolean): readonly string[] {
  const parsed = parseSync(path, text);
  const [problem] = parsed.errors;
  if (problem) throw new Error(`${path} cannot be read: ${problem.message}`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const specifiers = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value)),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
    // What the parser does not list has to be looked for in its tree, which takes longer than all the rest.
    ...(/\bimport\s*[.(]/.test(text) ? inTree(parsed.program) : []),
    ...(path.endsWith('.mjs') ? parsed.comments.flatMap(({ value }) => typesIn(value)) : []),
  ];
  const found = specifiers.flatMap((specifier) => resolve(path, specifier ?? '').find(exists) ?? []);
  return [...new Set(found)];
}

/** The paths that a relative specifier may mean, the likeliest first. */
function resolve(from: string, specifier: string): readonly string[] {
  if (!specifier.startsWith('.')) return [];
  const to = posix.join(dirname(from), specifier.replace(/[?#].*$/, ''));
  const bare = to.replace(/\.m?js$/, '');
  return [to, ...['.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'].map((end) => bare + end)];
}

/** The specifiers of `import('…').Type` and of `new URL('…', import.meta.url)`. */
function inTree(node: unknown): readonly (string | undefined)[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, source, callee, arguments: args } = node as Node;
  const below = Object.values(node).flatMap(inTree);
  if (type === 'TSImportType') return [source?.value, ...below];
  if (type !== 'NewExpression' || callee?.name !== 'URL' || args?.length !== 2) return below;
  return [args[0]?.value ?? args[0]?.quasis?.[0]?.value.cooked, ...below];
}

/** What is read of the parser’s tree; which of it a node holds depends on its type. */
interface Node {
  readonly type?: string;
  readonly source?: { readonly value?: string };
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly {
    readonly value?: string;
    readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
  }[];
}

function typesIn(comment: string): readonly (string | undefined)[] {
  return [...comment.matchAll(/\bimport\('([^']+)'\)/g)].map(([, specifier]) => specifier);
}

/** Tarjan's algorithm (SIAM Journal on Computing 1, 1972): the sets of files that reach each other. */
function strongComponents(imports: Imports): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    open.push(file);
    for (const to of imports.get(file) ?? []) {
      const reached = order.has(to) ? (open.includes(to) ? (order.get(to) ?? own) : own) : visit(to);
      lowest.set(file, Math.min(lowest.get(file) ?? own, reached));
    }
    const low = lowest.get(file) ?? own;
    if (low === own) found.push(open.splice(open.indexOf(file)));
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found;
}

/** Follows imports within a set of files that reach each other until one comes again. */
function ringIn(imports: Imports, files: ReadonlySet<string>): readonly string[] {
  const path: string[] = [];
  let file = [...files].sort()[0] ?? '';
  while (!path.includes(file)) {
    path.push(file);
    file = imports.get(file)?.find((to) => files.has(to)) ?? '';
  }
  return [...path.slice(path.indexOf(file)), file];
}

if (import.meta.main) {
  const imports = readImports();
  const upward = upwardArrows(imports);
  const cycles = importCycles(imports);
  const homeless = withoutFloor(imports);
  console.log(floorPlan(imports));
  console.log(`\n${upward.length} upward`);
  for (const { from, to } of upward) console.log(`  ${from} → ${to}`);
  console.log(`${cycles.length} cycles of files`);
  for (const cycle of cycles) console.log(`  ${cycle.join(' → ')}`);
  for (const sentence of homeless) console.log(sentence);
  if (upward.length + cycles.length + homeless.length > 0) process.exitCode = 1;
}
