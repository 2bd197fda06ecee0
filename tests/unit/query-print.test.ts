import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Parsed, parseQuery } from '../../shared/query/parse.ts';
import { printQuery, printValue } from '../../shared/query/print.ts';
import type { Part, Query } from '../../shared/query/query.ts';
import { anyQuery, anyTyping, withoutPlaces } from '../fixtures/queries.ts';

describe('the text of a query', () => {
  it('says of each part where it is', () => {
    fc.assert(
      fc.property(anyTyping, (text) => {
        const parsed = parseQuery(text);
        if (!parsed.ok || parsed.query === null) return;
        for (const part of eachPart(parsed.query))
          expect(withoutPlaces(read(text.slice(part.start, part.end)))).toEqual(withoutPlaces(part));
      }),
      { numRuns: 2000 },
    );
  });

  it('says the query that it was printed from', () => {
    fc.assert(
      fc.property(anyQuery(), (query) => {
        expect(withoutPlaces(read(printQuery(query)))).toEqual(query);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    'troops kursk',
    '"heavy casualties"',
    '"troops kursk"~8',
    'deploy*',
    'or* claim* here*',
    '"heavy casualt"*',
    'claim verification:unverified grade:<C3',
    'claim[contradicts]',
    'quote[speaker:Zelenskyy] & figure',
    'figure[asof older published 30d]',
    'actor:"Kim Jong Un"',
    'a b or c d',
    '(a or b) c',
    '-(a b) --c',
    'a & -b & (c & d)',
    'claim[verification:refuted (contradicts or -supports)] here',
    'published:2025-02..2025-03 asof:<2025-01-10! marked:today since:lastlook',
    'marked:7d since:yesterday published:>=2024',
    'factuality:PR+ hedge:very-likely reliability:<C credibility:>3 grade:F grade:6',
    'figure:>10000 figure:>10000! figure:1500 figure:-2.5..100 figure:<=0.5',
    'unit:% unit:t/day lang:de status:todo status:"in progress" status:"set aside"',
    'has:note no:type no:link no:grade is:suggested versions:all',
    'title:"a \\"b\\" \\\\ c"',
    '"claim" "or" "here"',
    'AT&T https://example.org/a?b=1&c=2 10:30 OR AND',
    '북한 وزارة',
  ])('%s is as it would be printed', (text) => {
    expect(printQuery(read(text))).toBe(text);
  });

  it.each([
    ['tag:claim  Quote', 'claim quote'],
    ['“heavy casualties”', '"heavy casualties"'],
    ['„heavy casualties“ «a b» "c d”', '"heavy casualties" "a b" "c d"'],
    ['（a　or　b） outlet：北京', '(a or b) outlet:北京'],
    ['OUTLET:"Reuters"', 'outlet:Reuters'],
    ['outlet:Strait*', 'outlet:Strait'],
    [
      'hedge:"very likely" factuality:pr+ type:per verification:Refuted',
      'hedge:very-likely factuality:PR+ type:PER verification:refuted',
    ],
    ['status:"to do" status:inprogress', 'status:todo status:"in progress"'],
    [
      'figure:1.500 figure:1,500 figure:"1 500" figure:>"1 500"! figure:"fifteen hundred" figure:١٥٠٠ figure:१५०० figure:１５００',
      'figure:1500 figure:1500 figure:1500 figure:>1500! figure:1500 figure:1500 figure:1500 figure:1500',
    ],
    [
      'figure:100.. figure:..−5 figure:≥3 figure:10k figure:1.2340',
      'figure:>=100 figure:<=-5 figure:>=3 figure:10000 figure:1.2340',
    ],
    [
      'published:27.02.2025 published:"27 Feb 2025" published:"February 27, 2025" published:27/2/2025 published:2025/2/7',
      'published:2025-02-27 published:2025-02-27 published:2025-02-27 published:2025-02-27 published:2025-02-07',
    ],
    [
      'published:"27 février 2025" published:"27 февраля 2025" published:2025年2月27日 published:٢٧/٠٢/٢٠٢٥ published:"27. Februar 2025"',
      'published:2025-02-27 published:2025-02-27 published:2025-02-27 published:2025-02-27 published:2025-02-27',
    ],
    [
      'published:2025-02.. published:..2025-03 published:"Feb 2025".."1 Mar 2025" published:02.2025',
      'published:>=2025-02 published:<=2025-03 published:2025-02..2025-03-01 published:2025-02',
    ],
    ['since:">=yesterday"', null],
    ['marked:1d marked:0d marked:=7d marked:<7d', 'marked:>=yesterday marked:>=today marked:=7d marked:<7d'],
    ['grade:c3 grade:=B2 grade:< C3', null],
    ['grade:<C reliability:b credibility:2', 'reliability:<C reliability:B credibility:2'],
    ['a – b … c -', 'a b c'],
    ['/casualt(y|ies)/ /x/', '"/casualt(y|ies)/" /x/'],
    ['claim[link:supports]', 'claim[supports]'],
    ['claim&figure', 'claim & figure'],
    ['c:\\x 特讯：内容 NATO：声明', 'c:\\x 特讯：内容 NATO：声明'],
    ['figure:>10 000 figure:1 000..2\u202f000! claim', 'figure:>10000 figure:1000..2000! claim'],
    ['figure:>10 (500) figure:2.5 500 figure:10 5000', 'figure:>10 (500) figure:2.5 500 figure:10 5000'],
    ['figure:=<3 figure:=>4 figure:=5', 'figure:<=3 figure:>=4 figure:5'],
    ['published:02/02/2025 published:02/27/2025', 'published:2025-02-02 published:2025-02-27'],
    [
      'published:0400-02-29 published:"27th Feb 2025" published:"27. Feb 2025"',
      'published:0400-02-29 published:2025-02-27 published:2025-02-27',
    ],
    ['-a '.repeat(150).trim(), '-a '.repeat(150).trim()],
    ['((a))', 'a'],
    ['claim [contradicts]', 'claim[contradicts]'],
    ['', ''],
    ['  \n', ''],
  ])('%s is printed as %s', (text, expected) => {
    const parsed = parseQuery(text);
    expect(parsed.ok ? printQuery(parsed.query) : null).toBe(expected);
  });

  it.each(['＂', 'a＂b', '＼', '＼"', 'a＼＂ b'])(
    'has %s of full width in quotation marks as it is',
    (text) => {
      const printed = printValue(text);
      expect(parseQuery(`entity:${printed}`)).toMatchObject({ ok: true, query: { kind: 'name', text } });
    },
  );

  it('has words in square brackets in quotation marks, as other words are links there', () => {
    const query = withoutPlaces(read('troops'));
    expect(printQuery({ kind: 'tag', tag: 'claim', inside: query, start: 0, end: 0 })).toBe(
      'claim["troops"]',
    );
  });

  it('means the same after it was printed, whatever was typed', () => {
    fc.assert(
      fc.property(anyTyping, (text) => {
        const first = parseQuery(text);
        if (!first.ok) return;
        const printed = printQuery(first.query);
        const second = parseQuery(printed);
        expect(unplaced(second)).toEqual(unplaced(first));
        expect(printQuery(second.ok ? second.query : null)).toBe(printed);
      }),
      { numRuns: 2000 },
    );
  });
});

function eachPart(part: Part): readonly Part[] {
  if (part.kind === 'not') return [part, ...eachPart(part.part)];
  return 'parts' in part ? [part, ...part.parts.flatMap(eachPart)] : [part];
}

function read(text: string): Query {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
  if (parsed.query === null) throw new Error(`${text}: it is empty`);
  return parsed.query;
}

function unplaced(parsed: Parsed): Query | null | 'wrong' {
  if (!parsed.ok) return 'wrong';
  return parsed.query && withoutPlaces(parsed.query);
}
