import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import type { Committed } from '../../shared/model/history.ts';
import { entryIdOf } from '../../shared/model/mention.ts';
import { Refusal } from '../../shared/result.ts';
import {
  addArticle,
  articleText,
  labels,
  stateOf,
  tag,
  workspaceWithArticle,
} from '../fixtures/workspaces.ts';

const nobody = '019328a0-0000-7000-8000-000000000000';

/** A workspace with two articles and three mentions, of which none points anywhere. */
function withMentions() {
  const { workspace, articleId } = workspaceWithArticle();
  const second = addArticle(workspace, `${articleText}The NIS said so.\n`, 'b.txt');
  const service = tag(workspace, articleId, 'actor', 'National Intelligence Service');
  const again = tag(workspace, second, 'actor', 'National Intelligence Service');
  const short = tag(workspace, second, 'actor', 'NIS');
  return { workspace, articleId, service, again, short };
}

const entryOf = ({ changes }: Committed): string =>
  changes.find(({ entity }) => entity === 'actor')?.id ?? '';
const pointsTo = (workspace: Workspace, id: string) => entryIdOf(workspace.annotations.get(id) ?? null);

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('an actor entry', () => {
  test('is created with all that is known of it, and its mentions point to it, in one step', () => {
    const { workspace, service, short } = withMentions();
    const before = stateOf(workspace);
    const committed = workspace.actions.createActor({
      name: '  National Intelligence Service ',
      type: 'ORG',
      sector: 'spy',
      country: 'kr',
      wikidata: 'https://www.wikidata.org/wiki/Q484622',
      aliases: ['NIS', ' NIS ', '', 'National Intelligence Service'],
      note: ' ',
      mentionIds: [service, short],
    });
    const id = entryOf(committed);
    expect(workspace.actors.all()).toEqual([
      {
        id,
        name: 'National Intelligence Service',
        type: 'ORG',
        sector: 'SPY',
        country: 'KR',
        wikidata: 'Q484622',
        aliases: ['NIS'],
        note: null,
      },
    ]);
    expect([service, short].map((mention) => pointsTo(workspace, mention))).toEqual([id, id]);
    expect(workspace.annotations.countMentions()).toEqual([[id, 2]]);
    expect(labels(committed.undoState).undo).toBe('Create the actor entry “National Intelligence Service”');
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test('is changed field by field, and what did not change writes nothing', () => {
    const { workspace } = withMentions();
    const id = entryOf(workspace.actions.createActor({ name: 'NIS', aliases: ['Service'] }));
    expect(
      labels(workspace.actions.updateActor(id, { name: 'National Intelligence Service' }).undoState).undo,
    ).toBe('Rename the actor entry “NIS” to “National Intelligence Service”');
    workspace.actions.updateActor(id, { sector: 'SPY', aliases: ['NIS'] });
    expect(workspace.actors.get(id)).toMatchObject({ sector: 'SPY', aliases: ['NIS'], country: null });
    const seq = workspace.history.lastSeq();
    expect(workspace.actions.updateActor(id, { sector: ' spy ' }).changes).toEqual([]);
    expect(workspace.history.lastSeq()).toBe(seq);
  });

  test('is given a type together with others, in one step and one undo', () => {
    const { workspace } = withMentions();
    const [one, two, three] = ['NIS', 'Kursk', 'KCNA'].map((name) =>
      entryOf(workspace.actions.createActor({ name, type: name === 'KCNA' ? 'ORG' : null })),
    ) as [string, string, string];
    const before = stateOf(workspace);
    const seq = workspace.history.lastSeq();
    const committed = workspace.actions.updateActors([one, two, three, one], { type: 'ORG' });
    expect(committed.changes.map(({ id }) => id)).toEqual([one, two]);
    expect(workspace.history.lastSeq()).toBe(seq + 1);
    expect(labels(committed.undoState).undo).toBe('Change the type of 2 actor entries');
    expect(workspace.actors.all().map(({ type }) => type)).toEqual(['ORG', 'ORG', 'ORG']);
    expect(workspace.actions.updateActors([one, two], { type: 'ORG' }).changes).toEqual([]);
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test('keeps what it has where another of several cannot take a code', () => {
    const { workspace } = withMentions();
    const id = entryOf(workspace.actions.createActor({ name: 'NIS' }));
    const before = stateOf(workspace);
    expect(refusal(() => workspace.actions.updateActors([id], { country: 'XX' }))).toContain('XX');
    expect(refusal(() => workspace.actions.updateActors([id, nobody], { type: 'ORG' }))).toBe(
      'This actor has been removed.',
    );
    expect(stateOf(workspace)).toEqual(before);
  });

  test('may have the name of another one', () => {
    const { workspace } = withMentions();
    for (const name of ['Korea', 'Korea']) workspace.actions.createActor({ name });
    expect(workspace.actors.all()).toHaveLength(2);
  });

  test('takes over mentions, names and what it did not say when another one is merged into it', () => {
    const { workspace, service, again, short } = withMentions();
    const into = entryOf(
      workspace.actions.createActor({
        name: 'National Intelligence Service',
        country: 'KR',
        note: 'Seoul',
        mentionIds: [service],
      }),
    );
    const from = entryOf(
      workspace.actions.createActor({
        name: 'NIS',
        type: 'ORG',
        country: 'US',
        aliases: ['the agency', 'National Intelligence Service'],
        note: 'Says much',
        mentionIds: [again, short],
      }),
    );
    const before = stateOf(workspace);
    const committed = workspace.actions.mergeActors({ into, from });
    expect(workspace.actors.all()).toEqual([
      {
        id: into,
        name: 'National Intelligence Service',
        type: 'ORG',
        sector: null,
        country: 'KR',
        wikidata: null,
        aliases: ['NIS', 'the agency'],
        note: 'Seoul\n\nSays much',
      },
    ]);
    expect([service, again, short].map((id) => pointsTo(workspace, id))).toEqual([into, into, into]);
    expect(labels(committed.undoState).undo).toBe('Merge “NIS” into “National Intelligence Service”');
    expect(verifyWorkspace(workspace)).toEqual([]);
    const after = stateOf(workspace);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    workspace.actions.redo();
    expect(stateOf(workspace)).toEqual(after);
  });

  test('is split: what is chosen points to a new one, to which the alias of its name goes', () => {
    const { workspace, service, again, short } = withMentions();
    const id = entryOf(
      workspace.actions.createActor({
        name: 'National Intelligence Service',
        type: 'ORG',
        aliases: ['NIS', 'the agency'],
        mentionIds: [service, again, short],
      }),
    );
    const before = stateOf(workspace);
    const made = entryOf(workspace.actions.splitActor(id, [short], 'NIS'));
    expect(workspace.actors.get(made)).toMatchObject({ name: 'NIS', type: 'ORG', aliases: [] });
    expect(workspace.actors.get(id)).toMatchObject({ aliases: ['the agency'] });
    expect([service, again, short].map((one) => pointsTo(workspace, one))).toEqual([id, id, made]);
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test('goes, and its mentions stay', () => {
    const { workspace, service } = withMentions();
    const id = entryOf(workspace.actions.createActor({ name: 'NIS', mentionIds: [service] }));
    workspace.actions.removeActor(id);
    expect([workspace.actors.all(), pointsTo(workspace, service)]).toEqual([[], null]);
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(pointsTo(workspace, service)).toBe(id);
  });

  test('is pointed to and let go of, and learns the alias by which it was found, in one step', () => {
    const { workspace, short } = withMentions();
    const id = entryOf(workspace.actions.createActor({ name: 'National Intelligence Service' }));
    const { changes, undoState } = workspace.actions.pointMentions({ id, mentionIds: [short], alias: 'NIS' });
    expect(changes).toHaveLength(2);
    expect(labels(undoState).undo).toBe('Link “NIS” to the actor entry “National Intelligence Service”');
    expect([workspace.actors.get(id)?.aliases, pointsTo(workspace, short)]).toEqual([['NIS'], id]);
    const seq = workspace.history.lastSeq();
    workspace.actions.pointMentions({ id, mentionIds: [short], alias: 'NIS' });
    expect(workspace.history.lastSeq()).toBe(seq);
    workspace.actions.pointMentions({ id: null, mentionIds: [short] });
    expect([workspace.annotations.get(short)?.attributes, pointsTo(workspace, short)]).toEqual([{}, null]);
    for (let count = 0; count < 2; count += 1) workspace.actions.undo();
    expect([workspace.actors.get(id)?.aliases, pointsTo(workspace, short)]).toEqual([[], null]);
  });

  test('what the ledger changes of an annotation is in the history of its article', () => {
    const { workspace, articleId, service } = withMentions();
    workspace.actions.createActor({ name: 'NIS', mentionIds: [service] });
    expect(workspace.history.list(articleId).at(-1)?.details).toEqual({ what: 'createActor', name: 'NIS' });
    expect(workspace.annotations.get(service)?.updatedAt).toBe(workspace.history.list().at(-1)?.at);
  });
});

interface Given {
  readonly actions: Workspace['actions'];
  /** An entry with two mentions, another one with one, these three, and a claim. */
  readonly ids: Readonly<Record<'id' | 'other' | 'service' | 'again' | 'short' | 'claim', string>>;
}

describe('refused with a sentence, and nothing is written', () => {
  test.each<readonly [string, (given: Given) => unknown, RegExp]>([
    ['an empty name', ({ actions }) => actions.createActor({ name: ' \n' }), /^An actor needs a name\.$/],
    ['a name taken away', ({ actions, ids }) => actions.updateActor(ids.id, { name: '' }), /needs a name/],
    [
      'a sector that is none',
      ({ actions, ids }) => actions.updateActor(ids.id, { sector: 'XYZ' }),
      /“XYZ” is not a PLOVER sector code/,
    ],
    [
      'a country that is none',
      ({ actions, ids }) => actions.updateActor(ids.id, { country: 'UK' }),
      /“UK” is not an ISO 3166-1 country code/,
    ],
    [
      'a Wikidata id that is none',
      ({ actions, ids }) => actions.updateActor(ids.id, { wikidata: '884' }),
      /is not a Wikidata id/,
    ],
    [
      'an entry that is not there',
      ({ actions }) => actions.updateActor(nobody, { name: 'x' }),
      /has been removed/,
    ],
    [
      'merging an entry with itself',
      ({ actions, ids }) => actions.mergeActors({ into: ids.id, from: ids.id }),
      /merged with itself/,
    ],
    [
      'merging what is not there',
      ({ actions, ids }) => actions.mergeActors({ into: ids.id, from: nobody }),
      /has been removed/,
    ],
    ['removing what is not there', ({ actions }) => actions.removeActor(nobody), /has been removed/],
    [
      'splitting off nothing',
      ({ actions, ids }) => actions.splitActor(ids.id, [], 'x'),
      /Nothing is selected/,
    ],
    [
      'splitting off everything',
      ({ actions, ids }) => actions.splitActor(ids.id, [ids.service, ids.again], 'x'),
      /rename it instead/,
    ],
    [
      'splitting off what is no mention',
      ({ actions, ids }) => actions.splitActor(ids.id, [ids.service, ids.short], 'x'),
      /Not all/,
    ],
    [
      'splitting off without a name',
      ({ actions, ids }) => actions.splitActor(ids.id, [ids.service], ' '),
      /needs a name/,
    ],
    [
      'pointing a claim to it',
      ({ actions, ids }) => actions.pointMentions({ id: ids.other, mentionIds: [ids.claim] }),
      /only actors point/,
    ],
    [
      'pointing what is not there',
      ({ actions, ids }) => actions.pointMentions({ id: ids.id, mentionIds: [nobody] }),
      /no annotation/,
    ],
    [
      'pointing to what is not there',
      ({ actions, ids }) => actions.pointMentions({ id: nobody, mentionIds: [ids.short] }),
      /has been removed/,
    ],
  ])('%s', (_, work, sentence) => {
    const { workspace, service, again, short } = withMentions();
    const { actions } = workspace;
    const id = entryOf(actions.createActor({ name: 'NIS', mentionIds: [service, again] }));
    const other = entryOf(actions.createActor({ name: 'Other', mentionIds: [short] }));
    const claim = tag(workspace, workspace.articles.ids()[0] ?? '', 'claim', 'Kursk');
    const before = [stateOf(workspace), workspace.history.lastSeq()];
    expect(refusal(() => work({ actions, ids: { id, other, service, again, short, claim } }))).toMatch(
      sentence,
    );
    expect([stateOf(workspace), workspace.history.lastSeq()]).toEqual(before);
  });
});
