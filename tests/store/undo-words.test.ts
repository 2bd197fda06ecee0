import { expect, test } from 'vitest';
import type { Workspace } from '../../electron/store/open.ts';
import type { Undone } from '../../renderer/state/undone.ts';
import { undoSentence } from '../../renderer/state/undoWords.ts';
import type { Committed } from '../../shared/model/history.ts';
import { readText } from '../fixtures/readText.ts';
import { on, suggestWords } from '../fixtures/suggesting.ts';
import { addArticle, annotationOf, articleText, tag, workspaceWithArticle } from '../fixtures/workspaces.ts';

type Setting = ReturnType<typeof withTwoArticles>;

/** Two articles; a claim, two figures and an actor in the first, an actor in the second. */
function withTwoArticles() {
  const { workspace, articleId } = workspaceWithArticle();
  const second = addArticle(workspace, `Second report.\n\n${articleText}`, 'b.txt');
  const claim = tag(workspace, articleId, 'claim', 'likely dispatched');
  const figure = tag(workspace, articleId, 'figure', '11,000');
  const actor = tag(workspace, articleId, 'actor', 'National Intelligence Service');
  const other = tag(workspace, second, 'actor', 'National Intelligence Service');
  return { workspace, actions: workspace.actions, articleId, second, claim, figure, actor, other };
}

const idIn = ({ changes }: Committed, entity: string): string =>
  changes.find((change) => change.entity === entity)?.id ?? '';
const textOf = (workspace: Workspace, id: string) => workspace.articles.text(id) ?? '';

function entry({ actions, actor }: Setting, name: string, mentionIds = [actor]): string {
  return idIn(actions.createActor({ name, mentionIds }), 'actor');
}

const series = { name: 'Sent', entity: 'soldiers', property: null, unit: null, cumulative: true };

const sentOf = ({ actions, figure }: Setting): string =>
  idIn(actions.createSeries({ ...series, figures: [figure] }), 'series');

const secondFigure = ({ workspace, second }: Setting): string =>
  tag(workspace, second, 'figure', '11,000 soldiers');

