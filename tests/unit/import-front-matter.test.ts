import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../electron/import/markdown.ts';

async function read(markdown: string) {
  const result = await readMarkdown(new TextEncoder().encode(markdown), 'note.md', {});
  if (!result.ok) throw new Error(result.error.message);
  const [document] = result.value;
  if (!document) throw new Error('no document');
  const { title, text, leftOut, source } = document;
  return { title, text, leftOut, ...source };
}

const body = '\n\nThe bridge was shut on Monday.\n';

describe('the fields before a Markdown text', () => {
  test.each([
    ['a list', 'author:\n  - Olga Wirth\n  - Jan Maly', 'Olga Wirth, Jan Maly'],
    [
      'links of Obsidian',
      'author:\n  - "[[Olga Wirth]]"\n  - "[[people/jan|Jan Maly]]"',
      'Olga Wirth, Jan Maly',
    ],
    ['links of Obsidian without quotes', 'author: [[Olga Wirth]]', 'Olga Wirth'],
    [
      'objects',
      'authors:\n  - name: Olga Wirth\n    url: https://tarnow.example/olga\n  - name: Jan Maly',
      'Olga Wirth, Jan Maly',
    ],
    ['one object', 'author:\n  name: Olga Wirth\n  email: olga@tarnow.example', 'Olga Wirth'],
    [
      'the parts of a name',
      'author:\n  - name:\n      given: Olga\n      family: Wirth\n    affiliation: Tarnow',
      'Olga Wirth',
    ],
    ['names with addresses', 'author: Olga Wirth <olga@tarnow.example>', 'Olga Wirth'],
    ['fields within a field', 'params:\n  author: Olga Wirth', 'Olga Wirth'],
    ['a field with a comment', 'author: Olga Wirth # the elder', 'Olga Wirth'],
    ['a block', 'author: |\n  Olga Wirth\n', 'Olga Wirth'],
    ['an anchor, which is not followed', 'x: &a Olga Wirth\nauthor: *a', null],
  ])('say who wrote it in %s', async (_, fields, author) => {
    expect(await read(`---\n${fields}\n---${body}`)).toMatchObject({
      author,
      text: 'The bridge was shut on Monday.',
    });
  });

  test.each([
    [
      'a folded text',
      'title: >-\n  Bridge at Tarnow\n  shut after cracks',
      'Bridge at Tarnow shut after cracks',
    ],
    [
      'a text with a colon, which is no YAML',
      'title: Tarnow: bridge shut\ndate: 2026-03-02',
      'Tarnow: bridge shut',
    ],
    ['quotes', 'title: "Bridge \\"Old Anna\\" shut"', 'Bridge "Old Anna" shut'],
    ['a number', 'title: 2026', '2026'],
  ])('say the title in %s', async (_, fields, title) => {
    expect(await read(`---\n${fields}\n---${body}`)).toMatchObject({ title });
  });

  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-02 07:15:00 +0100', '2026-03-02T07:15:00+01:00'],
    ['"[[2026-03-02]]"', '2026-03-02'],
    ['March 2, 2026', '2026-03-02'],
    ['2. März 2026', '2026-03-02'],
    ['tomorrow', null],
  ])('say the day %s', async (written, publishedAt) => {
    expect(
      await read(`---\ndate: ${written}\ncreated: 2026-04-01\nlastmod: 2026-04-02\n---${body}`),
    ).toMatchObject({ publishedAt });
  });

  test('may be TOML or JSON', async () => {
    const right = {
      title: 'Bridge shut',
      author: 'Olga Wirth',
      publishedAt: '2026-03-02',
      text: 'The bridge was shut on Monday.',
    };
    const toml = '+++\ntitle = "Bridge shut"\ndate = 2026-03-02\n[[authors]]\nname = "Olga Wirth"\n+++';
    expect(await read(toml + body)).toMatchObject(right);
    const json = JSON.stringify(
      { title: 'Bridge shut', date: '2026-03-02', author: { name: 'Olga Wirth' } },
      null,
      2,
    );
    expect(await read(json + body)).toMatchObject(right);
  });

  test('that are not taken are named', async () => {
    const read1 = await read(
      `---\ntitle: A\nsource: https://tarnow.example/bridge\ntags:\n  - roads\ndescription: x\n---${body}`,
    );
    expect(read1).toMatchObject({
      url: 'https://tarnow.example/bridge',
      publisher: null,
      leftOut: ['These fields above the text were left out: tags, description.'],
    });
  });

  test.each([
    ['a rule above a text', '---\n\nThe bridge was shut. It said: no.\n\n---\n\nMore.'],
    ['a block without an end', '---\ntitle: A\n\nThe bridge was shut.'],
    ['a list between rules', '---\n- one\n- two\n---\n\nMore.'],
    ['code', '{\n  "a": [}\n}\n\nMore.'],
  ])('are not %s', async (_, markdown) => {
    const { text = '' } = await read(markdown);
    expect(text).toMatch(/shut|one|"a"/);
  });

  test('that are made to keep the reader busy are read in no time', async () => {
    const started = performance.now();
    const bomb = Array.from(
      { length: 30 },
      (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}x]`,
    ).join('\n');
    await read(`---\na0: &a0 x\n${bomb}\n---${body}`);
    await read(`---\ntitle: ${'['.repeat(60_000)}\n---${body}`);
    await read(`---\n${'a: b\n'.repeat(400)}---${body}`);
    await read(`+++\na = ${'['.repeat(60_000)}\n+++${body}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('footnotes', () => {
  test('are numbered where they are called, and are a list at the end', async () => {
    const { text } = await read(
      'Shut.[^b] Open.[^1] Now^[see *below*].\n\n[^1]: The city, *Yearbook*.\n\n    Second part.\n\n[^b]: The bridge\nand more\n\nAfter.\n\n[^c]: Not called',
    );
    expect(text).toBe(
      'Shut.[1] Open.[2] Now[3].\n\nAfter.\n\nThe bridge\nand more\n\nThe city, Yearbook.\n\nSecond part.\n\nsee below\n\nNot called'.replace(
        'The bridge\nand',
        'The bridge and',
      ),
    );
  });

  test('that are called and are not there are words', async () => {
    expect((await read('Shut.[^9] `[^1]`\n\n[^1]: Note')).text).toBe('Shut.[^9] [^1]\n\nNote');
  });
});
