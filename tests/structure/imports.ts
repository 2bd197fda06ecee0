import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { behindPorts, floorOf, floors, leaves } from './floors.ts';

/** Source files by their path in the repository, with the files of the repository that each imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** One file imports another one that its floor may not know. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

const root = join(import.meta.dirname, '../..');

/** All imports of the three rooms, imports of types too; `planted` are files with their text that are not there. */
export function readImports(planted: Readonly<Record<string, string>> = {}): Imports {
  const sources = new Map(
    ['electron', 'renderer', 'shared'].flatMap(sourceFiles).map((path) => [path, readSource(path)]),
  );
  for (const [path, text] of Object.entries(planted)) sources.set(path, text);
  return new Map(
    [...sources].map(([path, text]) => [path, importsIn(path, text).filter((to) => sources.has(to))]),
  );
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
    if (above === below) continue;
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
    .filter(
      (path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts') && !path.includes('node_modules'),
    )
    .map((path) => join(room, path).split(sep).join('/'));
}

function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** `import … from`, `export … from`, `import '…'` and `import('…')`, of types too. */
const specifier = /(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^']+)'/g;

function importsIn(path: string, text: string): readonly string[] {
  const found = [...text.matchAll(specifier)].map(([, to = '']) =>
    relative(root, join(root, dirname(path), to))
      .split(sep)
      .join('/'),
  );
  return [...new Set(found)];
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
  console.log(floorPlan(imports));
  console.log(`\n${upward.length} upward`);
  for (const { from, to } of upward) console.log(`  ${from} → ${to}`);
  console.log(`${cycles.length} cycles of files`);
  for (const cycle of cycles) console.log(`  ${cycle.join(' → ')}`);
  if (upward.length + cycles.length > 0) process.exitCode = 1;
}
