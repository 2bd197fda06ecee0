import { describe, expect, test } from 'vitest';
import { findClaims } from '../../../shared/suggest/claims/findClaims.ts';
import { claimRules } from '../../../shared/suggest/claims/rules.ts';
import { readDocument } from '../../../shared/suggest/document.ts';
import type { FoundClaim, FoundQuote } from '../../../shared/suggest/found.ts';
import { quoted } from '../../fixtures/suggest/statements.ts';

const noNames = { mentions: [], entities: [] };

function claimsOf(text: string, quotes: readonly FoundQuote[] = []): readonly FoundClaim[] {
  return findClaims(readDocument(text, 'en'), noNames, quotes, []).filter(
    ({ kind }) => kind !== 'check-worthy',
  );
}

function wordsOf(text: string, claim: FoundClaim | undefined): string | undefined {
  return claim?.segments.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

describe('a reported statement', () => {
  test.each([
    {
      text: 'The ministry said that the dam is safe.',
      words: 'that the dam is safe',
      cue: 'said',
      claim: 'the dam is safe',
      stance: 'affirm',
      factuality: 'CT+',
    },
    {
      text: '“The dam is safe,” the ministry said.',
      words: '“The dam is safe,”',
      cue: 'said',
      kind: 'direct' as const,
      claim: 'The dam is safe',
      stance: 'affirm',
      factuality: 'CT+',
    },
    {
      text: 'The ministry denied that the dam was cracked.',
      words: 'that the dam was cracked',
      cue: 'denied',
      claim: 'the dam was cracked',
      stance: 'refute',
      factuality: 'CT-',
    },
    {
      text: 'The ministry has not confirmed that the dam is safe.',
      words: 'that the dam is safe',
      cue: 'confirmed',
      claim: 'the dam is safe',
      stance: 'affirm',
      factuality: 'Uu',
    },
    {
      text: 'Engineers believe the dam is safe.',
      words: 'the dam is safe',
      cue: 'believe',
      claim: 'the dam is safe',
      stance: 'affirm',
      factuality: 'PR+',
    },
    {
      text: 'The ministry said the dam may be leaking.',
      words: 'the dam may be leaking',
      cue: 'said',
      claim: 'the dam may be leaking',
      stance: 'affirm',
      factuality: 'PS+',
    },
    {
      text: 'The ministry warned that the dam would burst “within days”.',
      words: 'that the dam would burst “within days”',
      cue: 'warned',
      claim: 'the dam would burst “within days”',
      stance: 'affirm',
      factuality: 'CT+',
    },
    {
      text: 'The ministry did not deny that the dam leaked.',
      words: 'that the dam leaked',
      cue: 'deny',
      claim: 'the dam leaked',
      stance: 'affirm',
      factuality: 'Uu',
    },
    {
      text: 'The ministry dismissed reports that the dam had burst.',
      words: 'that the dam had burst',
      cue: 'reports',
      claim: 'the dam had burst',
      stance: 'refute',
      factuality: 'CT-',
    },
    {
      text: 'The minister, who was not there, doubted that the dam would hold.',
      words: 'that the dam would hold',
      cue: 'doubted',
      claim: 'the dam would hold',
      stance: 'refute',
      factuality: 'PR-',
    },
    {
      text: 'The ministry said those nearest were the least likely to drown.',
      words: 'those nearest were the least likely to drown',
      cue: 'said',
      claim: 'those nearest were the least likely to drown',
      stance: 'affirm',
      factuality: 'CT+',
    },
    {
      text: 'The ministry said it could not find the leak by 9 p.m.',
      words: 'it could not find the leak by 9 p.m.',
      cue: 'said',
      claim: 'it could not find the leak by 9 p.m.',
      stance: 'affirm',
      factuality: 'CT+',
    },
    {
      text: 'The ministry said it was unlikely that the dam would break.',
      words: 'it was unlikely that the dam would break',
      cue: 'said',
      claim: 'it was unlikely that the dam would break',
      stance: 'affirm',
      factuality: 'PR-',
    },
  ])('of “$text” claims “$claim” ($stance, $factuality)', (row) => {
    const parts = row.kind ? { cue: row.cue, kind: row.kind } : { cue: row.cue };
    const [claim] = claimsOf(row.text, [quoted(row.text, row.words, parts)]);
    expect(wordsOf(row.text, claim)).toBe(row.claim);
    expect(claim?.attributes).toMatchObject({ stance: row.stance, factuality: row.factuality });
    expect(claim?.attributes.cue?.exact).toBe(row.cue);
  });

  test('keeps its hedge with the likelihood that its words have', () => {
    const text = 'The agency reported that Velonia has very likely moved its ships.';
    const [claim] = claimsOf(text, [
      quoted(text, 'that Velonia has very likely moved its ships', {
        cue: 'reported',
        speaker: 'agency',
        entity: 4,
      }),
    ]);
    expect(claim?.attributes.hedge).toMatchObject({ segment: { exact: 'very likely' }, band: 'very-likely' });
    expect(claim?.claimer?.entity).toBe(4);
    expect(claim?.reason).toBe('A statement of “agency”: “reported”; held back by “very likely”');
  });

  test('in several sentences is those that are worth checking', () => {
    const words =
      '“I am so tired. The mine dumped 40 tonnes of sludge into the river last year. Who will pay? Nobody warned the village.”';
    const text = `${words} Ana Petrov said.`;
    const claims = claimsOf(text, [
      quoted(text, words, { cue: 'said', speaker: 'Ana Petrov', kind: 'direct' }),
    ]);
    expect(claims.map((claim) => wordsOf(text, claim))).toEqual([
      'The mine dumped 40 tonnes of sludge into the river last year',
    ]);
  });

  test('in quotation marks is never said by the article, however it is hedged', () => {
    const text = '“We may well be very tired,” she said.';
    const quotes = [quoted(text, '“We may well be very tired,”', { cue: 'said', kind: 'direct' })];
    expect(claimsOf(text, quotes).every(({ attributes }) => attributes.claimer !== 'author')).toBe(true);
  });

  test('with a figure is an estimate where the cue says so', () => {
    const text = 'The agency previously estimated that Velonia had sent over 11,000 workers.';
    const quotes = [
      quoted(text, 'that Velonia had sent over 11,000 workers', { cue: 'estimated', speaker: 'agency' }),
    ];
    expect(claimsOf(text, quotes)[0]).toMatchObject({ kind: 'estimate', rule: 'claim.estimate-by' });
  });

  test.each([
    'If the trial is to be fair, more must be found',
    'When we met the crew, they asked for a tow',
    'What we found was a dam full of cracks',
    'No soldier was wounded in the attack',
  ])('is claimed however it opens: “%s”', (words) => {
    const text = `The judge said ${words}.`;
    expect(claimsOf(text, [quoted(text, words, { cue: 'said' })])).toHaveLength(1);
  });

  test.each([
    { what: 'a condition alone', text: 'She said if it rains.', words: 'if it rains', cue: 'said' },
    { what: 'a plain no', text: '“No, of course not,” he said.', words: '“No, of course not,”', cue: 'said' },
    {
      what: 'a question',
      text: 'Reporters asked whether the dam was safe.',
      words: 'whether the dam was safe',
      cue: 'asked',
    },
    {
      what: 'an intention',
      text: 'The minister plans to close the dam.',
      words: 'to close the dam',
      cue: 'plans',
    },
    { what: 'a scrap of words', text: 'She called it “a shame”.', words: '“a shame”', cue: 'called' },
    {
      what: 'thanks',
      text: '“Thank you all for coming,” she said.',
      words: '“Thank you all for coming,”',
      cue: 'said',
    },
    {
      what: 'an open question',
      text: '“Is the dam safe?” she said.',
      words: '“Is the dam safe?”',
      cue: 'said',
    },
  ])('claims nothing in $what', ({ text, words, cue }) => {
    expect(claimsOf(text, [quoted(text, words, { cue })])).toEqual([]);
  });
});

describe('what the article itself says with reserve', () => {
  test.each([
    {
      text: 'However, the losses among its crews, estimated at over 300 drowned or missing by June, raise questions.',
      claim: 'the losses among its crews, estimated at over 300 drowned or missing by June',
      rule: 'claim.estimate',
    },
    {
      text: 'The port will probably stay closed for weeks.',
      claim: 'The port will probably stay closed for weeks',
      rule: 'claim.hedged-likely',
    },
    {
      text: 'Two of the crew are believed to have swum ashore, but the captain is missing.',
      claim: 'Two of the crew are believed to have swum ashore',
      rule: 'claim.hedged-hearsay',
    },
    {
      text: 'The blast may have been caused by gas.',
      claim: 'The blast may have been caused by gas',
      rule: 'claim.hedged-possible',
    },
  ])('is a claim of the author: “$claim”', ({ text, claim, rule }) => {
    const found = claimsOf(text);
    expect(found.map((one) => [wordsOf(text, one), one.rule])).toEqual([[claim, rule]]);
    expect(found[0]?.attributes.claimer).toBe('author');
  });

  test.each([
    'The port opened in May.',
    'May the best crew win.',
    'Could the port stay closed?',
    'No such letter could be found.',
    'Mrs Lorn said to a reporter there yesterday that she was well.',
  ])('is not read into “%s”', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  test('is not said again where a source says it', () => {
    const text = 'The agency said the port will probably stay closed.';
    const found = claimsOf(text, [quoted(text, 'the port will probably stay closed', { cue: 'said' })]);
    expect(found.map(({ kind }) => kind)).toEqual(['attributed']);
  });
});

test('each claim is by one of the listed rules', () => {
  const text =
    'The agency denied that 40 ships sank. An estimated 300 sailors drowned. The port may close. Exports fell by 12 percent.';
  const ids = claimRules.map(({ id }) => id);
  const quotes = [quoted(text, 'that 40 ships sank', { cue: 'denied' })];
  const found = findClaims(readDocument(text, 'en'), noNames, quotes, []);
  expect(found.length).toBeGreaterThan(3);
  for (const { rule } of found) expect(ids).toContain(rule);
});

test('reads no other language than English', () => {
  expect(findClaims(readDocument('Rund 300 Menschen starben.', 'de'), noNames, [], [])).toEqual([]);
});

test('takes a line of a megabyte in its stride', () => {
  const text = 'the port may, an estimated likely said “that it could, '.repeat(20_000);
  const before = performance.now();
  claimsOf(text);
  expect(performance.now() - before).toBeLessThan(10_000);
});
