import { describe, expect, it } from 'vitest';
import { loadNames } from '../../../electron/suggest/loadNames.ts';
import { readDocument } from '../../../shared/suggest/document.ts';
import { noKnowledge } from '../../../shared/suggest/knowledge.ts';
import { findNames } from '../../../shared/suggest/names/findNames.ts';

const model = await loadNames();

/** The people and organisations that would be suggested: “Anton Reve PER”, name by name. */
function actorsIn(text: string): readonly string[] {
  return findNames(readDocument(text, 'en'), noKnowledge, model).mentions.flatMap(
    ({ start, end, type, score }) =>
      score >= 0.5 && (type === 'PER' || type === 'ORG') ? [`${text.slice(start, end)} ${type}`] : [],
  );
}

describe('what is written like a name and acts as nobody', () => {
  it.each([
    ['an act and its letters', 'The case falls under the Road Traffic Act (RTA), and the RTA is old.'],
    ['a programme and its letters', 'The money is from the New Rural Growth Program (RGP) of last year.'],
    ['elections', 'The campaign for the Village and Youth Council Elections (VYCE) begins.'],
    ['letters behind a common noun', 'They held a live fire exercise (CALX), and the CALX went well.'],
    [
      'people of whom there are many',
      'A valley was filled with Soldiers of many Armies, and the Allies came.',
    ],
    [
      'bodies of which there are many',
      'It was sent to all Municipal Bodies and Development Authorities for use.',
    ],
    ['a people', 'He died in the custody of the Lebanese army, and four Kenyans saw it.'],
    [
      'letters that stand for a thing',
      'They spend more than two per cent of GDP on it, which the USB port shows.',
    ],
    ['an office without who holds it', 'That was on the desk of the Attorney General when it rained.'],
    ['the staff of whom somebody is chief', 'Nobody had told the Chief of Army Staff, which he regrets.'],
    ['a body of which there are many', 'It is a task for the Committees, as the old paper says.'],
    ['a people, which is no person', 'It was said that one of the Kenyans had asked the Lebanese for it.'],
    ['a league that clubs play in', 'The top of the Kenyan Premier League (KPL) is where it was.'],
    ['what a minister is for', 'She asked the old Minister of Foreign Affairs, who said no.'],
    ['a post of a house', 'That is what the Chief Opposition Whip said of the old report.'],
    ['a feast', 'It was sold on the morning of Valentine’s Day in all of the shops.'],
    ['a building', 'She works on the first floor of the Wisma Santana building in the old town.'],
  ])('is not suggested: %s', (_what, text) => {
    expect(actorsIn(text)).toEqual([]);
  });

  it('is a party all the same where its name begins with what it is for', () => {
    expect(actorsIn('He appealed to all others of the Labour Party to come.')).toEqual(['Labour Party ORG']);
  });

  it('acts all the same where it feeds, heals or teaches', () => {
    expect(actorsIn('The World Food Programme (WFP) sent rice.')).toEqual([
      'World Food Programme ORG',
      'WFP ORG',
    ]);
  });
});

