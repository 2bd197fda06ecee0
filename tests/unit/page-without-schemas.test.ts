import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');

/** What a file imports when it runs, and not for its types alone. */
function runtimeImports(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\b)(?:([^;]*?)\s+from\s+)?'([^']+)';/gm,
  );
  return [...statements].flatMap(([, names = '', source = '']) =>
    /^\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?\s*,?)+\s*\}$/.test(names) ? [] : source,
  );
}

/** How the page comes to load a package: its own files, one importing the next; empty where it does not. */
function wayTo(name: string): readonly string[] {
  const ways = [[join(root, 'renderer/main.tsx')]];
  const seen = new Set(ways.flat());
  for (const way of ways) {
    const file = way.at(-1) ?? '';
    for (const source of runtimeImports(file)) {
      if (source === name) return way.map((step) => step.slice(root.length + 1));
      const next = join(dirname(file), source);
      if (!/^\..*\.tsx?$/.test(source) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [];
}

it('the page loads no schemas, which would have to be made before its first frame', () => {
  expect(wayTo('react-dom/client')).toEqual(['renderer/main.tsx']);
  expect(wayTo('@tiptap/core')).not.toEqual([]);
  expect(wayTo('zod')).toEqual([]);
});
