import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { highlightNames } from '../../renderer/article/highlights.ts';

const css = readFileSync(join(import.meta.dirname, '../../renderer/article/highlights.css'), 'utf8');

describe('the style sheet of the highlights', () => {
  it('has a rule for every highlight that is painted, and for no other', () => {
    const styled = new Set([...css.matchAll(/::highlight\(([\w-]+)\)/g)].map(([, name]) => name));
    expect([...styled].sort()).toEqual([...highlightNames].sort());
  });

  it('stands on one element, for a rule on every element costs a style for each of them', () => {
    const rules = css.replace(/\/\*.*?\*\//gs, '');
    const [before = '', inside = ''] = rules.split('.article-text {');
    expect(before).not.toContain('::highlight(');
    expect(inside.match(/^.*::highlight\(/gm)?.filter((line) => !/^\s+&::highlight/.test(line))).toEqual([]);
  });
});
