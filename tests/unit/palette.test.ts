import { describe, expect, it } from 'vitest';
import { paletteEntries } from '../../renderer/commands/paletteEntries.ts';
import { defineCommand } from '../../renderer/modes/command.ts';
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
const state = {
  ...initialState,
  articles: [article],
  ledger: { ...emptyLedger, actors: [actor] },
  questions: [question],
} as const;

describe('the palette', () => {
  it('lists commands alone until something is typed', () => {
    expect(kinds('')).toEqual(['command']);
  });

  it('finds an article by its title, whatever its case and accents', () => {
    expect(kinds('FAHRE')).toEqual(['article', 'ask']);
  });

  it('finds an actor by another name, and says which', () => {
    const [found] = paletteEntries([command], state, 'hafenm');
    expect(found).toMatchObject({ kind: 'actor', alias: 'Hafenmeisterin' });
  });

  it('finds a saved question by its name', () => {
    expect(kinds('unver weak')).toEqual(['question', 'ask']);
  });

  it('puts commands first, which Enter runs', () => {
    expect(kinds('import')).toEqual(['command', 'ask']);
  });

  it('offers to ask for what was typed, but not where there is nothing to ask', () => {
    expect(paletteEntries([command], state, ' claim lang:de ').at(-1)).toMatchObject({
      kind: 'ask',
      query: 'claim lang:de',
    });
    expect(paletteEntries([command], { ...state, articles: [] }, 'zeppelin')).toEqual([]);
  });
});

function kinds(typed: string): readonly string[] {
  return paletteEntries([command], state, typed).map(({ kind }) => kind);
}
