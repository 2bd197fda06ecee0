import type { Example } from './examples.ts';
import { fill, inventPerson } from './invent.ts';
import { isOfCountry, type Lists } from './lists.ts';
import { inventSurname, inventTown, type NameWords } from './nameWords.ts';
import { type Random, randomFrom } from './random.ts';

/** How much is added to the examples. */
export interface Addition {
  readonly seed: number;
  /** How many of the examples with people (0 to 1) come again with other people and towns. */
  readonly swapped: number;
  /** How many texts are made of the sentences with gaps. */
  readonly invented: number;
  /** How many examples (0 to 1) come again with the letters of a headline. */
  readonly shouted: number;
}

/** The examples, and more of them: with other people’s names, as headlines, and of invented news. */
export function augment(examples: readonly Example[], lists: Lists, addition: Addition): readonly Example[] {
  const random = randomFrom(addition.seed);
  const words = readNameWords(lists);
  const sentences = lists.sentences.split('\n').filter((line) => line !== '');
  const swapped = examples.filter(
    ({ spans }) => spans.some(({ attrs }) => attrs?.kind === 'person') && random() < addition.swapped,
  );
  const shouted = examples.filter(() => random() < addition.shouted);
  return [
    ...examples,
    ...swapped.map((example) => withOthers(example, words, random)),
    ...shouted.map((example) => asHeadline(example, random)),
    ...Array.from({ length: addition.invented }, (_, at) =>
      inventText(`invented/${at}`, sentences, words, random),
    ),
  ];
}

/** Words that are names and little else, and the names of countries. */
function readNameWords({ nameWords, clusters, territories, organisations }: Lists): NameWords {
  const frequent = new Set(clusters.split('\n', 3_000).map((line) => line.split('\t', 1)[0]));
  const rows = nameWords
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([word = '']) => word.length > 1);
  const having = (letter: string, not: RegExp) =>
    rows.flatMap(([word = '', flags = '']) =>
      flags.includes(letter) && !not.test(flags) && !frequent.has(word) ? [word] : [],
    );
  return {
    first: having('f', /[tnocrd]/),
    surname: having('s', /[tnocrd]/),
    town: having('c', /[tnord]/),
    nationality: rows.flatMap(([word = '', flags = '']) => (flags.includes('n') ? [word] : [])),
    country: territories.split('\n').flatMap((line) => {
      const [code = '', language, name = ''] = line.split('\t');
      return language === 'en' && code.length === 2 && isOfCountry(code) ? [name] : [];
    }),
    organisations: readOrganisations(organisations),
  };
}

function readOrganisations(table: string): NameWords['organisations'] {
  const byKind = new Map<string, string[]>();
  for (const line of table.split('\n').slice(1)) {
    const [name = '', kind = ''] = line.split('\t');
    if (name === '') continue;
    const list = byKind.get(kind);
    if (list) list.push(name);
    else byKind.set(kind, [name]);
  }
  return byKind;
}

/** The same text about other people in other towns: who is the same person stays the same. */
function withOthers(example: Example, words: NameWords, random: Random): Example {
  const names = new Map<string, string>();
  const isSingle = random() < 0.4;
  return rewrite(example, (surface, kind) => {
    const there = names.get(surface);
    if (there) return there;
    let other = surface;
    if (kind === 'person') {
      const parts = surface.split(' ');
      const last = parts.at(-1) ?? '';
      const family = names.get(last) ?? inventSurname(words, random);
      names.set(last, family);
      const full = inventPerson(words, random).replace(/\S+$/, family);
      other = parts.length === 1 || isSingle ? family : full;
    } else if (kind === 'loc' && /^\p{Lu}\p{Ll}+$/u.test(surface) && random() < 0.5) {
      other = inventTown(words, random);
    }
    names.set(surface, other);
    return other;
  });
}

function asHeadline(example: Example, random: Random): Example {
  const change = random() < 0.5 ? (text: string) => text.toUpperCase() : titleCase;
  const text = change(example.text);
  return text.length === example.text.length ? { ...example, id: `${example.id}/headline`, text } : example;
}

function titleCase(text: string): string {
  return text.replace(/(?<![\p{L}’'])(?!(?:of|the|and|in|to|a|an|for|by|on)\b)\p{L}/gu, (letter) =>
    letter.toUpperCase(),
  );
}

function rewrite(
  { id, text, spans }: Example,
  other: (surface: string, kind: string | undefined) => string,
): Example {
  let written = '';
  let at = 0;
  const moved = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    written += text.slice(at, span.start);
    const start = written.length;
    written += other(text.slice(span.start, span.end), span.attrs?.kind);
    moved.push({ ...span, start, end: written.length });
    at = span.end;
  }
  return { id: `${id}/others`, text: written + text.slice(at), spans: moved };
}

/** A text of some of the sentences, their gaps filled. */
function inventText(id: string, sentences: readonly string[], words: NameWords, random: Random): Example {
  let text = '';
  const spans: { start: number; end: number; attrs: { kind: string } }[] = [];
  for (let count = 2 + Math.floor(random() * 3); count > 0; count -= 1) {
    const sentence = sentences[Math.floor(random() * sentences.length)] as string;
    for (const part of sentence.split(/(\{[^}]+\})/)) {
      if (!part.startsWith('{')) text += part;
      else {
        for (const { text: filling, kind } of fill(part.slice(1, -1), words, random)) {
          if (kind) spans.push({ start: text.length, end: text.length + filling.length, attrs: { kind } });
          text += filling;
        }
      }
    }
    text += random() < 0.3 ? '\n' : ' ';
  }
  return { id, text, spans };
}
