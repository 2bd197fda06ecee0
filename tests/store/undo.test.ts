import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { AttributePatch } from '../../electron/store/actions/attributePatch.ts';
import { findEverywhere } from '../../electron/store/actions/everywhere.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { historyWords } from '../../shared/model/historyWords.ts';
import { linkTypes } from '../../shared/model/linkTable.ts';
import { type Tag, tags } from '../../shared/model/tag.ts';
import { Refusal } from '../../shared/result.ts';
import { markedDossier } from '../fixtures/marked.ts';
import {
  addArticle,
  labels,
  open,
  stateOf,
  tag,
  temporaryFolder,
  workspaceWithArticle,
} from '../fixtures/workspaces.ts';

const nothing = { undo: null, redo: null };

describe('undo and redo', () => {
  test('survive a restart, and say what they would act on', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'figure', '11,000');
    workspace.close();
    const second = open(workspace.dir);
    expect(labels(second.actions.undo()?.undoState ?? nothing)).toMatchObject({
      redo: 'Tag “11,000” as figure',
    });
    second.close();
    const third = open(workspace.dir);
    expect(labels(third.actions.redo()?.undoState ?? nothing)).toMatchObject({
      undo: 'Tag “11,000” as figure',
      redo: null,
    });
    expect(third.annotations.ofArticle(articleId)).toHaveLength(1);
  });

  test('with nothing to act on are null, and write nothing', () => {
    const workspace = open(temporaryFolder());
    expect([workspace.actions.undo(), workspace.actions.redo(), workspace.history.list()]).toEqual([
      null,
      null,
      [],
    ]);
  });

  test('a new action forgets what could be redone', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'figure', '11,000');
    workspace.actions.undo();
    tag(workspace, articleId, 'actor', 'Kursk');
    expect(workspace.actions.redo()).toBeNull();
    expect(labels(workspace.actions.undoState())).toMatchObject({ undo: 'Tag “Kursk” as actor', redo: null });
  });

  test('are entries of the history themselves', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'figure', '11,000');
    workspace.actions.undo();
    workspace.actions.redo();
    expect(
      workspace.history.list(articleId).map((line) => [line.kind, line.target, historyWords(line)]),
    ).toEqual([
      ['do', null, expect.stringContaining('Import “')],
      ['do', null, 'Tag “11,000” as figure'],
      ['undo', 2, 'Undo: Tag “11,000” as figure'],
      ['redo', 2, 'Redo: Tag “11,000” as figure'],
    ]);
  });

  test('what the history does not expect is refused, and nothing is changed', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'figure', '11,000');
    workspace.db.exec(`UPDATE annotation SET note = 'changed behind the back'`);
    const before = [stateOf(workspace), workspace.history.list(), workspace.actions.undoState()];
    expect(() => workspace.actions.undo()).toThrow(
      expect.objectContaining({
        name: 'Refusal',
        code: 'conflict',
        message: expect.stringMatching(/^The annotation .* does not match the history, so nothing was/),
      }),
    );
    expect([stateOf(workspace), workspace.history.list(), workspace.actions.undoState()]).toEqual(before);
  });
});

describe('the stack of undo and redo', () => {
  test.each([
    ['short', 0],
    ['long', 300],
  ])('is not walked through at a commit, though it was %s when SQLite last counted', (_, length) => {
    const { workspace, articleId } = workspaceWithArticle();
    for (let count = 0; count < length; count += 1) tag(workspace, articleId, 'figure', '11,000');
    workspace.db.exec('ANALYZE');
    workspace.close();
    const again = open(workspace.dir);
    const prepare = vi.spyOn(again.db, 'prepare');
    tag(again, articleId, 'actor', 'Kursk');
    const redone = prepare.mock.calls.map(([sql]) => sql).filter((sql) => sql.includes('undone = 1'));
    const plans = redone.map((sql) =>
      again.db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail)
        .filter((detail) => detail.includes('undo_stack')),
    );
    expect(plans).toEqual([
      [expect.stringMatching(/USING (COVERING )?INDEX undo_stack_undone/)],
      [expect.stringMatching(/USING (COVERING )?INDEX undo_stack_undone/)],
    ]);
  });
});

const kinds = [
  'tag',
  'tag',
  'everywhere',
  'retag',
  'note',
  'remove',
  'undo',
  'undoTo',
  'redo',
  'import',
  'dossier',
  'attribute',
  'link',
  'article',
] as const;

type Step = {
  readonly kind: (typeof kinds)[number];
  readonly pick: number;
};

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom(...kinds),
    pick: fc.nat(10_000),
  }),
  { maxLength: 25 },
);

