import { describe, expect, test } from 'vitest';
import { ask } from '../../electron/store/asking/ask.ts';
import { atOnce, prepare } from '../../electron/store/asking/asking.ts';
import { actorQuery, everyMentionQuery } from '../../shared/query/actorQueries.ts';
import { loadWeek } from '../fixtures/week/week.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

describe('what is asked about one of two actors of one name', () => {
  const theWeek = () => {
    const workspace = open(temporaryFolder());
    loadWeek(workspace);
    const namesakes = workspace.actors.all().filter(({ name }) => name === 'Anna Lorek');
    const answers = (query: string, entryId?: string) =>
      ask(atOnce(prepare(workspace, { query, entryId })), {
        order: 'newest',
        from: 0,
        count: 500,
      }).answers.map(({ id }) => id);
    return { workspace, namesakes, answers };
  };

  test.each([
    actorQuery('said', 'Anna Lorek'),
    actorQuery('claimed', 'Anna Lorek'),
    actorQuery('mentions', 'Anna Lorek'),
    'about:"Anna Lorek"',
  ])('is about that one alone: %s', (query) => {
    const { namesakes, answers } = theWeek();
    const [one = [], other = []] = namesakes.map(({ id }) => answers(query, id));
    const both = answers(query);
    expect(both.length).toBeGreaterThan(0);
    expect(one).not.toEqual(both);
    expect(new Set([...one, ...other])).toEqual(new Set(both));
  });

  test('counts each mention for the entry that it points to', () => {
    const { workspace, namesakes, answers } = theWeek();
    for (const { id } of namesakes)
      expect(answers(everyMentionQuery('Anna Lorek'), id).toSorted()).toEqual(
        [...workspace.annotations.mentionIds(id)].toSorted(),
      );
  });

  test('is about whoever has the name where it is no name of that entry', () => {
    const { namesakes, answers } = theWeek();
    const [{ id = '' } = {}] = namesakes;
    const query = actorQuery('said', 'Ilva Renko');
    expect(answers(query, id)).toEqual(answers(query));
  });
});
