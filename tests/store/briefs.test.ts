import { describe, expect, it } from 'vitest';
import { addArticle, open, tag, temporaryFolder } from '../fixtures/workspaces.ts';

describe('claims of other articles', () => {
  const filled = () => {
    const workspace = open(temporaryFolder());
    const here = addArticle(workspace, 'Here 11,000 soldiers went.\n', 'here.txt');
    const there = addArticle(
      workspace,
      'Kim’s army sent 11,000 soldiers. Zelenskyý denied 100% of it.\n',
      'there.txt',
    );
    const claims = {
      here: tag(workspace, here, 'claim', '11,000 soldiers went'),
      sent: tag(workspace, there, 'claim', 'Kim’s army sent 11,000 soldiers'),
      denied: tag(workspace, there, 'claim', 'Zelenskyý denied 100% of it'),
    };
    tag(workspace, there, 'figure', '11,000 soldiers');
    return { workspace, here, there, claims };
  };

  it.each([
    ['SOLDIERS 11,000', ['sent']],
    ["kim's", ['sent']],
    ['zelenskyy', ['denied']],
    ['100%', ['denied']],
    ['1__%', []],
    ['soldiers denied', []],
    ['', ['denied', 'sent']],
    ['  ', ['denied', 'sent']],
  ])('are found by words whatever their case and accents: %j', (text, expected) => {
    const { workspace, here, claims } = filled();
    const found = workspace.briefs.claims(text, here).map(({ id }) => id);
    const names = Object.entries(claims).filter(([, id]) => found.includes(id));
    expect(names.map(([name]) => name).sort()).toEqual(expected);
    expect(found).toHaveLength(expected.length);
  });

  it('come with their article, and leave when they are rejected or their import is undone', () => {
    const { workspace, here, there, claims } = filled();
    expect(workspace.briefs.claims('army', here)).toEqual([
      {
        id: claims.sent,
        tag: 'claim',
        words: 'Kim’s army sent 11,000 soldiers',
        articleId: there,
        articleTitle: workspace.articles.get(there)?.title,
      },
    ]);
    workspace.actions.updateAnnotation(claims.sent, { status: 'rejected' });
    expect(workspace.briefs.claims('army', here)).toEqual([]);
  });

  it('are fifty at most', () => {
    const { workspace, here } = filled();
    const text = Array.from({ length: 60 }, (_, index) => `Claim number ${index} stands.`).join('\n\n');
    const articleId = addArticle(workspace, `${text}\n`, 'many.txt');
    const ranges = [...text.matchAll(/number \d+/g)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }));
    workspace.actions.createAnnotations({ articleId, tag: 'claim', ranges });
    expect(workspace.briefs.claims('number', here)).toHaveLength(50);
  });
});

it('gives briefs in the order they were asked for, without what is not there', () => {
  const workspace = open(temporaryFolder());
  const articleId = addArticle(workspace, 'One word and another.\n');
  const [one, other] = [
    tag(workspace, articleId, 'actor', 'One'),
    tag(workspace, articleId, 'claim', 'another'),
  ];
  const nobody = '019328a0-0000-7000-8000-000000000000';
  expect(workspace.briefs.ofAll([other, nobody, one]).map(({ words }) => words)).toEqual(['another', 'One']);
});