describe('any sequence of actions', () => {
  test('undone to the beginning gives the beginning, and redone to the end the end, with restarts between', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { workspace, articleId } = workspaceWithArticle();
        for (const step of sequence) run(workspace, articleId, step);
        while (workspace.actions.redo());
        const end = stateOf(workspace);
        workspace.close();
        const second = open(workspace.dir);
        while (second.actions.undo());
        expect(stateOf(second)).toEqual({ articles: [], annotations: [], links: [], actors: [] });
        expect(verifyWorkspace(second)).toEqual([]);
        second.close();
        const third = open(workspace.dir);
        while (third.actions.redo());
        expect(stateOf(third)).toEqual(end);
        expect(verifyWorkspace(third)).toEqual([]);
        third.close();
      }),
      { numRuns: 40 },
    );
  });
});

function run(workspace: ReturnType<typeof open>, articleId: string, { kind, pick }: Step): void {
  const marks = workspace.articles.ids().flatMap((id) => workspace.annotations.ofArticle(id));
  const mark = marks[pick % Math.max(1, marks.length)];
  const name = tags[pick % tags.length] ?? 'claim';
  const { actions } = workspace;
  if (kind === 'undo') actions.undo();
  else if (kind === 'redo') actions.redo();
  else if (kind === 'undoTo') undoToSome(workspace, pick);
  else if (mark && kind === 'everywhere') markLike(workspace, mark, pick);
  else if (kind === 'import') addArticle(workspace, `Article number ${pick % 3}.`);
  else if (kind === 'dossier') importMarked(workspace);
  else if (kind === 'tag') {
    const start = 3 + (pick % 80);
    if (workspace.articles.get(articleId))
      actions.createAnnotation({ articleId, tag: name, segments: [{ start, end: start + 1 + (pick % 9) }] });
  } else if (mark && kind === 'retag') actions.updateAnnotation(mark.id, { tag: name });
  else if (mark && kind === 'note')
    actions.updateAnnotation(mark.id, { note: pick % 2 ? `Note ${pick} 🤔` : null });
  else if (mark && kind === 'remove') actions.removeAnnotation(mark.id);
  else if (mark && kind === 'attribute')
    actions.updateAnnotation(mark.id, { attributes: someAttributes[mark.tag](pick) });
  else if (mark && kind === 'link')
    linkSomehow(workspace, mark, marks[(pick * 7) % marks.length] ?? mark, pick);
  else if (kind === 'article' && workspace.articles.get(articleId))
    actions.updateArticle(
      articleId,
      pick % 2 ? { note: `About ${pick}` } : { publishedAt: pick % 4 ? '2025-02' : null },
    );
}

const someAttributes: Record<Tag, (pick: number) => AttributePatch> = {
  claim: (pick) => ({ factuality: pick % 3 ? 'PR+' : null, sourceReliability: pick % 2 ? 'B' : null }),
  actor: (pick) => ({ type: pick % 3 ? 'GPE' : null, metonymy: pick % 2 === 0 }),
  figure: (pick) => ({ lower: pick % 2 ? { value: String(pick), inclusive: true } : null, upper: null }),
  quote: (pick) => ({ type: pick % 2 ? 'direct' : null }),
};

/** What the table forbids, or is there already, is refused: that is as it should be. */
function linkSomehow(
  { actions }: ReturnType<typeof open>,
  from: Annotation,
  to: Annotation,
  pick: number,
): void {
  try {
    actions.createLink({
      type: linkTypes[pick % linkTypes.length] ?? 'speaker',
      from: from.id,
      to: to.id,
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function undoToSome({ actions, history }: ReturnType<typeof open>, pick: number): void {
  const seq = 1 + (pick % history.lastSeq());
  if (history.isStanding(seq)) actions.undoTo(seq);
}

function markLike(workspace: ReturnType<typeof open>, mark: Annotation, pick: number): void {
  const { articleId, segments } = mark;
  const [range] = segments;
  if (!range) return;
  const wanted = {
    articleId,
    range,
    tag: mark.tag,
    like: mark.id,
    likeness: pick % 2 ? 'exact' : 'loose',
    scope: pick % 3 ? 'workspace' : 'article',
  } as const;
  workspace.actions.markEverywhere(wanted, findEverywhere(workspace, wanted));
}

/** Refused when an annotation of the file was changed here meanwhile: that is as it should be. */
function importMarked({ actions }: ReturnType<typeof open>): void {
  try {
    actions.importDossier(markedDossier);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'conflict') throw error;
  }
}
