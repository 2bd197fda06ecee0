import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/suggest/document.ts';
import { findQuotes } from '../../../shared/suggest/quotes/findQuotes.ts';
import { quoteRules } from '../../../shared/suggest/quotes/rules.ts';
import { goldOf } from '../../fixtures/suggest/quoteArticles.ts';

/** What is offered as quotes, as “kind: words | words”. */
function offered(text: string): readonly string[] {
  return quotesOf(text).map(
    ({ kind, segments }) =>
      `${kind}: ${segments.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
  );
}

function quotesOf(text: string) {
  return findQuotes(readDocument(text, 'en'), { mentions: [], entities: [] }).filter(
    ({ score }) => score >= 0.5,
  );
}

describe('Quotes that are offered', () => {
  it.each([
    ['a quotation with its verb behind it', '“We wait,” said Ada Lorn.', ['direct: “We wait,”']],
    ['a quotation around its verb', '“We wait,” she said, “as ever.”', ['direct: “We wait,” | “as ever.”']],
    ['two sayings, not one', '“We wait,” she said. “We hope.”', ['direct: “We wait,”', 'direct: “We hope.”']],
    ['several sentences as one', 'She said: “We wait. We hope.”', ['direct: “We wait. We hope.”']],
    [
      'a clause with “that”, without its final stop',
      'The mayor said that the bridge was safe.',
      ['indirect: that the bridge was safe'],
    ],
    [
      'a clause without “that”',
      'The mayor said on Monday the bridge was safe.',
      ['indirect: the bridge was safe'],
    ],
    [
      'a clause that holds quoted words',
      'The mayor said it was “rather safe”.',
      ['mixed: it was “rather safe”'],
    ],
    [
      'a statement before its verb',
      'The bridge was safe, the mayor said.',
      ['indirect: The bridge was safe'],
    ],
    [
      'words that run into a quotation',
      'The bridge was “rather safe,” the mayor said.',
      ['mixed: The bridge was “rather safe,”'],
    ],
    [
      'what somebody is told',
      'The mayor told reporters in Kolm that the bridge was safe.',
      ['indirect: that the bridge was safe'],
    ],
    [
      'what accords to somebody, at either end',
      'According to the mayor, the bridge was safe. The road was closed, according to a report.',
      ['indirect: the bridge was safe', 'indirect: The road was closed'],
    ],
    [
      'what plurals report whose verb stands apart from them',
      'The images, taken on Monday, suggest that the bridge was moved. Local media reported that it fell.',
      ['indirect: that the bridge was moved', 'indirect: that it fell'],
    ],
    [
      'a clause that opens with how many',
      'The mayor said at least 10 bridges have been closed.',
      ['indirect: at least 10 bridges have been closed'],
    ],
    [
      'a clause whose first word ends as adverbs do',
      'Her lawyers say tally sheets were altered.',
      ['indirect: tally sheets were altered'],
    ],
    [
      'what was confirmed by somebody',
      'It was confirmed by the police that the bridge was safe.',
      ['indirect: that the bridge was safe'],
    ],
    [
      'a question apart from its answer',
      'Asked about reports that the bridge had moved, the mayor said it was safe.',
      ['indirect: that the bridge had moved', 'indirect: it was safe'],
    ],
    [
      'a statement without what the writer goes on with',
      'Nine people drowned, medics say, as the search went on. The mayor said it was late, however.',
      ['indirect: Nine people drowned', 'indirect: it was late'],
    ],
    [
      'what accords to a name without a comma',
      'According to Marrant the bridge was safe.',
      ['indirect: the bridge was safe'],
    ],
    [
      'what a plural reports behind what is said of it',
      'Economists surveyed by the bank predict the rate will rise.',
      ['indirect: the rate will rise'],
    ],
    [
      'a belief about people who are described',
      'She believes none of the people who lived there before are still alive.',
      ['indirect: none of the people who lived there before are still alive'],
    ],
    [
      'what somebody with two offices says',
      'Ada Lorn, head of the port, and chairwoman of the board, says it is late.',
      ['indirect: it is late'],
    ],
    [
      'two reports of one speaker apart',
      'The mayor said the bridge was safe and warned that the road was not.',
      ['indirect: the bridge was safe', 'indirect: that the road was not'],
    ],
    [
      'a clause up to “, adding”',
      'The mayor said the bridge was safe, adding that the road was not.',
      ['indirect: the bridge was safe', 'indirect: that the road was not'],
    ],
    [
      'the report, and not the passive within it',
      'Ada Lorn said she had been told nothing. The toll was expected to rise, the mayor said.',
      ['indirect: she had been told nothing', 'indirect: The toll was expected to rise'],
    ],
    [
      'no wish to stay unnamed',
      'A clerk, who asked not to be named, left. Two declined to be identified.',
      [],
    ],
    ['no lone “why”', 'They left on Monday, and nobody said why.', []],
    ['nothing in “the same thing”', 'Ada Lorn had said the same thing nine days before the vote.', []],
    [
      'beliefs and intentions',
      'Analysts believe the bridge will fall. The mayor plans to close it.',
      ['indirect: the bridge will fall', 'indirect: to close it'],
    ],
    [
      'words that go on in a quotation',
      'The plan, he added, “isn’t serious.”',
      ['mixed: The plan | “isn’t serious.”'],
    ],
    ['a statement around its verb', 'The road, she said, is shut.', ['indirect: The road | is shut']],
    [
      'what is behind “as she said”',
      'As the mayor said in May, the bridge is safe.',
      ['indirect: the bridge is safe'],
    ],
    ['a saying after “as she put it”', 'As the mayor put it: “We wait.”', ['direct: “We wait.”']],
    [
      'one report, up to what is said of it',
      'Women say that he touched them, allegations he denies.',
      ['indirect: that he touched them'],
    ],
    [
      'one report, up to another speaker',
      'The mayor said the road was shut, and police urged drivers to wait.',
      ['indirect: the road was shut', 'indirect: to wait'],
    ],
    [
      'one report, not what the speaker will not say',
      'The mayor confirmed that talks were on but wouldn’t comment further.',
      ['indirect: that talks were on'],
    ],
    [
      'a relative clause up to its comma',
      'The mayor, who said he was tired, went home.',
      ['indirect: he was tired'],
    ],
    [
      'what is not clear, and what is asked',
      'It was not clear whether he would go. Asked whether he would go, he left.',
      ['indirect: whether he would go', 'indirect: whether he would go'],
    ],
    [
      'what a statement says',
      'The ministry issued a statement saying the road was shut.',
      ['indirect: the road was shut'],
    ],
    ['what a report is', 'The claim that he lied is false.', ['indirect: that he lied']],
    [
      'what it is called',
      'The mayor called the plan “a circus with budgets”.',
      ['direct: “a circus with budgets”'],
    ],
    ['what someone is accused of', 'He was accused by critics of lying.', ['indirect: of lying']],
    ['a saying of one word', '“Never!” said the mayor.', ['direct: “Never!”']],
    [
      'a quoted sentence alone',
      'The mayor shrugged. “We have waited long enough.”',
      ['direct: “We have waited long enough.”'],
    ],
  ])('are %s', (_, text, expected) => {
    expect(offered(text)).toEqual(expected);
  });

  it.each([
    ['a title', 'He wrote “The Long Road” in a year.'],
    ['a word in marks', 'The “plan” failed.'],
    [
      'a phrase behind a verb of announcing',
      'The firm reported a loss of $12 million that was larger than last year’s.',
    ],
    ['an object', 'In the harbour, where boats are kept, the old man remembers the night of the storm.'],
    [
      'a verb that a noun has for its own',
      'The army released a list of attacks it claimed in May that killed ten people.',
    ],
    ['a time of day', 'The crew was called to the harbour shortly after 23:40 on Tuesday.'],
    ['a noun in a comparison', 'There were more boats in the harbour, compared to the usual figure.'],
    ['what rules are there for', 'The plan violates harbour rules that require a pilot.'],
    ['a headline among the sources', 'Sources\n"Harbour found under water" — Daily Post, 15 August 2008'],
    ['silence', 'The ministry declined to comment. A trader asked not to be named.'],
    ['a vote', 'The board voted to close the bridge.'],
    ['a nickname', 'They call him “the Captain” there.'],
    ['the noun of a verb', 'The report was published on Monday, and the claim was false.'],
  ])('are not %s', (_, text) => {
    expect(offered(text)).toEqual([]);
  });

  it('state how often such quotes are right, in the order of their rules', () => {
    const said = ['“We wait,” said Ada Lorn.', 'Ada Lorn said they wait.', 'Ada Lorn plans to wait in Kolm.'];
    const [quoted = 0, clause = 0, plan = 0] = said.map((text) => quotesOf(text)[0]?.score ?? 0);
    expect(quoted).toBeGreaterThan(0.95);
    expect(clause).toBeLessThan(quoted);
    expect(plan).toBeLessThan(clause);
    expect(plan).toBeGreaterThan(0.7);
  });

  it('name their rule, from the list of rules, and say why in words', () => {
    const ids = new Set<string>(quoteRules.map(({ id }) => id));
    const [quote] = quotesOf('“We wait,” said Ada Lorn.');
    expect(quote).toMatchObject({
      rule: 'quote.verb-after',
      reason: 'Speech verb “said” after the closing quotation mark',
    });
    expect(ids.has(quote?.rule ?? '')).toBe(true);
  });
});

describe('The articles that quotes are measured on', () => {
  it.each(['tuning', 'unseen'] as const)('are written out as gold: %s', (set) => {
    const file = new URL(`../../fixtures/suggest/quotes-${set}.jsonl`, import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(goldOf(set));
  });
});
