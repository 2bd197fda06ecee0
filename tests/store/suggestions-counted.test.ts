import { describe, expect, test } from 'vitest';
import { atOnce, prepare } from '../../electron/store/asking/asking.ts';
import { factsOf } from '../../electron/store/asking/facts.ts';
import { hits } from '../../electron/store/asking/hits.ts';
import { verifyThoroughly } from '../../electron/store/safety/verify.ts';
import { quote, speaker, suggested } from '../fixtures/suggestedBridge.ts';
import { on } from '../fixtures/suggesting.ts';
import type { open } from '../fixtures/workspaces.ts';

describe('nothing counts before it is accepted:', () => {
  const asked = (workspace: ReturnType<typeof open>, query: string) =>
    hits(atOnce(prepare(workspace, { query })), 'newest', Number.POSITIVE_INFINITY).map(({ id }) => id);
  const spokenBy = ({ store, id }: { readonly store: ReturnType<typeof open>; readonly id: string }) =>
    [...factsOf(store, [id])].map(({ speakers, links }) => [speakers, links.map(({ words }) => words)]);

  test('a speaker who is only suggested is none of an accepted quote, nor is an accepted one the speaker of a suggestion', () => {
    const { workspace, actions } = suggested(quote, speaker);
    const [said, by] = [on(workspace, quote.words).id, on(workspace, 'Tomas Weck').id];
    expect(asked(workspace, 'is:suggested speaker:Weck')).toEqual([said]);
    expect(spokenBy({ store: workspace, id: said })).toEqual([[['Tomas Weck'], ['Tomas Weck']]]);
    actions.decide([{ id: said, verdict: 'accept' }]);
    expect(asked(workspace, 'speaker:Weck')).toEqual([]);
    expect(asked(workspace, 'no:speaker')).toEqual([said]);
    expect(asked(workspace, 'link:speaker')).toEqual([]);
    expect(spokenBy({ store: workspace, id: said })).toEqual([[[], []]]);
    expect(verifyThoroughly(workspace)).toEqual([]);
    actions.decide([{ id: by, verdict: 'accept' }]);
    expect(asked(workspace, 'speaker:Weck')).toEqual([said]);
    expect(asked(workspace, 'link:speaker').toSorted()).toEqual([said, by].toSorted());
    actions.updateAnnotation(said, { status: 'suggested' });
    expect(asked(workspace, 'link:speaker')).toEqual([]);
    expect(spokenBy({ store: workspace, id: by })).toEqual([[[], []]]);
    expect(verifyThoroughly(workspace)).toEqual([]);
  });

  test('a mention that is suggested or rejected is not counted for its entry', () => {
    const { workspace, actions } = suggested(speaker);
    const { id } = on(workspace, 'Tomas Weck');
    actions.decide([{ id, verdict: 'accept' }]);
    expect(workspace.annotations.countMentions()).toMatchObject([[expect.any(String), 1]]);
    actions.updateAnnotation(id, { status: 'rejected' });
    expect(workspace.annotations.countMentions()).toEqual([]);
  });
});
