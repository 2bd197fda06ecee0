import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { queryInWords } from '../../shared/query/describe.ts';
import { partsIn } from '../../shared/query/edit.ts';
import { fields } from '../../shared/query/fields.ts';
import { nearest } from '../../shared/query/nearest.ts';
import { parseQuery, queryLimits } from '../../shared/query/parse.ts';
import { printQuery, printValue } from '../../shared/query/print.ts';
import { codeFields, dayFields, nameFields, wholeFields } from '../../shared/query/query.ts';

describe('the table of fields', () => {
  it('has each field once, and all of those that a query can have', () => {
    const names = fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([...nameFields, ...wholeFields, ...codeFields, ...dayFields]),
    );
  });

  it('gives no field a name that another one has', () => {
    const all = fields.flatMap(({ name, also }) => [name, ...also]);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  it.each(fields)(
    'has an example of $name that is one part about it, as it is printed',
    ({ name, example }) => {
      const parsed = parseQuery(example);
      expect(parsed.ok && printQuery(parsed.query)).toBe(example === 'tag:claim' ? 'claim' : example);
      expect(partsIn(example)).toHaveLength(1);
      expect(example.startsWith(`${name}:`)).toBe(true);
    },
  );

  it.each(fields.flatMap(({ name, values }) => values.map(({ value }) => `${name}:${printValue(value)}`)))(
    'lists %s, which is read',
    (text) => {
      const parsed = parseQuery(text);
      expect(parsed.ok && queryInWords(parsed.query)).toMatch(/\S/);
    },
  );

  it('is all in the README, where every example is a query', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    const [, section = ''] = readme.split('## The language of queries');
    const [table = ''] = section.split('\n## ');
    const examples = [...table.matchAll(/^\| .*$/gm)].flatMap(([row]) =>
      [...row.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text),
    );
    expect(
      fields.map(({ name }) => name).filter((name) => !examples.some((text) => text.includes(`${name}:`))),
    ).toEqual([]);
    expect(examples.filter((text) => !text.endsWith(':') && !parseQuery(text).ok)).toEqual([]);
  });

  it('leads to the field that was meant', () => {
    for (const { name, also } of fields)
      for (const other of also) {
        const parsed = parseQuery(`${other}:x`);
        expect(parsed.ok ? null : parsed.error.repair?.text).toBe(`${name}:x`);
      }
  });
});

describe('the nearest name', () => {
  it.each([
    ['speeker', 'speaker'],
    ['Outlett', 'outlet'],
    ['verif', 'verification'],
    ['xyz', null],
    ['o', null],
    ['o'.repeat(1000), null],
  ])('to %s is %s', (typed, name) =>
    expect(
      nearest(
        typed,
        fields.map((field) => field.name),
      ),
    ).toBe(name),
  );
});

describe('a query at the limit', () => {
  it('is read when it is just within it, and not beyond', () => {
    const { length, depth, parts } = queryLimits;
    const isRead = (text: string): boolean => parseQuery(text).ok;
    expect([isRead('a'.repeat(length)), isRead('a'.repeat(length + 1))]).toEqual([true, false]);
    const deep = (count: number): string => `${'('.repeat(count)}a${')'.repeat(count)}`;
    expect([isRead(deep(depth)), isRead(deep(depth + 1))]).toEqual([true, false]);
    expect([isRead('a '.repeat(parts)), isRead('a '.repeat(parts + 1))]).toEqual([true, false]);
  });
});
