import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePart, partInWords, queryInWords } from '../../shared/query/describe.ts';
import { partsIn } from '../../shared/query/edit.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { anyQuery } from '../fixtures/queries.ts';

describe('a chip', () => {
  it.each([
    ['claim', 'claim'],
    ['verification:unverified', 'verification|unverified'],
    ['grade:<C3', 'grade|worse than C3'],
    ['grade:>B2', 'grade|better than B2'],
    ['grade:F', 'grade|F'],
    ['reliability:<C', 'reliability|worse than C'],
    ['reliability:B', 'reliability|B usually reliable'],
    ['property:rescued', 'property|rescued'],
    ['outlet:Nordküsten-Bote', 'outlet|Nordküsten-Bote'],
    ['published:<2026-11-11', 'published|before 11 Nov 2026'],
    ['published:2025-02..2025-03', 'published|from Feb 2025 to Mar 2025'],
    ['published:2025-02-07', 'published|7 Feb 2025'],
    ['published:2024', 'published|2024'],
    ['published:>=2024', 'published|from 2024'],
    ['asof:<2025-01-10!', 'as of|must be before 10 Jan 2025'],
    ['marked:today', 'annotated|today'],
    ['marked:7d', 'annotated|in the last 7 days'],
    ['since:7d', 'since|7 days ago'],
    ['since:lastlook', 'since|you last looked'],
    ['figure:>10000', 'figure|over 10,000'],
    ['figure:>10000!', 'figure|must be over 10,000'],
    ['figure:-1500.5..2', 'figure|from −1,500.5 to 2'],
    ['troops', 'troops'],
    ['"heavy casualties"', '“heavy casualties”'],
    ['"troops kursk"~8', '“troops kursk” within 8 words'],
    ['deploy*', 'deploy…'],
    ['no:type', 'no|type'],
    ['has:note', 'has|note'],
    ['is:suggested', 'suggested'],
    ['status:todo', 'status|to do'],
    ['type:PER', 'type|person'],
    ['factuality:PR+', 'factuality|PR+ probable'],
    ['here', 'in this article'],
    ['versions:all', 'all versions'],
    ['-outlet:Reuters', 'not|outlet|Reuters'],
    ['--outlet:Reuters', 'outlet|Reuters'],
    ['claim[contradicts]', 'claim with link contradicts'],
    ['figure[asof older published 30d]', 'figure with as of at least 30 days before publication'],
    ['quote[speaker:Zelenskyy] & figure', 'quote with speaker Zelenskyy in one sentence with figure'],
    ['(outlet:"Strait Wire" or outlet:Reuters)', 'outlet|Strait Wire or Reuters'],
    ['(outlet:Reuters or lang:de)', 'outlet Reuters or language de'],
    ['-(a b)', 'not|a and b'],
    ['((a b) or c)', '(a and b) or c'],
  ])('%s reads %s', (text, words) => {
    const [part, ...more] = partsIn(text);
    if (!part || more.length > 0) throw new Error('It is not one part.');
    const { label, value, isNegative } = describePart(part);
    expect([isNegative ? 'not' : '', label, value].filter((each) => each !== '').join('|')).toBe(words);
    expect(partInWords(part)).toBe(words.replaceAll('|', ' '));
  });

  it('has the letter of a tag, whatever is in its square brackets', () => {
    const tags = partsIn('claim -quote[speaker:x] figure lang:de (claim or quote)').map(
      (part) => describePart(part).tag,
    );
    expect(tags).toEqual(['claim', 'quote', 'figure', null, null]);
  });

  it('says something of every part', () => {
    fc.assert(
      fc.property(anyQuery(), (query) => {
        expect(partInWords(query)).toMatch(/\S/);
      }),
    );
  });

  it('is read after those before it', () => {
    const parsed = parseQuery('claim verification:unverified grade:<C3');
    expect(queryInWords(parsed.ok ? parsed.query : null)).toBe(
      'claim, verification unverified, grade worse than C3',
    );
    expect(queryInWords(null)).toBe('all annotations');
  });
});