describe('where a name begins and ends', () => {
  it.each([
    [
      'at the hyphen of a word made of it',
      'The Tarvian Relief Front (TRF) was late. A TRF-led convoy left, and anti-TRF crowds met NATO-backed troops.',
      ['Tarvian Relief Front ORG', 'TRF ORG', 'TRF ORG', 'TRF ORG', 'NATO ORG'],
    ],
    ['at a dash with spaces', 'DORNE CITY – Police have seized a boat that was on its way to the coast.', []],
    [
      'behind the office of which somebody is the owner',
      'He came before the Stilfont Magistrate’s Court on Monday with a lawyer.',
      ['Stilfont Magistrate’s Court ORG'],
    ],
    [
      'before the house in which it sits',
      'He spoke for an hour at NATO Headquarters and then went home again.',
      ['NATO ORG'],
    ],
    [
      'with the number of a unit',
      'The guns of the 32nd Infantry Regiment were heard in the next valley.',
      ['32nd Infantry Regiment ORG'],
    ],
    [
      'with all the matters that it is for',
      'Staff of the Tarvo National Institute for Space Applications and Informatics were asked.',
      ['Tarvo National Institute for Space Applications and Informatics ORG'],
    ],
    [
      'with the first word that says what it is',
      'The hole was filled by the Voice of Kenya, as the town recalls.',
      ['Voice of Kenya ORG'],
    ],
    [
      'before the post of who speaks for it',
      'Kenya’s Foreign Ministry Spokesman Bahram Kassani says that it is late.',
      ['Foreign Ministry ORG', 'Bahram Kassani PER'],
    ],
    [
      'with the small words that it begins with',
      'Nobody at al Shabaab answered. On Monday von der Leyen said it was over.',
      ['al Shabaab ORG', 'von der Leyen PER'],
    ],
    [
      'without the letters of a post',
      'The Deputy Solicitor General (DSG) Dileep Paris spoke. DSG Paris left early.',
      ['Dileep Paris PER', 'Paris PER'],
    ],
    [
      'with a surname that is a title elsewhere',
      'Chief Executive Officer Tan Su Shan took charge of it in March, and Tan Sri Azman Hashim left.',
      ['Tan Su Shan PER', 'Azman Hashim PER'],
    ],
    [
      'without what is said behind it out of respect',
      'Many do not accept the leadership of Mirza Fakhrul Saheb in the party.',
      ['Mirza Fakhrul PER'],
    ],
    [
      'with whose it is',
      'It was the Opposition People’s National Party that lost in the end.',
      ['People’s National Party ORG'],
    ],
    [
      'with all that its letters stand for',
      'It went to the Passport, Immigration and Citizenship Agency (PICA) here.',
      ['Passport, Immigration and Citizenship Agency ORG', 'PICA ORG'],
    ],
    [
      'before the post of its members',
      'It was AKRA Chief Executive Officer Ali Hassan who wrote it all down. AKRA is small.',
      ['AKRA ORG', 'Ali Hassan PER', 'AKRA ORG'],
    ],
    [
      'with the country to which a mission is sent',
      'In a statement, the African Union Mission to Somalia praised it.',
      ['African Union Mission to Somalia ORG'],
    ],
    [
      'without the titles of more countries',
      'ASP Mansir Hassan and Sheik Ismael Ali were there, and Neighbour Doreen Askew saw it.',
      ['Mansir Hassan PER', 'Ismael Ali PER', 'Doreen Askew PER'],
    ],
  ])('is %s', (_where, text, expected) => {
    expect(actorsIn(text)).toEqual(expected);
  });
});

describe('what somebody or something is', () => {
  it.each([
    [
      'shows by whom they are named with',
      'The deputies Carla Zambelli and Bia Kicis tried to put it off for a week.',
      ['Carla Zambelli PER', 'Bia Kicis PER'],
    ],
    [
      'shows by the town behind its letters',
      'They built it with the help of IIT Delhi and others in the last months.',
      ['IIT Delhi ORG'],
    ],
    [
      'shows by what the text says of it',
      'He saw Tosgur Ozaldi, a senior party official and lawyer, in the street.',
      ['Tosgur Ozaldi PER'],
    ],
    [
      'shows by whom it has to coach it',
      'On Sunday Gor Mahia won. The Gor Mahia head coach Jonathan McKinstry praised them, and Gor Mahia left.',
      ['Gor Mahia ORG', 'Gor Mahia ORG', 'Jonathan McKinstry PER', 'Gor Mahia ORG'],
    ],
    [
      'shows by an age',
      'The jury heard that Winbar Torsti, 34, had left the house at noon.',
      ['Winbar Torsti PER'],
    ],
    [
      'is found behind a day',
      'The letter is from Mark Golding. It is short. On Saturday Golding read it out.',
      ['Mark Golding PER', 'Golding PER'],
    ],
    [
      'shows by a capital within a sentence',
      'She had argued for the cap in Cabinet and then in the Knesset.',
      ['Cabinet ORG', 'Knesset ORG'],
    ],
    [
      'shows by the place of a report',
      'SAN MATEO, Calif. (Business Daily) -- It will cut about a third of its staff.',
      ['Business Daily ORG'],
    ],
    [
      'shows by how it writes itself',
      'The old list of ships was compiled by MarineWatcher and others.',
      ['MarineWatcher ORG'],
    ],
    [
      'shows by capitals within a word',
      'The work was begun by CoE-SURVEI in the spring. Then CoE-SURVEI left.',
      ['CoE-SURVEI ORG', 'CoE-SURVEI ORG'],
    ],
    [
      'is known of unions of countries, which are no countries',
      'A report of a panel of United Nations experts warned of it last year.',
      ['United Nations ORG'],
    ],
  ])('%s', (_how, text, expected) => {
    expect(actorsIn(text)).toEqual(expected);
  });
});
