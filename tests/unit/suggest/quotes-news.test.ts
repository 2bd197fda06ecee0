import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/suggest/document.ts';
import { findQuotes } from '../../../shared/suggest/quotes/findQuotes.ts';

/** What is offered as quotes, as “kind: words | words”. */
function offered(text: string): readonly string[] {
  return findQuotes(readDocument(text, 'en'), { mentions: [], entities: [] })
    .filter(({ score }) => score >= 0.5)
    .map(
      ({ kind, segments }) =>
        `${kind}: ${segments.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
    );
}

describe('A noun phrase says what a clause would', () => {
  it.each([
    ['The rebels claimed responsibility for the attack.', 'responsibility for the attack'],
    ['The mayor demanded an inquiry into the fire.', 'an inquiry into the fire'],
    ['The group called for the release of all prisoners.', 'the release of all prisoners'],
    ['The firm denied involvement.', 'involvement'],
    ['A study suggests a link between ice and drought.', 'a link between ice and drought'],
    ['The junta vowed revenge.', 'revenge'],
    ['The ministry blamed rebels for the attack.', 'rebels for the attack'],
  ])('in “%s”', (text, words) => {
    expect(offered(text)).toEqual([`indirect: ${words}`]);
  });

  it.each([
    'The storm claimed three lives.',
    'Ada Lorn claimed the title.',
    'The town found a dog.',
    'The film shows a bridge.',
    'The storm was blamed for ten deaths.',
    'The mayor admitted three visitors.',
  ])('but not in “%s”', (text) => {
    expect(offered(text)).toEqual([]);
  });

  it('of what is blamed in quotation marks, with what it is blamed for', () => {
    expect(offered('She blamed “years of looking away” for rising rents.')).toEqual([
      'mixed: “years of looking away” for rising rents',
    ]);
  });
});

describe('What the speaker left out', () => {
  it.each([
    [
      'He said the rebels had hidden rockets there, without offering evidence.',
      'the rebels had hidden rockets there',
    ],
    ['The ministry said that two died, without giving details.', 'that two died'],
  ])('is no part of what was said: “%s”', (text, words) => {
    expect(offered(text)).toEqual([`indirect: ${words}`]);
  });

  it('but how it was done is', () => {
    expect(offered('She said they had left, without paying the fare.')).toEqual([
      'indirect: they had left, without paying the fare',
    ]);
  });
});

describe('What something is called', () => {
  it.each([
    ['She called one of the findings a “shocker.”', 'one of the findings a “shocker.”'],
    ['Ada Lorn in Kolm called the plan “daft.”', 'the plan “daft.”'],
    ['He described the fire as “horrifying”.', 'the fire as “horrifying”'],
  ])('is said, in one word with what it is said of: “%s”', (text, words) => {
    expect(offered(text)).toEqual([`mixed: ${words}`]);
  });

  it('is a quotation of its own in several words', () => {
    expect(offered('She called the plan “a daft idea”.')).toEqual(['direct: “a daft idea”']);
  });

  it.each(['They have a way called “boost” for this.', 'The ministry hailed the “historic” vote.'])(
    'is a name or a word in marks: “%s”',
    (text) => {
      expect(offered(text)).toEqual([]);
    },
  );
});

describe('What is said', () => {
  it.each([
    [
      'in a relative clause around who says it',
      'It is about his pension, which Lorn says is too low.',
      ['indirect: is too low'],
    ],
    [
      'behind “if” and a clause',
      'The judge said if the trial is to be fair more must be found.',
      ['indirect: if the trial is to be fair more must be found'],
    ],
    [
      'by the noun of a subject: not',
      'The court’s worst fears have come true, and Kolm’s own hopes are dim.',
      [],
    ],
    [
      'with a day’s possessive in front',
      'The council said Sunday’s toll includes six people.',
      ['indirect: Sunday’s toll includes six people'],
    ],
    [
      'by state media',
      'Activists and Velonian state media said the toll is six.',
      ['indirect: the toll is six'],
    ],
    [
      'as somebody reports, after “but”',
      'But as the agency’s Jim Lorn reports, the win was marred by losses.',
      ['indirect: the win was marred by losses'],
    ],
    [
      'behind a date and a dash',
      'Oct. 3, 2008 - A soldier was killed this morning, officials reported.',
      ['indirect: A soldier was killed this morning'],
    ],
    [
      'with a clause in front of it',
      'While returning fire, soldiers also treated the wounded, officials said.',
      ['indirect: While returning fire, soldiers also treated the wounded'],
    ],
    [
      'by a man of Kolm, Pa.',
      'Pfc. Tim Lorn, a Kolm, Pa., native and an observer, said it was very good.',
      ['indirect: it was very good'],
    ],
    [
      'according to a lieutenant j.g.',
      'According to Lt. j.g. Tuck Lorn, the ship’s officer, the San Remo sent two boats.',
      ['indirect: the San Remo sent two boats'],
    ],
    [
      'up to where others deny it',
      'The ministry claimed rebels had been there although this was denied by the group.',
      ['indirect: rebels had been there'],
    ],
    [
      'of a bare plural and its verb',
      'The study showed dogs understand words.',
      ['indirect: dogs understand words'],
    ],
    ['of a bare plural and what was done to it: not', 'The film showed soldiers armed with rifles.', []],
    ['not where a story is told', 'Ada told the whole story while she clung to the bag.', []],
    ['on both sides of a pause', '“It is,” he says, pausing, “the end.”', ['direct: “It is,” | “the end.”']],
    [
      'in somebody’s words',
      'It was, in the words of one diplomat, “a complete shambles”.',
      ['mixed: It was | “a complete shambles”'],
    ],
    ['by a minister who rules something out: not as a clause', 'The minister ruled out a rise and left.', []],
    [
      'with a quoted verb behind “to”',
      'The president vowed to “crush” the rebels.',
      ['mixed: to “crush” the rebels'],
    ],
    [
      'to a meeting in a named place',
      'He told a meeting in the capital, Kolm, that it was late.',
      ['indirect: that it was late'],
    ],
    [
      'on both sides of a later remark',
      'The car, Lorn said later, “came out of nowhere”.',
      ['mixed: The car | “came out of nowhere”'],
    ],
    [
      'in an answer, and what was asked',
      'When asked whether he would go, Lorn replied: “No.”',
      ['indirect: whether he would go', 'direct: “No.”'],
    ],
    ['by nobody, without “that”', 'It is believed the knife was new.', ['indirect: the knife was new']],
    [
      'how, in a court that hears it',
      'The court heard how Lorn had bought the knife.',
      ['indirect: how Lorn had bought the knife'],
    ],
    ['of a toll', 'Officials put the toll at 40.', ['indirect: the toll at 40']],
    ['of growth in numbers', 'Analysts expected growth of 2 percent.', ['indirect: growth of 2 percent']],
    ['in British spelling', 'He signalled he would sign.', ['indirect: he would sign']],
    [
      'of a move, past what is said of it',
      'He described the move, which it opposed, as “very reasonable”.',
      ['direct: “very reasonable”'],
    ],
    [
      'of a noun with a clause of its own',
      'A spokeswoman said timelines that have been floated aren’t accurate.',
      ['indirect: timelines that have been floated aren’t accurate'],
    ],
    [
      'right behind a noun',
      'Police hunt a man they believe was at the scene.',
      ['indirect: was at the scene'],
    ],
    [
      'behind a comma too many',
      'The union has stated in a note, that there will be no rise.',
      ['indirect: that there will be no rise'],
    ],
    [
      'by a study, with a comma too many',
      'The study published this week, revealed that children lack iodine.',
      ['indirect: that children lack iodine'],
    ],
    ['by whom somebody was asked', 'He was asked by the judge to leave.', ['indirect: to leave']],
    ['by whom it was described', 'The plan was described by Lorn as “absurd”.', ['direct: “absurd”']],
    ['as a charge', 'Prosecutors charged that he lied.', ['indirect: that he lied']],
    ['as a wish', 'He expressed his desire that the best come.', ['indirect: that the best come']],
    ['by two banks', 'Ohl Bank and Lorn Bank claim a war might come.', ['indirect: a war might come']],
    [
      'by a spokesman, of somebody',
      'Lorn was said by a spokesman to be very pleased.',
      ['indirect: to be very pleased'],
    ],
    ['nothing', 'He said nothing.', []],
    [
      'in a quotation that ends with another',
      '“Why wait?” said Lorn. “And they say, ‘We wait for the end.’”',
      [
        'direct: “Why wait?”',
        'direct: “And they say, ‘We wait for the end.’”',
        'direct: ‘We wait for the end.’',
      ],
    ],
    [
      'around a verb, behind a quotation that ends with another',
      '“He told me, ‘Go home,’” Lorn recalled, “and I went.”',
      ['direct: “He told me, ‘Go home,’” | “and I went.”'],
    ],
    ['not on a sign', 'Protesters carried signs that read “No more war”.', []],
    [
      'in the paragraph behind a colon',
      'Mrs. Lorn said to a reporter there yesterday:\n\n“Such a queer boy! He left.”',
      ['direct: “Such a queer boy! He left.”'],
    ],
    [
      'behind a colon and not in front of it',
      'Twisting the cloth, Ada Lorn looked up and in a low voice, she said:\n\n“He was five.”',
      ['direct: “He was five.”'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(offered(text)).toEqual(expected);
  });

  it.each([
    'The town collected comments sent in by schoolchildren.',
    'Iron is an essential element, the protein found in red blood cells.',
    'Let’s just say he’s wrong.',
    'It is a matter of how many rules we follow.',
    'The federal and state governments have classified it.',
    'City states began to appear.',
    'As a wind begins to blow, fine grains begin to move.',
    'He was the last to ever hold that title.',
    'The Treaty of London, signed on 30 May 1913, parted territory claimed by Albania.',
    'The French suffered another estimated 200 losses.',
    'Its growth forecasts published 19 July 2016 were low.',
    'There was a village called Kolm as an example of how to “screen”.',
    'The crew describes “mega” swarms.',
    'They voted in favour of an end to the “free movement” agreement.',
    'Lorn tells readers about “self-medicating” ants.',
    'Media reports have speculated on the role that troops will play.',
  ])('nothing: “%s”', (text) => {
    expect(offered(text)).toEqual([]);
  });

  it.each([
    ['A review of national plans to cut carbon says they fall short.', 'they fall short'],
    ['A spokesman told the Associated Press there was a fight.', 'there was a fight'],
    ['A spokesman told the BBC Russia was ready.', 'Russia was ready'],
    ['Diplomats have stated “off the record” that it will end.', 'that it will end'],
    ['The members urge the Prime Minister-designate, Bo Lorn, to resign.', 'to resign'],
    ['The signs will not go: According to the agency, they will stay.', 'they will stay'],
  ])('no more than it is: “%s”', (text, words) => {
    expect(offered(text)).toEqual([`indirect: ${words}`]);
  });

  it('by the official whom a paper quotes', () => {
    const text = 'The Times quoted an unnamed official as saying: “We wait.”';
    const [quote] = findQuotes(readDocument(text, 'en'), { mentions: [], entities: [] });
    const { start = 0, end = 0 } = quote?.speaker?.words ?? {};
    expect(text.slice(start, end)).toBe('unnamed official');
  });

  it('by witnesses, not by the man they saw', () => {
    const text = 'Police look for a man who witnesses say fled on foot.';
    const [quote] = findQuotes(readDocument(text, 'en'), { mentions: [], entities: [] });
    const { start = 0, end = 0 } = quote?.speaker?.words ?? {};
    expect(text.slice(start, end)).toBe('witnesses');
  });
});
