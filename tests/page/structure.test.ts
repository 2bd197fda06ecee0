import { createHash } from 'node:crypto';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { annotationsAre, articleText, dragOver, tagWith } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { expect, test } from './story.ts';

const lines = [
  'A heading',
  'It was likely dispatched, the NIS said.',
  'one thing',
  'another thing',
  'A closing line.',
];
const text = `${lines.join('\n')}\n`;
const sha256 = createHash('sha256').update(text).digest('hex');
const at = '2026-11-23T08:00:00.000Z';

function range(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const [heading = '', sentence = '', first = '', second = '', closing = ''] = lines;

const file = encodeText(glossator, {
  articles: [
    {
      article: {
        id: '01a208f7-9939-7260-a9a1-71d919621480',
        title: 'A document with structure',
        language: 'en',
        source: {
          fileName: 'a.docx',
          mediaType: 'text/plain',
          sha256,
          url: null,
          publisher: null,
          author: null,
          publishedAt: null,
        },
        importedAt: at,
        text,
        textSha256: sha256,
        blocks: [
          { type: 'heading', level: 2, ...range(heading) },
          { type: 'paragraph', ...range(sentence) },
          { type: 'listItem', level: 1, marker: '3.', ...range(first) },
          { type: 'listItem', level: 2, ...range(second) },
          { type: 'paragraph', ...range(closing) },
        ],
        inlines: [
          { type: 'link', href: 'https://example.org/nis', ...range('likely dispatched, the NIS') },
          { type: 'emphasis', ...range('likely') },
          { type: 'strong', ...range('NIS said') },
        ],
        pages: [
          { label: 'iv', start: 0, end: text.indexOf(closing) },
          { label: '5', start: text.indexOf(closing), end: text.length },
        ],
      },
      annotations: [],
      links: [],
    },
  ],
  actors: [],
});

test('emphasis, links, numbered lists and pages of a document are shown, and marks go across them', async ({
  page,
  folders,
}) => {
  await bring(folders, 'structure.glossator.json', file);
  await page.getByRole('button', { name: /A document with structure/ }).click();
  const shown = articleText(page);
  await expect(shown.locator('em')).toHaveText('likely');
  await expect(shown.locator('strong')).toHaveText('NIS said');
  await expect(shown.locator('.text-link').first()).toHaveAttribute('title', 'https://example.org/nis');
  await expect(shown.getByRole('link')).toHaveCount(0);
  await expect(shown.locator('.list-item').first()).toHaveAttribute('data-marker', '3.');
  await expect(shown.locator('[data-page]')).toHaveText([heading, closing]);

  await dragOver(page, 'was', 'said');
  await tagWith(page, 'Claim');
  await dragOver(page, 'the', 'NIS');
  await tagWith(page, 'Actor');
  await annotationsAre(page, ['Claim: was likely dispatched, the NIS said', 'Actor: the NIS']);
  const painted = await page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].map((one) => {
        const drawn = document.createRange();
        drawn.setStart(one.startContainer, one.startOffset);
        drawn.setEnd(one.endContainer, one.endOffset);
        return `${name.replace(/-.*/, '')}: ${drawn.toString()}`;
      }),
    ),
  );
  expect(painted).toEqual(
    expect.arrayContaining(['claim: was likely dispatched, the NIS said', 'actor: the NIS']),
  );
});
