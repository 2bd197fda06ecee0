import { describe, expect, it } from 'vitest';
import { commandList } from '../../renderer/commands/list.ts';
import { type Findable, paletteAtFirst, paletteEntries } from '../../renderer/commands/paletteEntries.ts';
import { fits, type Loosely, matchOf, wantedOf } from '../../renderer/commands/ranking.ts';
import { defineCommand, nameOf } from '../../renderer/modes/command.ts';
import { emptyLedger } from '../../renderer/state/ledger.ts';
import { initialState } from '../../renderer/state/state.ts';

const command = defineCommand({ id: 'file.import', label: 'Import…', menu: 'File', run: () => {} });
const article = {
  id: '019328a0-0000-7000-8000-00000000000a',
  title: 'Fähre gesunken',
  fileName: 'a.txt',
  importedAt: '2026-11-23T08:00:00.000Z',
  characters: 100,
  counts: { claim: 0, actor: 0, figure: 0, quote: 0 },
};
const actor = {
  id: '019328a0-0000-7000-8000-00000000000b',
  name: 'Ilva Renstad',
  type: null,
  sector: null,
  country: null,
  wikidata: null,
  aliases: ['Hafenmeisterin'],
  note: null,
};
const question = {
  id: '019328a0-0000-7000-8000-00000000000c',
  name: 'Weak, unverified',
  query: 'claim grade:<C3',
  count: 3,
  fresh: 0,
  lookedAt: null,
};
const state: Findable = {
  ...initialState,
  articles: [article],
  ledger: { ...emptyLedger, actors: [actor] },
  questions: [question],
};

describe('the palette', () => {
  it('lists commands alone until something is typed', () => {
    expect(kinds('')).toEqual(['command']);
    expect(paletteAtFirst([command], state)).toMatchObject([{ heading: '' }]);
  });

  it('finds an article by its title, whatever its case and accents', () => {
    expect(kinds('FAHRE')).toEqual(['article', 'ask']);
  });

  it('finds an actor by another name, and says which', () => {
    const [found] = paletteEntries([command], state, 'hafenm');
    expect(found).toMatchObject({ kind: 'actor', alias: 'Hafenmeisterin' });
  });

  it('finds a command as the menu writes it, with its dots', () => {
    expect(paletteEntries(commandList, state, 'Restore from Backup…')).toMatchObject([
      { kind: 'command', command: { id: 'workspace.restore' } },
      { kind: 'ask' },
    ]);
  });

  it('finds a recent workspace by its name, unless it is open here or gone', () => {
    const known = { name: 'Sarrow port', folder: 'Reports', openedAt: '2026-11-29T12:00:00.000Z' };
    const recentWorkspaces = (['here', 'there', 'gone'] as const).map((at) => ({
      ...known,
      id: at,
      state: at,
    }));
    expect(paletteEntries([command], { ...state, articles: [], recentWorkspaces }, 'sarrow p')).toMatchObject(
      [{ kind: 'workspace', key: 'there' }],
    );
  });

  it('finds a saved question by its name', () => {
    expect(kinds('unver weak')).toEqual(['question', 'ask']);
  });

  it('puts commands first, which Enter runs', () => {
    expect(kinds('import')).toEqual(['command', 'ask']);
    const titled = { ...state, articles: [{ ...article, title: 'Import of grain' }] };
    expect(paletteEntries([command], titled, 'imp').map(({ kind }) => kind)).toEqual([
      'command',
      'article',
      'ask',
    ]);
  });

  it('puts a place that begins with what was typed before a command that merely holds it', () => {
    const titled = { ...state, articles: [{ ...article, title: 'Port of Sarrow closed' }] };
    expect(paletteEntries([command], titled, 'port').map(({ kind }) => kind)).toEqual([
      'article',
      'command',
      'ask',
    ]);
  });

  it('offers to ask for what was typed, but not where there is nothing to ask', () => {
    expect(paletteEntries([command], state, ' claim lang:de ').at(-1)).toMatchObject({
      kind: 'ask',
      query: 'claim lang:de',
    });
    expect(paletteEntries([command], { ...state, articles: [] }, 'zeppelin')).toEqual([]);
  });

  it('lists first what was used lately, apart from the article that is open', () => {
    const [other, third] = [defineCommand({ ...command, id: 'b' }), defineCommand({ ...command, id: 'c' })];
    const articles = ['1', '2', '3'].map((id) => ({ ...article, id }));
    const used: Findable = {
      ...state,
      articles,
      // Only who it is matters of it.
      open: { article: { id: '3' } } as Findable['open'],
      settings: { recentArticleIds: ['3', 'removed', '2'], recentActorIds: [actor.id] },
      preferences: { recentCommands: ['c', 'gone', 'b'] },
    };
    expect(
      paletteAtFirst([command, other, third], used).map(({ heading, entries }) => [
        heading,
        entries.map(({ key }) => key),
      ]),
    ).toEqual([
      ['Recent commands', ['c', 'b']],
      ['Recent articles and actors', ['2', actor.id]],
      ['All commands', ['file.import']],
    ]);
  });

  it('puts what was used lately first among what fits as well', () => {
    const articles = ['1', '2', '3'].map((id) => ({ ...article, id, title: `Ferry report ${id}` }));
    const used: Findable = { ...state, articles, settings: { recentArticleIds: ['3'] } };
    expect(paletteEntries([], used, 'ferry').map(({ key }) => key)).toEqual(['3', '1', '2', 'ask']);
    expect(paletteEntries([], used, 'report 2').map(({ key }) => key)).toEqual(['2', 'ask']);
  });
});

