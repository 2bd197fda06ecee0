import { describe, expect, test } from 'vitest';
import { factsOf } from '../../electron/store/asking/facts.ts';
import { factsOfDossier } from '../../shared/table/factsOfDossier.ts';
import { marked, markedDossier } from '../fixtures/marked.ts';
import { annotationOf, tag } from '../fixtures/workspaces.ts';

const idOf = (tagName: string) =>
  markedDossier.articles[0]?.annotations.find((annotation) => annotation.tag === tagName)?.id ?? '';
const nowhere = '019328a0-0000-7000-8000-000000000000';

describe('what is known of an annotation', () => {
  test('is the same from the store as from a file of all that is exported', () => {
    const workspace = marked();
    const fromFile = [...factsOfDossier(markedDossier)];
    const fromStore = [
      ...factsOf(
        workspace,
        fromFile.map(({ annotation }) => annotation.id),
      ),
    ];
    expect(fromStore).toEqual(fromFile);
    expect(fromStore.length).toBeGreaterThan(3);
  });

  test('comes in the order in which it is asked for, without what is gone', () => {
    const ids = [idOf('quote'), nowhere, idOf('claim')];
    expect([...factsOf(marked(), ids)].map(({ annotation }) => annotation.tag)).toEqual(['quote', 'claim']);
  });

  test('says the outlet by the name of its entry', () => {
    const workspace = marked();
    workspace.actions.createOutlet({ name: 'The Post', aliases: ['p'], kind: 'newspaper' });
    const [facts] = factsOf(workspace, [idOf('claim')]);
    expect(facts?.outlet).toMatchObject({ name: 'The Post', entry: { kind: 'newspaper' } });
  });

  test('takes no claimer from a mention that was rejected', () => {
    const workspace = marked();
    const claim = idOf('claim');
    const { articleId = '' } = workspace.annotations.get(claim) ?? {};
    const start = workspace.articles.text(articleId)?.indexOf('National') ?? 0;
    const mention = annotationOf(
      workspace.actions.createAnnotation({
        articleId,
        tag: 'actor',
        segments: [{ start, end: start + 8 }],
        link: { type: 'claimer', with: claim },
      }),
    );
    const claimers = () => [...factsOf(workspace, [claim])][0]?.claimers;
    expect(claimers()).toContain('National');
    workspace.actions.updateAnnotation(mention, { status: 'rejected' });
    expect(claimers()).not.toContain('National');
  });

  test('counts places in code points and takes the whole sentence', () => {
    const workspace = marked();
    const [articleId = ''] = workspace.articles.ids();
    const id = tag(workspace, articleId, 'claim', 'Kursk');
    const [facts] = factsOf(workspace, [id]);
    const start = [...(workspace.articles.text(articleId) ?? '')].join('\u0000').split('\u0000').indexOf('K');
    expect(facts?.places).toEqual([{ start, end: start + 5 }]);
    expect(facts?.sentence).toBe(workspace.articles.text(articleId)?.trim());
  });
});
