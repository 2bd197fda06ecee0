import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../shared/query/parse.ts';
import type { QueryError } from '../../shared/query/query.ts';
import { steepnessOf, suspicious } from '../fixtures/growth/measure.ts';
import { anyTyping } from '../fixtures/queries.ts';

describe('a text that is not a query', () => {
  it.each([
    // As in the picture.
    [
      'claim ‹(›outlet:"Strait Wire" or lang:de ',
      'This bracket is opened here and never closed.',
      'claim (outlet:"Strait Wire" or lang:de) ',
    ],
    ['‹speeker›:Renstad', 'There is no field “speeker”.', 'speaker:Renstad'],
    ['grade:<‹K›3', 'A grade is a letter from A to F, then a digit from 1 to 6.', null],
    ['published:‹31.11.2026›', 'November has 30 days.', 'published:30.11.2026'],
    ['figure:>‹many›', 'A figure is compared with a number, for example figure:>10000.', null],
    // Brackets and quotation marks.
    ['a ‹"›b c ', 'This quotation mark is opened here and never closed.', 'a "b c"'],
    ['a ‹"›b\\', 'This quotation mark is opened here and never closed.', null],
    ['a ‹“›b c', 'This quotation mark is opened here and never closed.', 'a “b c"'],
    ['outlet:‹"›Strait Wire', 'This quotation mark is opened here and never closed.', 'outlet:"Strait Wire"'],
    ['(claim‹[›contradicts)', 'This bracket is opened here and never closed.', '(claim[contradicts])'],
    ['(a (claim‹[›contradicts', 'This bracket is opened here and never closed.', '(a (claim[contradicts]))'],
    ['a ‹)›', 'This bracket closes nothing: none is open.', 'a '],
    ['a ‹]› b', 'This bracket closes nothing: none is open.', 'a  b'],
    ['‹)›', 'This bracket closes nothing: none is open.', ''],
    ['‹(›', 'This bracket is opened here and never closed.', null],
    ['a ‹()› b', 'There is nothing between these brackets.', 'a  b'],
    ['a ‹""›', 'Write words between the quotation marks.', 'a '],
    [
      'claim‹[]›',
      'Write a link or a field between the square brackets, for example claim[contradicts].',
      'claim',
    ],
    [
      'troops‹[›speaker:x]',
      'Square brackets follow a tag, as in claim[contradicts] or quote[speaker:Moreau].',
      null,
    ],
    // What joins.
    ['a ‹or›', 'Write a part on either side of “or”, as in claim or quote.', 'a "or"'],
    ['‹or› a', 'Write a part on either side of “or”, as in claim or quote.', '"or" a'],
    ['a or ‹or› b', 'Write a part on either side of “or”, as in claim or quote.', 'a or "or" b'],
    ['(a ‹or›) b', 'Write a part on either side of “or”, as in claim or quote.', '(a "or") b'],
    [
      'quote ‹&›',
      'Write a part on either side of “&”, as in quote & figure: both in one sentence.',
      'quote ',
    ],
    [
      '‹&› quote',
      'Write a part on either side of “&”, as in quote & figure: both in one sentence.',
      ' quote',
    ],
    ['-‹or› a', 'Write a part on either side of “or”, as in claim or quote.', '-"or" a'],
    ['a ‹-›…', 'Write what to leave out right after the minus sign, as in -quote.', 'a …'],
    // Words.
    ['‹deploy*ed›', 'A star can only end a word, as in deploy*.', '"deploy*ed"'],
    ['a ‹€›', '“€” has no letters or digits to search for.', 'a '],
    [
      '"troops kursk"‹~many›',
      'Write within how many words, up to 999, for example "troops kursk"~8.',
      '"troops kursk"~8',
    ],
    // Fields.
    ['‹foo›:bar', 'There is no field “foo”.', '"foo:bar"'],
    ['‹source›:Reuters', 'There is no field “source”.', 'outlet:Reuters'],
    ['a ‹outlet:›', 'Write a name after “outlet:”, for example outlet:"Strait Wire".', null],
    ['outlet:‹""›', 'Write a name after “outlet:”, for example outlet:"Strait Wire".', null],
    ['‹outlet:› Reuters', 'Write the value right after “outlet:”, without a space.', 'outlet:Reuters'],
    ['‹outlet:›(a or b)', 'Repeat the field for each value: (outlet:… or outlet:…).', null],
    [
      'verification:‹refutted›',
      'Write unverified, corroborated, contested or refuted after “verification:”.',
      'verification:refuted',
    ],
    [
      'status:‹progress›',
      'Write todo, "in progress", done or "set aside" after “status:”.',
      'status:"in progress"',
    ],
    ['has:‹xyz›', 'Write note, link, type, grade, reliability or another of 26 values after “has:”.', null],
    ['is:‹suggest›', 'Write accepted, suggested or rejected after “is:”.', 'is:suggested'],
    ['versions:‹old›', 'Write all after “versions:”.', null],
    [
      'claim[‹contradict›]',
      'There is no link “contradict”. Square brackets take links and fields, for example claim[contradicts] or quote[speaker:Moreau].',
      'claim[contradicts]',
    ],
    [
      'quote[‹zzzzzz›]',
      'There is no link “zzzzzz”. Square brackets take links and fields, for example claim[contradicts] or quote[speaker:Moreau].',
      'quote["zzzzzz"]',
    ],
    [
      'figure[‹asof› older 30d]',
      'Write figure[asof older published 30d], or a date as in asof:2025-01-10.',
      null,
    ],
    // Values with spaces.
    [
      'published:‹27 Feb 2025› x',
      'Put quotation marks around a value that has spaces in it.',
      'published:"27 Feb 2025" x',
    ],
    ['status:‹set aside›', 'Put quotation marks around a value that has spaces in it.', 'status:"set aside"'],
    ['figure:‹> 10000›', 'Put quotation marks around a value that has spaces in it.', 'figure:"> 10000"'],
    ['‹published:› 2025', 'Write the value right after “published:”, without a space.', 'published:2025'],
    [
      '‹outlet:› "Strait Wire"',
      'Write the value right after “outlet:”, without a space.',
      'outlet:"Strait Wire"',
    ],
    // Grades.
    ['grade:‹banana›', 'A grade is a letter from A to F, then a digit from 1 to 6.', null],
    ['reliability:‹<C3›', 'Write a grade after “reliability:”, for example reliability:B.', null],
    ['grade:‹<›', 'A grade is a letter from A to F, then a digit from 1 to 6.', null],
    ['grade:B‹7›', 'A grade is a letter from A to F, then a digit from 1 to 6.', null],
    ['grade:<‹F›', 'F means “cannot be judged”: no grade is better or worse.', 'grade:F'],
    ['grade:‹<=C3›', 'Ask for C3 and for worse grades as two parts.', '(grade:C3 or grade:<C3)'],
    // Numbers.
    ['figure:‹10..5›', '10 comes after 5.', 'figure:5..10'],
    ['figure:‹..›', 'A figure is compared with a number, for example figure:>10000.', null],
    ['figure:>‹10%›', 'A figure is compared with a number, for example figure:>10000.', null],
    // Days.
    ['published:‹2025-02-30›', 'February 2025 has 28 days.', 'published:2025-02-28'],
    ['published:2024..‹30.2.2024›', 'February 2024 has 29 days.', 'published:2024..29.2.2024'],
    ['published:‹"31 Sep 2025"›', 'September has 30 days.', 'published:"30 Sep 2025"'],
    ['published:<‹2025-13›', 'The months are numbered from 1 to 12.', null],
    ['published:‹2025-03..2025-02›', '2025-03 comes after 2025-02.', 'published:2025-02..2025-03'],
    [
      'published:‹02/03/2025›',
      'It is unclear which number of 02/03/2025 is the day.',
      'published:2025-03-02',
    ],
    [
      'published:‹soon›',
      'Write a date, for example published:2025-02-27, published:<2025-02 or published:2025-02..2025-03.',
      null,
    ],
    ['published:‹2025!›', 'Only asof: and figure: can end in an exclamation mark.', 'published:2025'],
    [
      'published:‹lastlook›',
      'Write a date, for example published:2025-02-27, published:<2025-02 or published:2025-02..2025-03.',
      null,
    ],
    ['since:‹<2025›', 'Write one date, for example since:yesterday or since:2025-02-27.', null],
  ])('%s', (marked, message, repaired) => {
    const text = marked.replace(/[‹›]/g, '');
    const error = wrong(text);
    expect(error.message).toBe(message);
    expect(
      `${text.slice(0, error.start)}‹${text.slice(error.start, error.end)}›${text.slice(error.end)}`,
    ).toBe(marked);
    expect(error.repair?.text ?? null).toBe(repaired);
    if (repaired) expect(parseQuery(repaired)).toMatchObject({ ok: true });
  });

  it('is underlined within the text, whatever was typed', () => {
    fc.assert(
      fc.property(anyTyping, (text) => {
        const parsed = parseQuery(text);
        if (parsed.ok) return;
        const { start, end, message } = parsed.error;
        expect(0 <= start && start < end && end <= text.length).toBe(true);
        expect(message).toMatch(/^\S.*\.$/s);
      }),
      { numRuns: 2000 },
    );
  });

  it('is a query, or one that offers nothing, after as many repairs as there are mistakes', () => {
    fc.assert(
      fc.property(anyTyping, (text) => {
        let [query, steps] = [text, 0];
        for (let parsed = parseQuery(query); !parsed.ok && parsed.error.repair; parsed = parseQuery(query)) {
          query = parsed.error.repair.text;
          steps += 1;
          if (steps > 4 * text.length + 4) throw new Error(`It goes on with ${query}`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['too long', 'a'.repeat(100_000), 'A query can have 10,000 characters; this one has 100,000.'],
    ['of too many words', 'a '.repeat(4000), 'A query can have 300 parts, and this one has more.'],
    ['of brackets that open', '('.repeat(10_000), 'Brackets can be nested 100 deep, and these go deeper.'],
    [
      'of brackets that close again',
      `${'('.repeat(4999)}a${')'.repeat(4999)}`,
      'Brackets can be nested 100 deep',
    ],
    ['of minus signs', `${'-'.repeat(9000)}a`, 'Brackets can be nested 100 deep'],
    ['of square brackets', 'claim['.repeat(1600), 'Claim is a tag'],
    ['of quotation marks', '“'.repeat(9999), 'Write words between the quotation marks.'],
    ['of escapes', `${'"a” \\'.repeat(1500)}`, ''],
    ['of strokes', '/('.repeat(5000), 'Brackets can be nested'],
    ['of one long value', `published:${'1'.repeat(9000)}`, 'Write a date'],
    ['of one long number', `figure:${'1,'.repeat(4000)}1`, 'A figure is compared'],
    ['of stars', `${'a*'.repeat(5000)}`, 'A star can only end a word'],
    ['of ampersands', `a${'&'.repeat(9000)}`, 'Write a part on either side'],
    ['of one long name', `${'a'.repeat(9000)}:b`, 'There is no field'],
    ['of a range with many points', `figure:${'.'.repeat(9000)}`, 'A figure is compared'],
  ])('%s: a sentence, in time that grows with the text', async (_, text, message) => {
    expect(wrong(text).message).toContain(message);
    const part = (size: number) => text.slice(0, size);
    expect(await steepnessOf(part, parseQuery, { from: 1200, upTo: 4000 })).toBeLessThan(suspicious);
  });
});

function wrong(text: string): QueryError {
  const parsed = parseQuery(text);
  if (parsed.ok) throw new Error('It is a query.');
  return parsed.error;
}