/** What is done, what undo says of it, and what redo does. */
const cases: readonly (readonly [
  what: string,
  act: (setting: Setting) => unknown,
  undone: string,
  redone: string,
])[] = [
  [
    'an import of one',
    ({ workspace }) => addArticle(workspace, 'Third report.\n\nIts text.\n', 'c.txt'),
    '“Third report.” is no longer in the library. Redo to bring it back.',
    '“Third report.” is back in the library.',
  ],
  [
    'an import of a newer version',
    ({ actions, articleId }) => {
      const read = readText(Buffer.from(`Third report.\n\n${articleText}`), 'c.txt');
      return read.ok && actions.importRevision(read.value, articleId);
    },
    'The newer version of “Third report.” was removed, and the one before it is the newest again. Redo to bring it back.',
    'The newer version of “Third report.” is back.',
  ],
  [
    'a removal of two',
    ({ actions, articleId, second }) => actions.removeArticles([articleId, second]),
    '2 articles with 4 annotations are back in the library.',
    '2 articles with 4 annotations are no longer in the library. Undo to bring them back.',
  ],
  [
    'a tag',
    ({ workspace, articleId }) => tag(workspace, articleId, 'actor', 'Kursk'),
    'The actor “Kursk” was removed.',
    'The actor “Kursk” is back.',
  ],
  [
    'a tag with a link',
    ({ workspace, actions, articleId, claim }) => {
      const start = textOf(workspace, articleId).indexOf('Kursk');
      const segments = [{ start, end: start + 5 }];
      actions.createAnnotation({ articleId, tag: 'actor', segments, link: { type: 'claimer', with: claim } });
    },
    'The actor “Kursk” was removed, with 1 link.',
    'The actor “Kursk” is back, with 1 link.',
  ],
  [
    'tags on many words',
    ({ actions, articleId }) =>
      actions.createAnnotations({
        articleId,
        tag: 'quote',
        ranges: [
          { start: 3, end: 7 },
          { start: 8, end: 14 },
        ],
      }),
    '2 annotations were removed.',
    '2 annotations are back.',
  ],
  [
    'a removal',
    ({ actions, figure }) => actions.removeAnnotation(figure),
    'The figure “11,000” is back.',
    'The figure “11,000” was removed.',
  ],
  [
    'another tag',
    ({ actions, figure }) => actions.updateAnnotation(figure, { tag: 'claim' }),
    '“11,000” is a figure again.',
    '“11,000” is a claim again.',
  ],
  [
    'a status',
    ({ actions, claim }) => actions.updateAnnotation(claim, { status: 'rejected' }),
    'The claim “likely dispatched” is accepted again.',
    'The claim “likely dispatched” is rejected again.',
  ],
  [
    'an attribute',
    ({ actions, claim }) => actions.updateAnnotation(claim, { attributes: { stance: 'affirm' } }),
    'The stance of “likely dispatched” was changed back.',
    'The stance of “likely dispatched” was changed again.',
  ],
  [
    'two attributes',
    ({ actions, claim }) =>
      actions.updateAnnotation(claim, { attributes: { stance: 'affirm', verification: 'corroborated' } }),
    'The stance and verification of “likely dispatched” were changed back.',
    'The stance and verification of “likely dispatched” were changed again.',
  ],
  [
    'a note',
    ({ actions, claim }) => actions.updateAnnotation(claim, { note: 'Who says so?' }),
    'The note on “likely dispatched” was removed.',
    'The note on “likely dispatched” is back.',
  ],
  [
    'other edges',
    ({ actions, figure }) => actions.updateAnnotation(figure, { segments: [{ start: 8, end: 23 }] }),
    'The edges of “11,000 soldiers” were changed back.',
    'The edges of “11,000 soldiers” were changed again.',
  ],
  [
    'a change of many',
    ({ actions, claim, figure }) => actions.updateAnnotations([claim, figure], { status: 'rejected' }),
    'The status of 2 annotations was changed back.',
    'The status of 2 annotations was changed again.',
  ],
  [
    'a removal of many',
    ({ actions, actor, figure }) => actions.removeAnnotations([actor, figure]),
    '2 annotations are back.',
    '2 annotations were removed.',
  ],
  [
    'a link',
    ({ actions, actor, claim }) => actions.createLink({ type: 'claimer', from: claim, to: actor }),
    'The link from “likely dispatched” to “National Intelligence Service” (claimer) was removed.',
    'The link from “likely dispatched” to “National Intelligence Service” (claimer) is back.',
  ],
  [
    'a link in place of another one',
    ({ workspace, actions, articleId, claim, actor }) => {
      const before = idIn(actions.createLink({ type: 'claimer', from: claim, to: actor }), 'link');
      const kursk = tag(workspace, articleId, 'actor', 'Kursk');
      actions.createLink({ type: 'claimer', from: claim, to: kursk }, before);
    },
    'The link from “likely dispatched” to “Kursk” (claimer) was removed, and the one before it is back.',
    'The link from “likely dispatched” to “Kursk” (claimer) is back, in place of the one before it.',
  ],
  [
    'a field of an article',
    ({ actions, second }) => actions.updateArticles([second], { author: 'A. Writer' }),
    'The author of “Second report.” was changed back.',
    'The author of “Second report.” was changed again.',
  ],
  [
    'the title of an article',
    ({ actions, second }) => actions.updateArticles([second], { title: 'Troops at the border' }),
    '“Troops at the border” is called “Second report.” again.',
    '“Second report.” is called “Troops at the border” again.',
  ],
  [
    'fields of articles',
    ({ actions, articleId, second }) =>
      actions.updateArticles([articleId, second], { author: 'A. Writer', labels: ['new'] }),
    'The author and labels of 2 articles were changed back.',
    'The author and labels of 2 articles were changed again.',
  ],
  [
    'the status of an article',
    ({ actions, second }) => actions.updateArticles([second], { status: 'done' }),
    '“Second report.” is “to do” again.',
    '“Second report.” is “done” again.',
  ],
  [
    'a new actor entry',
    (setting) => entry(setting, 'NIS', [setting.actor, setting.other]),
    'The actor entry “NIS” was removed from 2 mentions.',
    'The actor entry “NIS” is back, with 2 mentions.',
  ],
  [
    'another name',
    (setting) => setting.actions.updateActor(entry(setting, 'NIS'), { name: 'The Service' }),
    'The actor entry “The Service” is called “NIS” again.',
    'The actor entry “NIS” is called “The Service” again.',
  ],
  [
    'a merge',
    (setting) => {
      const [into, from] = [entry(setting, 'NIS'), entry(setting, 'The Service', [setting.other])];
      setting.actions.mergeActors({ into, from });
    },
    '“The Service” and “NIS” are separate actor entries again; 1 mention moved back.',
    '“The Service” is merged into “NIS” again, with 1 mention.',
  ],
  [
    'a split',
    (setting) => {
      const id = entry(setting, 'NIS', [setting.actor, setting.other]);
      setting.actions.splitActor(id, [setting.other], 'The Service');
    },
    'The actor entry “The Service” is no longer split off; 1 mention moved back.',
    'The actor entry “The Service” is split off again, with 1 mention.',
  ],
  [
    'a removed actor entry',
    (setting) => setting.actions.removeActor(entry(setting, 'NIS')),
    'The actor entry “NIS” is back, with 1 mention.',
    'The actor entry “NIS” was removed again, with 1 mention.',
  ],
  [
    'a mention linked to its entry',
    (setting) => setting.actions.pointMentions({ id: entry(setting, 'NIS'), mentionIds: [setting.other] }),
    '“National Intelligence Service” is no longer linked to the actor entry “NIS”.',
    '“National Intelligence Service” is linked to the actor entry “NIS” again.',
  ],
  [
    'an outlet',
    ({ actions }) => actions.createOutlet({ name: 'Reuters' }),
    'The outlet “Reuters” was removed.',
    'The outlet “Reuters” is back.',
  ],
  [
    'a merge of outlets',
    ({ actions }) => {
      const [into, from] = ['Reuters', 'Thomson'].map((name) =>
        idIn(actions.createOutlet({ name }), 'outlet'),
      );
      actions.mergeOutlets({ into: into ?? '', from: from ?? '' });
    },
    'The outlets merged into “Reuters” are separate again.',
    'The outlets merged into “Reuters” are one again.',
  ],
  [
    'a saved question',
    ({ actions }) => actions.createQuestion({ name: 'Quotes', query: 'tag:quote' }),
    'The saved question “Quotes” was removed.',
    'The saved question “Quotes” is back.',
  ],
  [
    'suggestions',
    ({ workspace, articleId }) => suggestWords(workspace, articleId, [{ tag: 'actor', words: 'Kursk' }]),
    '1 suggestion is gone.',
    '1 suggestion is back.',
  ],
  [
    'an accepted suggestion',
    ({ workspace, actions, articleId }) => {
      suggestWords(workspace, articleId, [{ tag: 'actor', words: 'Kursk' }]);
      actions.decide([{ id: on(workspace, 'Kursk').id, verdict: 'accept' }]);
    },
    'The suggestion “Kursk” is waiting for a decision again.',
    'The suggestion “Kursk” is accepted again.',
  ],
  [
    'suggestions that were cleared',
    ({ workspace, actions, articleId }) => {
      suggestWords(workspace, articleId, [{ tag: 'actor', words: 'Kursk' }]);
      for (const _ of actions.clearSuggestions([articleId]));
    },
    '1 suggestion is back.',
    '1 suggestion is gone.',
  ],
  [
    'decisions that were forgotten',
    ({ workspace, actions, articleId }) => {
      suggestWords(workspace, articleId, [{ tag: 'actor', words: 'Kursk' }]);
      actions.decide([{ id: on(workspace, 'Kursk').id, verdict: 'reject' }]);
      actions.forgetDecisions(null);
    },
    '1 decision is back.',
    '1 decision is forgotten again.',
  ],
  [
    'a series',
    ({ actions, figure }) => actions.createSeries({ ...series, figures: [figure] }),
    'The series “Sent” was removed.',
    'The series “Sent” is back.',
  ],
  [
    'a renamed series',
    (setting) => setting.actions.updateSeries(sentOf(setting), { name: 'Seen' }),
    'The series “Seen” was changed back.',
    'The series “Seen” was changed again.',
  ],
  [
    'a series with a figure more',
    (setting) => setting.actions.updateSeries(sentOf(setting), { add: [secondFigure(setting)] }),
    '1 figure is no longer in the series “Sent”.',
    '1 figure is in the series “Sent” again.',
  ],
  [
    'a series with a figure less',
    (setting) => setting.actions.updateSeries(sentOf(setting), { remove: [setting.figure] }),
    '1 figure is in the series “Sent” again.',
    '1 figure is no longer in the series “Sent”.',
  ],
  [
    'a series that was joined to another',
    (setting) => {
      const other = secondFigure(setting);
      const from = idIn(
        setting.actions.createSeries({ ...series, name: 'Seen', figures: [other] }),
        'series',
      );
      setting.actions.joinSeries({ into: sentOf(setting), from });
    },
    'The series “Sent” and “Seen” are separate again.',
    'The series “Sent” and “Seen” are one again.',
  ],
  [
    'a series that was parted',
    (setting) => {
      const id = sentOf(setting);
      setting.actions.updateSeries(id, { add: [secondFigure(setting)] });
      setting.actions.partSeries(id, [setting.figure], 'Seen');
    },
    'The series “Sent” and “Seen” are one again.',
    'The series “Sent” and “Seen” are separate again.',
  ],
  [
    'a figure that was left out',
    ({ actions, figure }) => actions.excludeFigures([figure], 'A rumour.'),
    '“11,000” is compared again.',
    '“11,000” is left out of comparisons again.',
  ],
  [
    'figures that were compared again',
    (setting) => {
      const both = [setting.figure, secondFigure(setting)];
      setting.actions.excludeFigures(both, 'A rumour.');
      setting.actions.includeFigures(both);
    },
    '2 figures are left out of comparisons again.',
    '2 figures are compared again.',
  ],
  [
    'a decision about two figures',
    (setting) =>
      setting.actions.decidePair({ a: setting.figure, b: secondFigure(setting), verdict: 'nothing' }),
    'The decision about “11,000 soldiers” and “11,000” was taken back.',
    'The decision about “11,000 soldiers” and “11,000” is made again.',
  ],
  [
    'a newer version',
    ({ actions, articleId, second }) => actions.relateVersions(second, articleId),
    '“Second report.” is no longer a newer version, and 2 annotations carried over to it were removed.',
    '“Second report.” is a newer version again, with 2 annotations carried over.',
  ],
];

