import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/suggest/document.ts';
import type { FoundNames } from '../../../shared/suggest/found.ts';
import { findQuotes } from '../../../shared/suggest/quotes/findQuotes.ts';

const noNames: FoundNames = { mentions: [], entities: [] };

/** Names as they would be found: each given name wherever it is in the text, one entity for each. */
function namesIn(text: string, names: readonly string[]): FoundNames {
  const mentions = names
    .flatMap((name, entity) => {
      const surname = name.split(' ').at(-1) ?? name;
      return [...text.matchAll(new RegExp(`(?:${name}|${surname})`, 'gu'))].map(({ index, 0: found }) => ({
        start: index,
        end: index + found.length,
        form: 'NAM' as const,
        type: 'PER' as const,
        isMetonymy: false,
        entity,
        rule: 'actor.known' as const,
        score: 1,
        reason: 'Known',
      }));
    })
    .sort((a, b) => a.start - b.start);
  return { mentions, entities: names.map((name) => ({ name, type: 'PER' as const, entryId: null })) };
}

/** The speaker of the last quote that is offered, by the words. */
function speakerOfLast(text: string, names: readonly string[]): string | null {
  const quotes = findQuotes(readDocument(text, 'en'), namesIn(text, names)).filter(
    ({ score }) => score >= 0.5,
  );
  const words = quotes.at(-1)?.speaker?.words;
  return words ? text.slice(words.start, words.end) : null;
}

