import { describe, expect, test } from 'vitest';
import { verifyWorkspace } from '../../electron/store/verify.ts';
import { importBytes } from '../fixtures/importing.ts';
import { payloads } from '../fixtures/payloads.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const page = (html: string) => `<!doctype html><title>A page</title><article>${html}</article>`;

/** One payload as a file of each kind that a reader takes. */
const files = (html: string, index: number): readonly (readonly [string, string])[] => [
  [`${index}.html`, page(html)],
  [`${index}.md`, `# A page\n\n${html}\n`],
  [
    `${index}.eml`,
    `From: a@example.org\r\nTo: b@example.org\r\nSubject: A page ${index}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(html)}`,
  ],
  [
    `${index}.mhtml`,
    `From: <Saved>\r\nSnapshot-Content-Location: https://example.org/${index}\r\nSubject: A page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://example.org/${index}\r\n\r\n${page(html)}\r\n--b--\r\n`,
  ],
];

describe('hostile documents', () => {
  test('there are more than 250 payloads', () => expect(payloads.length).toBeGreaterThanOrEqual(250));

  test('through every reader become text and harmless links, and no words around them are lost', async () => {
    const workspace = open(temporaryFolder());
    for (const [index, { html, before, after }] of payloads.entries()) {
      for (const [fileName, content] of files(html, index)) {
        const { rows, failed } = await importBytes(workspace, { fileName, bytes: bytes(content) });
        expect(failed, `${fileName}: ${html}`).toEqual([]);
        const article = workspace.articles.get(rows[0]?.id ?? '');
        expect(article?.text, `${fileName}: ${html}`).toContain(before);
        expect(article?.text, `${fileName}: ${html}`).toContain(after);
        for (const inline of article?.inlines ?? [])
          if (inline.type === 'link') expect(inline.href, fileName).toMatch(/^(https?|mailto):/);
      }
      const text = `${index}: ${html}`;
      const { rows } = await importBytes(workspace, { fileName: `${index}.txt`, bytes: bytes(text) });
      expect(workspace.articles.text(rows[0]?.id ?? '')).toBe(text);
    }
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('a page nested 100,000 deep is refused with a sentence, at once', async () => {
    const workspace = open(temporaryFolder());
    const deep = `${'<div>'.repeat(100_000)}words${'</div>'.repeat(100_000)}`;
    const { rows, failed } = await importBytes(workspace, { fileName: 'deep.html', bytes: bytes(deep) });
    expect(rows).toEqual([]);
    expect(JSON.stringify(failed)).toMatch(/deep/);
  });
});
