import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const formats = join(import.meta.dirname, '../../shared/formats');

/** Folders under a format, lowest first. Glossator’s own fields lie beside what other formats can say. */
const floors: readonly string[] = ['common', 'glossator', 'uima'];
const aboveAll = '.';

/** Of Glossator’s own format others use its fields alone, not its file. */
const ownFields = /^glossator\/own(?:Beside)?\.ts$/;

describe('the folders of the formats', () => {
  it('build upon the lower ones alone, and upon no other format', () => {
    const files = globSync('**/*.ts', { cwd: formats }).map((file) => file.replaceAll('\\', '/'));
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => !isAllowed(file, imported))
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(files.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['common/mapping.ts', 'brat/own.ts'],
    ['common/format.ts', 'index.ts'],
    ['brat/brat.ts', 'w3c/w3c.ts'],
    ['brat/brat.ts', 'glossator/wire.ts'],
    ['glossator/own.ts', 'uima/layers.ts'],
  ])('%s may not import %s', (file, imported) => {
    expect(isAllowed(file, imported)).toBe(false);
  });
});

function isAllowed(file: string, imported: string): boolean {
  const [from, to] = [dirname(file), dirname(imported)];
  if (from === to || from === aboveAll) return true;
  if (to === aboveAll) return false;
  const [low, high] = [floorOf(to), floorOf(from)];
  if (low === -1 || (high !== -1 && low > high)) return false;
  return to !== 'glossator' || ownFields.test(imported);
}

function floorOf(folder: string): number {
  return floors.indexOf(folder);
}

/** The files of other formats that one imports, by their places under `shared/formats/`. */
function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(formats, file), 'utf8');
  return Array.from(source.matchAll(/^(?:import|export|\}) .*?from '(\.[^']+)';$/gm), ([, path = '']) =>
    relative(formats, join(formats, dirname(file), path)).replaceAll('\\', '/'),
  ).filter((path) => !path.startsWith('..'));
}
