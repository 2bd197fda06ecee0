import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/suggest/document.ts';
import { findQuotations } from '../../../shared/suggest/quotes/quotations.ts';

/** What is quoted in a text, with its marks; a nested quotation behind a “>” for each that holds it. */
function quoted(text: string): readonly string[] {
  return findQuotations(readDocument(text, null)).map(
    ({ start, end, depth, isClosed }) =>
      `${'>'.repeat(depth)}${text.slice(start, end)}${isClosed ? '' : ' (open)'}`,
  );
}

describe('The words between quotation marks', () => {
  it.each([
    ['curly marks', '“We’re here,” he said. “Still.”', ['“We’re here,”', '“Still.”']],
    ['straight marks', 'He said "go" and "stay".', ['"go"', '"stay"']],
    ['marks glued to a colon or a dash', 'He said:"Yes"—"no".', ['"Yes"', '"no"']],
    ['curly marks that straight ones close', '“We wait," he said. "Still.”', ['“We wait,"', '"Still.”']],
    ['British marks', '‘It’s mine,’ she said, ‘isn’t it?’', ['‘It’s mine,’', '‘isn’t it?’']],
    ['straight single marks', "'Yes,' he said, 'we can't.'", ["'Yes,'", "'we can't.'"]],
    ['typed marks', "``Quoted,'' he said.", ["``Quoted,''"]],
    ['German', '„Gut“, sagte er. »Nein«, sagte sie.', ['„Gut“', '»Nein«']],
    ['French', '« Oui », dit-il. «Non».', ['« Oui »', '«Non»']],
    [
      'Japanese and Chinese',
      '「はい『いいえ』です」と《书名》',
      ['「はい『いいえ』です」', '>『いいえ』', '《书名》'],
    ],
  ])('are found in %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each([
    ['an apostrophe', 'The dog’s bone isn’t the cats’ toy, and it’s not Jones’ either.'],
    ['a year or a word cut short', "Rock 'n' roll of the '90s and the ’80s."],
    ['feet and inches', 'A 12" record by a man of 6\' 2".'],
  ])('are not taken from %s', (_, text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('keep a possessive of the plural inside', () => {
    expect(quoted('“She said ‘go to the dogs’ home’ and left,” he said.')).toEqual([
      '“She said ‘go to the dogs’ home’ and left,”',
      '>‘go to the dogs’ home’',
    ]);
    expect(quoted('‘The boys’ mother said it,’ he said.')).toEqual(['‘The boys’ mother said it,’']);
  });

  it('nest in marks of the same kind where nothing else makes sense', () => {
    expect(quoted('"It wouldn\'t be called "research", would it?"')).toEqual([
      '"It wouldn\'t be called "research", would it?"',
      '>"research"',
    ]);
  });

  it('go on over paragraphs that each open again, as one quotation', () => {
    expect(quoted('“One.\n\n“Two.\n“Three,” he said.\nEnd.')).toEqual(['“One.\n\n“Two.\n“Three,”']);
  });

  it('go on over lines of one sentence each', () => {
    expect(quoted('“One.\nTwo.\nThree,” he said.\n“Four.”')).toEqual(['“One.\nTwo.\nThree,”', '“Four.”']);
    expect(quoted('"One.\nTwo," he said.\nHe left.')).toEqual(['"One.\nTwo,"']);
  });

  it('keep words that are cut short inside', () => {
    expect(quoted('‘He’s goin’ home,’ she said.')).toEqual(['‘He’s goin’ home,’']);
  });

  it('end with the paragraph where the closing mark is missing', () => {
    expect(quoted('“Nobody closed these words\nNext paragraph, with “its own”.')).toEqual([
      '“Nobody closed these words (open)',
      '“its own”',
    ]);
  });
});
