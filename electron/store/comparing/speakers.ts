import type { Speaker } from '../../../shared/compare/statement.ts';
import { homeOf } from '../asking/answer.ts';
import { linkedSlots } from '../asking/linkedSlots.ts';
import { wordsOfMark } from '../asking/markTexts.ts';
import type { Question } from '../asking/question.ts';
import { traits } from '../tables/markCodes.ts';
import { tagAt } from './universe.ts';

/** Who says something, and the slots of the mentions by which an article names them. */
export interface Attribution {
  readonly speakers: readonly Speaker[];
  readonly mentions: readonly number[];
}

/** Those who claim or say what is in a slot: the author first, then the others in the order in which they were linked. */
export function attributionOf(question: Question, slot: number): Attribution {
  const tag = tagAt(question, slot);
  const type = tag === 'claim' ? 'claimer' : tag === 'quote' ? 'speaker' : null;
  const mentions = type === null ? [] : linkedSlots(question, slot, type);
  const claimsItself = ((question.memory.columns.traits[slot] ?? 0) & traits.authorClaims) !== 0;
  const said = mentions.map((mention) => speakerOf(question, mention));
  return {
    speakers: distinct([...(claimsItself ? [authorOf(question, slot)] : []), ...said]),
    mentions,
  };
}

function speakerOf(question: Question, mention: number): Speaker {
  return {
    name: nameOf(question, mention),
    entryId: entryOf(question, mention),
    via: wayOf(question, mention).map((each) => nameOf(question, each)),
  };
}

/** An article speaks for its outlet; where that is not known, for its author. */
function authorOf(question: Question, slot: number): Speaker {
  const home = question.memory.columns.homes[slot] ?? -1;
  const author = question.memory.articles.list[home]?.author;
  const name = homeOf(question, home).outlet ?? author ?? 'the author';
  return { name, entryId: null, via: [], isAuthor: true };
}

/** The mentions by whose way something came, from the one next to the speaker to whoever told it last; one that leads in a ring ends. */
function wayOf(question: Question, mention: number): readonly number[] {
  const seen = new Set([mention]);
  const way: number[] = [];
  for (let here: readonly number[] = [mention]; here.length > 0; ) {
    const next = here.flatMap((each) => linkedSlots(question, each, 'via')).filter((each) => !seen.has(each));
    here = [...new Set(next)];
    for (const each of here) seen.add(each);
    way.push(...here);
  }
  return way;
}

function entryOf({ memory: { columns, names } }: Question, mention: number): string | null {
  const id = columns.pools.entries.texts[columns.entries[mention] ?? -1];
  return id !== undefined && names.actors.has(id) ? id : null;
}

function nameOf(question: Question, mention: number): string {
  const entry = entryOf(question, mention);
  const name = entry === null ? undefined : question.memory.names.actors.get(entry)?.[0];
  return name ?? wordsOfMark(question, mention);
}

/** Two mentions of one actor are one speaker. */
function distinct(speakers: readonly Speaker[]): readonly Speaker[] {
  const seen = new Set<string>();
  return speakers.filter((speaker) => {
    const key = JSON.stringify([speaker.isAuthor, speaker.entryId ?? speaker.name, speaker.via]);
    return !seen.has(key) && seen.add(key);
  });
}