describe('Who said it', () => {
  it.each([
    ['the subject of the verb', '“We wait,” said Ada Lorn on Monday.', 'Ada Lorn'],
    [
      'a name between commas behind an office',
      'The regional governor, Anton Reve, said the road was shut.',
      'Anton Reve',
    ],
    [
      'a name before its office',
      '“It came by fax,” said Ada Lorn, the coastguard’s spokeswoman.',
      'Ada Lorn',
    ],
    ['a name without its titles', 'Foreign Minister Anton Reve said the road was shut.', 'Anton Reve'],
    ['a name with what it leads behind it', '“No,” said Ada Lorn of Brightwater Securities.', 'Ada Lorn'],
    ['no possessor of who speaks', 'Anton Reve’s sister, Ada Lorn, said he was away.', 'Ada Lorn'],
    [
      'a name before an office whose second comma is left out',
      'General Ada Lorn, commander of the port said it was late.',
      'Ada Lorn',
    ],
    [
      'a name before an office that holds a comma',
      'Sgt. Ada Lorn, a crew chief in Abel Battery, 3rd Battalion, said it was late.',
      'Ada Lorn',
    ],
    [
      'a name behind a long office',
      '“No,” reported Ohl unlimited data customer Ada Lorn last month.',
      'Ada Lorn',
    ],
    [
      'a union with members',
      'The bank is big, with the British Bankers’ Association saying: “No.”',
      'British Bankers’ Association',
    ],
    ['who is quoted', '“We wait for it,” Ada Lorn was quoted as saying.', 'Ada Lorn'],
    ['whom a broadcaster’s show hears', 'Ada Lorn told the BBC’s Andrew Marr Show: “We wait.”', 'Ada Lorn'],
    [
      'the subject of a sentence that a colon joins to a quotation',
      '“No,” said Anton Reve. Chancellor Ada Lorn supported the position in this respect: “We all have an interest.”',
      'Ada Lorn',
    ],
    [
      'who reports in that sentence, not of whom it is',
      'Ada Lorn said that Anton Reve should follow the example: “We wait.”',
      'Ada Lorn',
    ],
    [
      'the subject of its last clause',
      'While Anton Reve had left, Ada Lorn was not bullish: “We all have an interest.”',
      'Ada Lorn',
    ],
    [
      'the name in apposition to that subject',
      'A columnist for The Times, Ada Lorn, went a step further in her analysis: “This was a vote.”',
      'Ada Lorn',
    ],
    ['a name in front of “who”', 'Ada Lorn, who said she was ill, went home.', 'Ada Lorn'],
    [
      'the speaker of the verb before “and”',
      'Ada Lorn said it was late and warned that it was cold.',
      'Ada Lorn',
    ],
    [
      'no single person behind “they”',
      'An official said the company was sound. Analysts at Northgate think that it may fall. “It is late,” they wrote.',
      'they',
    ],
    ['whoever adds', '“No,” said Ada Lorn, adding that it was late.', 'Ada Lorn'],
    ['the name behind “according to”', 'The road was shut, according to Ada Lorn.', 'Ada Lorn'],
  ])('is %s', (_, text, expected) => {
    expect(speakerOfLast(text, ['Ada Lorn', 'Anton Reve'])).toBe(expected);
  });

  it.each([
    ['a pronoun, by who spoke before', 'Ada Lorn said it was late. “And cold,” she said.', 'Ada Lorn'],
    [
      'a pronoun, by the gender of names',
      'Anton Reve met Ada Lorn. Reve said it was late.\n“And cold,” she said.',
      'Ada Lorn',
    ],
    [
      'an office, by who was said to hold it',
      'The governor, Anton Reve, met Ada Lorn. “It is late,” the governor said.',
      'Anton Reve',
    ],
    ['the quote beside it in the paragraph', '“We wait,” said Ada Lorn. “We hope.”', 'Ada Lorn'],
    ['the sentence before it', 'Ada Lorn shook her head. “Not a word.”', 'Ada Lorn'],
    ['the paragraph before it', '“We wait,” said Ada Lorn.\n“We have waited for years.”', 'Ada Lorn'],
  ])('is found from %s', (_, text, expected) => {
    expect(speakerOfLast(text, ['Ada Lorn', 'Anton Reve'])).toBe(expected);
  });

  it.each([
    [
      'a verb in front of a colon, in the paragraph before',
      'Anton Reve left. Ada Lorn said to a reporter there yesterday:\n\n“We wait.”',
      'Ada Lorn',
    ],
    [
      'the subject of two verbs, the second in front of a colon',
      'Ada Lorn looked at Anton Reve and continued:\n\n“We wait.”',
      'Ada Lorn',
    ],
    [
      'whose turn it is: who is asked',
      '“No,” said Ada Lorn.\n“Why?” asked Anton Reve.\n“We wait for the boat.”',
      'Ada Lorn',
    ],
    [
      'whose turn it is: who asks',
      '“Are you well?” asked Anton Reve.\n“No,” said Ada Lorn.\n“Why?”',
      'Anton Reve',
    ],
    [
      'who has just been named, a man whose name ends in a',
      'Brian Hale liked it. Attila Kiss led the work. “Dogs care about it,” he said.',
      'Attila Kiss',
    ],
    [
      'what the text says that somebody is',
      'Ada Lorn is a trained nurse. Anton Reve left. “It is late,” the nurse said.',
      'Ada Lorn',
    ],
    [
      'an office, not from whom it stands beside',
      'The secretary, Ada Lorn, left. The secretary and Reve agreed that it was late. “It is late,” the secretary said.',
      'Ada Lorn',
    ],
    [
      'what is behind an office without an article',
      'According to Ada Lorn, head of the port, it was late.',
      'Ada Lorn',
    ],
  ])('is found from %s', (_, text, expected) => {
    expect(speakerOfLast(text, ['Ada Lorn', 'Anton Reve', 'Brian Hale', 'Attila Kiss'])).toBe(expected);
  });

  it('is “one of them” with its “one”', () => {
    expect(speakerOfLast('“We wait,” one of them said.', ['Ada Lorn'])).toBe('one of them');
  });

  it('is nobody where an answer follows a question, and nobody else has spoken', () => {
    expect(speakerOfLast('“Why?” asked Anton Reve.\n“We wait for the boat.”', ['Anton Reve'])).toBeNull();
  });

  it('means the entity of the name', () => {
    const text = 'Anton Reve left. “We wait,” said Ada Lorn. “We hope,” she said.';
    const quotes = findQuotes(readDocument(text, 'en'), namesIn(text, ['Anton Reve', 'Ada Lorn']));
    expect(quotes.map(({ speaker }) => speaker?.entity)).toEqual([1, 1]);
  });

  it('is named by its capitals where no names were found', () => {
    const text = '“We wait,” said Ada Lorn. “We hope,” she said.';
    const quotes = findQuotes(readDocument(text, 'en'), noNames);
    expect(
      quotes.map(({ speaker }) => speaker && text.slice(speaker.words.start, speaker.words.end)),
    ).toEqual(['Ada Lorn', 'Ada Lorn']);
  });

  it('is surer beside the verb than from the paragraph before', () => {
    const text = '“We wait,” said Ada Lorn.\n“We have waited for years.”';
    const [beside, before] = findQuotes(readDocument(text, 'en'), namesIn(text, ['Ada Lorn']));
    expect(beside?.speaker?.score).toBeGreaterThan(before?.speaker?.score ?? 1);
  });
});
