import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { Refusal } from '../../shared/result.ts';
import { addArticle, open, stateOf, workspaceWithArticle } from '../fixtures/workspaces.ts';

const kinds = [
  ...['mark', 'mark', 'mark', 'retag', 'unmark', 'create', 'create', 'change', 'merge', 'split', 'split'],
  ...['remove', 'point', 'point', 'release', 'undo', 'redo'],
] as const;

interface Step {
  readonly kind: string;
  readonly pick: number;
}

const steps = fc.array(fc.record<Step>({ kind: fc.constantFrom(...kinds), pick: fc.nat(10_000) }), {
  minLength: 5,
  maxLength: 40,
});

test('whatever is done in the actor ledger can be undone to the beginning and redone to the end', () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const { workspace } = workspaceWithArticle();
      addArticle(workspace, 'The NIS and Pyongyang, again and again, in another article.', 'b.txt');
      const beginning = stateOf(workspace);
      const before = workspace.history.lastSeq();
      for (const [index, step] of sequence.entries()) {
        run(workspace, step);
        if (index % 8 === 0) expect(verifyWorkspace(workspace)).toEqual([]);
      }
      while (workspace.actions.redo());
      const end = stateOf(workspace);
      workspace.close();
      const second = open(workspace.dir);
      const { actions, history } = second;
      // The two imports stay.
      while ((history.nextUndo() ?? 0) > before) actions.undo();
      expect(stateOf(second)).toEqual(beginning);
      expect(verifyWorkspace(second)).toEqual([]);
      while (actions.redo());
      expect(stateOf(second)).toEqual(end);
      expect(verifyWorkspace(second)).toEqual([]);
      second.close();
    }),
    { numRuns: 60 },
  );
});

/** What cannot be (an entry merged with itself, all of it split off) is refused: that is as it should be. */
function run(workspace: Workspace, step: Step): void {
  try {
    act(workspace, step);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'invalid-input') throw error;
  }
}

function act({ actions, articles, annotations, actors, history }: Workspace, { kind, pick }: Step): void {
  const among = <T>(list: readonly T[], salt = 1): T | undefined => list[(pick * salt) % list.length];
  const articleId = among(articles.ids()) ?? '';
  const marks = articles.ids().flatMap((id) => annotations.ofArticle(id));
  const mentions = marks.filter(({ tag }) => tag === 'actor');
  const mark = among(marks);
  const [entry, other] = [among(actors.all()), among(actors.all(), 7)];
  const some = mentions.filter((_, index) => (pick >> (index % 8)) % 2 === 1).map(({ id }) => id);
  const start = pick % 40;
  if (kind === 'undo' && (history.nextUndo() ?? 0) > 2) actions.undo();
  else if (kind === 'redo') actions.redo();
  else if (kind === 'mark')
    actions.createAnnotation({ articleId, tag: 'actor', segments: [{ start: start + 3, end: start + 9 }] });
  else if (kind === 'create') actions.createActor({ name: `Actor ${pick % 5}`, mentionIds: some });
  else if (mark && kind === 'retag') actions.updateAnnotation(mark.id, { tag: pick % 2 ? 'actor' : 'claim' });
  else if (mark && kind === 'unmark') actions.removeAnnotation(mark.id);
  else if (kind === 'release' && some.length > 0) actions.pointMentions({ id: null, mentionIds: some });
  else if (entry && other)
    change(actions, { kind, pick, entry: entry.id, other: other.id, some, annotations });
}

interface LedgerStep extends Step {
  readonly entry: string;
  readonly other: string;
  readonly some: readonly string[];
  readonly annotations: Workspace['annotations'];
}

function change(
  actions: Workspace['actions'],
  { kind, pick, entry, other, some, annotations }: LedgerStep,
): void {
  const [first, ...rest] = annotations.mentionIds(entry);
  if (kind === 'change') actions.updateActor(entry, { aliases: [`Alias ${pick % 3}`], note: `Note ${pick}` });
  else if (kind === 'merge') actions.mergeActors({ into: entry, from: other });
  else if (kind === 'split')
    actions.splitActor(entry, pick % 2 && first ? [first] : rest, `Alias ${pick % 3}`);
  else if (kind === 'remove') actions.removeActor(entry);
  else if (kind === 'point' && some.length > 0)
    actions.pointMentions({ id: entry, mentionIds: some, ...(pick % 2 && { alias: `Alias ${pick % 4}` }) });
}