test.each(cases)('undo and redo of %s say what they did', (_what, act, undone, redone) => {
  const setting = withTwoArticles();
  const { actions } = setting;
  act(setting);
  const said = (kind: Undone['kind'], committed: Committed | null) => {
    if (!committed) throw new Error('There was nothing to do.');
    const details = committed.undoState[kind === 'undo' ? 'redo' : 'undo'] ?? { what: 'unknown' };
    return undoSentence({ kind, details, changes: committed.changes, where: '' });
  };
  expect(said('undo', actions.undo())).toBe(undone);
  expect(said('redo', actions.redo())).toBe(redone);
});

test('what an older program did is said in its words', () => {
  const details = { what: 'told', words: 'Change the outlet “Reuters”' } as const;
  expect(undoSentence({ kind: 'undo', details, changes: [], where: '' })).toBe(
    'Undone: Change the outlet “Reuters”.',
  );
});

test('an annotation is said to be where it is', () => {
  const { workspace, actions, articleId } = withTwoArticles();
  const id = tag(workspace, articleId, 'actor', 'Kursk');
  const committed = actions.undo();
  expect(annotationOf(committed ?? { changes: [], seq: 1, undoState: { undo: null, redo: null } })).toBe(id);
  const undone = { kind: 'undo', details: committed?.undoState.redo ?? { what: 'unknown' } } as const;
  expect(undoSentence({ ...undone, changes: committed?.changes ?? [], where: ' in “B”' })).toBe(
    'The actor “Kursk” in “B” was removed.',
  );
});