/** What people type, and the command that they mean: it is the first. */
describe('a command is found by what is typed for it', () => {
  it.each([
    ['exp', 'Export'],
    ['export', 'Export'],
    ['exprot', 'Export'],
    ['exort', 'Export'],
    ['undo', 'Undo'],
    ['udno', 'Undo'],
    ['edit undo', 'Undo'],
    ['red', 'Redo'],
    ['dark', 'Dark Theme'],
    ['theme dark', 'Dark Theme'],
    ['dkth', 'Dark Theme'],
    ['pref', 'Preferences'],
    ['prefrences', 'Preferences'],
    ['tagevwork', 'Tag Everywhere in Workspace'],
    ['tew', 'Tag Everywhere in Workspace'],
    ['find', 'Find in Article'],
    ['next ann', 'Next Annotation'],
    ['ÉXPORT', 'Export'],
    ['bakcup', 'Restore from Backup'],
    ['bakupn', 'Back Up Now'],
    ['zoom in', 'Zoom In'],
    ['print', 'Print'],
    ['hist', 'History'],
    ['ctl', 'Copy as Table'],
  ])('%s', (typed, label) => {
    const [first] = paletteEntries(commandList, { ...state, articles: [], questions: [] }, typed);
    expect(first?.kind === 'command' && nameOf(first.command)).toContain(label);
  });

  it('by any of its whole label alone, before all others', () => {
    const missed = commandList.filter((each) => {
      const [first] = paletteEntries(commandList, state, nameOf(each));
      return first?.kind !== 'command' || nameOf(first.command) !== nameOf(each);
    });
    expect(missed.map(nameOf)).toEqual([]);
  });
});

/** The text is folded already. */
function fitOf(text: string, typed: string, loosely: Loosely = ['pieces', 'misspelt', 'scattered']) {
  const wanted = wantedOf(typed);
  return wanted && matchOf(text, wanted, loosely);
}

describe('what fits better', () => {
  it.each([
    ['export', 'export', 'whole'],
    ['export again', 'export', 'start'],
    ['export again', 'again', 'word'],
    ['export again', 'gai', 'inside'],
    ['export again', 'exag', 'pieces'],
    ['export again', 'exprot', 'misspelt'],
    ['export again', 'exptag', 'scattered'],
    ['северная корея', 'корея', 'word'],
    ['北朝鮮の兵士', '兵士', 'inside'],
    ['north-korean units', 'nku', 'pieces'],
  ] as const)('“%s” fits “%s”: %s', (text, typed, fit) => {
    expect(fits[fitOf(text, typed)?.fit ?? -1]).toBe(fit);
  });

  it.each([
    ['export again', 'zoom'],
    ['export again', 'export zoom'],
    // The first letter is hardly ever wrong.
    ['export again', 'axport'],
    // Too short for one letter of it to be wrong.
    ['undo', 'und0'.slice(1)],
    ['export again', ''],
  ])('“%s” does not fit “%s”', (text, typed) => {
    expect(fitOf(text, typed)).toBeNull();
  });

  it('letters that are merely somewhere find a command, and no place', () => {
    const scattered = fitOf('officials put the number at over 11,000', 'oial', ['pieces', 'misspelt']);
    expect(scattered).toBeNull();
    expect(fitOf('officials put the number at over 11,000', 'otn', ['pieces'])?.ranges).toEqual([
      [0, 1],
      [14, 15],
      [18, 19],
    ]);
  });
});

function kinds(typed: string): readonly string[] {
  const entries =
    typed === ''
      ? paletteAtFirst([command], state).flatMap((group) => group.entries)
      : paletteEntries([command], state, typed);
  return entries.map(({ kind }) => kind);
}
