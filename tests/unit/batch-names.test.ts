import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchTable, columnsIn, namesIn } from '../../shared/query/batchNames.ts';

describe('a list of names', () => {
  it('has one a line, each once, without white space around it', () => {
    expect(namesIn(' Ilva Renstad \r\n\r\nCoast  guard\nIlva Renstad\n')).toEqual([
      'Ilva Renstad',
      'Coast guard',
    ]);
  });

  it('takes fifty thousand names at once', () => {
    const names = Array.from({ length: 50_000 }, (_, nth) => `Name ${nth}`);
    expect(namesIn(names.join('\n'))).toEqual(names);
  });
});

describe('a table of names', () => {
  it.each([
    ['commas', 'name,type\n"Renstad, Ilva",PER\nCoast guard,ORG\n', ['name', 'Renstad, Ilva', 'Coast guard']],
    ['semicolons', 'name;type\nRenstad, Ilva;PER\nB, C;ORG', ['name', 'Renstad, Ilva', 'B, C']],
    ['tabs', 'name\ttype\nA, B\tPER\n', ['name', 'A, B']],
    ['a mark for its encoding', '\ufeffname,type\nA,PER', ['name', 'A']],
  ])('has columns with %s between its cells', (_what, text, first) => {
    const [column, other] = columnsIn(text);
    expect(column?.heading).toBe('name');
    expect(column?.cells.slice(0, first.length)).toEqual(first);
    expect(other?.heading).toBe('type');
  });

  it('is one column where nothing separates its cells', () => {
    expect(columnsIn('Ilva Renstad\nCoast guard').map(({ cells }) => cells)).toEqual([
      ['Ilva Renstad', 'Coast guard'],
    ]);
  });
});

describe('the table of hits', () => {
  it('comes back in as it was', () => {
    const word = fc.stringMatching(/^[\p{L}"'][\p{L} ,"]{0,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (names) => {
        const hits = names.map((name) => ({ name, annotations: 2, articles: 1 }));
        const [column] = columnsIn(batchTable(hits));
        expect(column?.cells.slice(1)).toEqual(names.map((name) => name.trim()));
      }),
    );
  });

  it('begins no formula', () => {
    expect(batchTable([{ name: '=1+1', annotations: 0, articles: 1 }])).toContain("'=1+1");
  });
});
