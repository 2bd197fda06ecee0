import { describe, expect, it } from 'vitest';
import { mayBecomeField } from '../../shared/query/growing.ts';

describe('the last word of a query that is being typed', () => {
  it.each(['g', 'gra', 'claim grade', 'claim -stat', '(outl', 'claim[verif', 'Sinc'])(
    'may become the name of a field: %s',
    (text) => expect(mayBecomeField(text)).toBe(true),
  );

  it.each(['', 'silo', 'grade ', 'grade:', 'grade:<C', 'claim', 'figure', '"grade"', 'отчёт'])(
    'is asked as it is: %s',
    (text) => expect(mayBecomeField(text)).toBe(false),
  );
});
