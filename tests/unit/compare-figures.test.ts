import { describe, expect, test } from 'vitest';
import type { ComparedFigure } from '../../shared/compare/card.ts';
import { compareFigures } from '../../shared/compare/compareFigures.ts';
import { figureWords } from '../../shared/compare/figureWords.ts';
import { pairs } from '../fixtures/compare/pairs.ts';

const quoted = (figure: ComparedFigure) => `“${figureWords(figure)}”`;

describe('two figures', () => {
  test.each(pairs)('$relation: $why', ({ a, b, cumulative, relation }) => {
    const [there, back] = [compareFigures(a, b, { cumulative }), compareFigures(b, a, { cumulative })];
    expect([there.relation, back.relation]).toEqual([relation, relation]);
    for (const { reason } of [there, back]) {
      expect(reason).toContain(quoted(a));
      expect(reason).toContain(quoted(b));
      expect(reason).toMatch(/^[“A-Z][^.]*(?:\.\d[^.]*)*\.$/);
    }
  });
});
