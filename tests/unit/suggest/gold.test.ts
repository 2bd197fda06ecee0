import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGold } from '../../bench/suggest/gold.ts';

const folder = mkdtempSync(join(tmpdir(), 'gold-'));
const text = '“The ferry is late,” Mira Solberg said. 🚢\r\nOver 1,200 people wait.';

function written(...lines: readonly unknown[]): string {
  const file = join(folder, `${Math.random()}.jsonl`);
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return file;
}

describe('gold of others', () => {
  it.each([
    ['no spans', {}, []],
    ['null for spans', { spans: null }, []],
    ['a number as id', { id: 7 }, []],
    ['null for the language', { lang: null }, []],
    [
      'capitals, null and other keys',
      { spans: [{ start: 0, end: 20, tag: 'QUOTE', attrs: null, pieces: null, note: 1 }] },
      [[0, 20]],
    ],
    [
      'null for the kind and pieces',
      { spans: [{ start: 0, end: 20, tag: 'quote', attrs: { kind: null, speaker: null }, pieces: [] }] },
      [[0, 20]],
    ],
    ['a span of nothing', { spans: [{ start: 0, end: 0, tag: 'quote' }] }, []],
  ])('is read with %s', (_, keys, spans) => {
    const [gold] = readGold(written({ id: 'a', text, ...keys }));
    expect(gold?.spans.map(({ start, end }) => [start, end])).toEqual(spans);
    expect(gold?.spans.every(({ tag }) => tag === 'quote')).toBe(true);
  });

  it.each([
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['en_US', 'en'],
    ['deu', 'de'],
    ['English', 'en'],
    ['und', undefined],
    ['', undefined],
    [null, undefined],
  ])('calls the language %j %j', (lang, read) => {
    expect(readGold(written({ id: 'a', text, lang }))[0]?.lang).toBe(read);
  });

  it('may begin with a byte order mark, and end its lines as Windows does', () => {
    expect(readGold(written(`\ufeff${JSON.stringify({ id: 'a', text })}\r`, '', ''))[0]?.text).toBe(text);
  });

  it.each([
    ['is not JSON', [{ id: 'a', text }, '{"id": oops'], 'line 2'],
    ['has no text', [{ id: 'a' }], 'line 1: “text”'],
    ['is no object', ['[]'], 'line 1: the line'],
    ['has a tag that is none', [{ id: 'a', text, spans: [{ start: 0, end: 2 }] }], 'line 1: “spans.0.tag”'],
  ])('is refused in one sentence where a line %s', (_, lines, where) => {
    const { status, stderr, stdout } = measured('--gold', written(...lines));
    expect(status).toBe(2);
    expect(stderr).toContain(where);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
  });

  it('is refused in one sentence where the file is missing', () => {
    const { status, stderr } = measured('--gold', join(folder, 'missing.jsonl'));
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('missing.jsonl')]);
  });

  it('is not measured with options that say nothing', () => {
    for (const options of [['--threshold', 'half'], ['--gold'], ['--learn', '-2'], ['--glod', 'x']]) {
      const { status, stderr } = measured(...options);
      expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    }
  });

  it('gets its predictions in the same order, each a slice of its text', () => {
    const out = join(folder, 'made', 'predictions.jsonl');
    const { status } = measured('--out', out, '--gold', written({ id: 7, text }, { id: 'b', text: '' }));
    expect(status).toBe(0);
    const lines = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => Object.keys(line))).toEqual([
      ['id', 'spans'],
      ['id', 'spans'],
    ]);
    expect(lines.map(({ id }) => id)).toEqual([7, 'b']);
    const [quote, figure] = ['quote', 'figure'].map((tag) =>
      lines[0].spans.find((span: { tag: string }) => span.tag === tag),
    );
    expect(text.slice(quote.start, quote.end)).toBe('“The ferry is late,”');
    expect(quote.attrs.kind).toBe('direct');
    expect(text.slice(figure.start, figure.end)).toBe('Over 1,200 people');
    expect(text.slice(figure.coreStart, figure.coreEnd)).toBe('1,200 people');
    expect(lines[1].spans).toEqual([]);
  });
});

function measured(...args: readonly string[]) {
  const run = join(import.meta.dirname, '../../bench/suggest/run.ts');
  return spawnSync(process.execPath, [run, ...args], { encoding: 'utf8', timeout: 60_000 });
}

it('has a person decide on what is annotated in full, and pass over other tags', () => {
  const line = (id: string) => ({
    id,
    text: 'Mira Solberg said the ferry is late. Over 1,200 people wait.',
    lang: 'en',
    complete: ['ACTOR', 'OTHER'],
    spans: [
      { start: 0, end: 12, tag: 'ACTOR', attrs: { kind: 'person' } },
      { start: 18, end: 27, tag: 'OTHER', attrs: { kind: 'vehicle' } },
      { start: 37, end: 54, tag: 'FIGURE' },
    ],
  });
  const { status, stdout, stderr } = measured(
    '--gold',
    written(line('a'), line('b'), line('c')),
    '--learn',
    '2',
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain('after 2 decisions on 2 texts');
});
