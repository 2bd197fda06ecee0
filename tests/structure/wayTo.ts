import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

/**
 * How a file comes to load a package or another file at once: files by their paths from the root, one importing the next; empty where it
 * does not. What is imported with `import()` is loaded later.
 */
export function wayTo(start: string, target: string): readonly string[] {
  const ways = [[join(root, start)]];
  const seen = new Set(ways.flat());
  for (const way of ways) {
    const file = way.at(-1) ?? '';
    for (const source of runtimeImports(file)) {
      const next = join(dirname(file), source);
      if (source === target || relative(root, next) === target)
        return way.map((step) => relative(root, step));
      if (!/^\..*\.tsx?$/.test(source) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [];
}

/** What a file imports when it runs, and not for its types alone. */
function runtimeImports(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\b)(?:([^;]*?)\s+from\s+)?'([^']+)';/gm,
  );
  return [...statements].flatMap(([, names = '', source = '']) =>
    /^\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?\s*,?)+\s*\}$/.test(names) ? [] : source,
  );
}
