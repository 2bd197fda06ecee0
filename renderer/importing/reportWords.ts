import { counted } from '../../shared/text/counting.ts';
import { carriedPart } from '../state/carriedWords.ts';
import type { ImportReport } from '../state/transferring.ts';

/** What became of an import, in a sentence or a few. */
export function importSentence(report: ImportReport): string {
  const { failed, isCancelled } = report;
  const [only] = failed.length === 1 ? failed : [];
  const sentences = [
    ...(isCancelled ? ['The import was cancelled.'] : []),
    ...(only ? [only.sentence] : failed.length > 0 ? [failedSentence(report)] : []),
    ...broughtSentences(report),
  ];
  return sentences.length > 0 ? sentences.join('\n') : 'There was nothing to import.';
}

/** What an import brought, without what it did not. */
export function broughtSentences({ counts, rows }: ImportReport): readonly string[] {
  const { articles, alreadyThere, annotations } = counts;
  const marks = annotations > 0 ? ` with ${counted(annotations, 'annotation')}` : '';
  if (articles > 0) {
    const known = alreadyThere > 0 ? `; ${knownPart(alreadyThere)}` : '';
    return [
      `Imported ${counted(articles, 'article')}${marks}${fromFiles(counts)}${known}.`,
      ...versionSentences(rows),
      ...doubtSentences(rows),
    ];
  }
  if (alreadyThere === 0) return [];
  const added = annotations > 0 ? `; ${counted(annotations, 'annotation')} added` : '';
  const [only] = rows;
  return [
    alreadyThere === 1 && only
      ? `This article was already in the library${added}.`
      : `${counted(alreadyThere, 'article')} were already in the library${added}.`,
  ];
}

/** “ from 1 file”, where that is worth saying. */
function fromFiles({ articles, alreadyThere, files }: ImportReport['counts']): string {
  return files > 0 && files < articles + alreadyThere ? ` from ${counted(files, 'file')}` : '';
}

function doubtSentences(rows: ImportReport['rows']): readonly string[] {
  const count = rows.filter(({ doubt, alreadyThere }) => doubt !== undefined && !alreadyThere).length;
  if (count === 0) return [];
  return count === 1
    ? ['In 1 article it is not certain which parts belong to it: see the report.']
    : [`In ${counted(count, 'article')} it is not certain which parts belong to them: see the report.`];
}

/** "12 particulars of 5 articles were guessed, and look like guesses until you confirm them." */
export function guessesSentence({ counts: { guesses }, guessed }: ImportReport): string {
  const of = guessed.length === 1 ? '1 article' : counted(guessed.length, 'article');
  return guesses === 1
    ? `1 particular of ${of} was guessed. It looks like a guess until you confirm it.`
    : `${counted(guesses, 'particular')} of ${of} were guessed. They look like guesses until you confirm them.`;
}

/** Sentences one after the other; those that say no more than that things were left out as one: “Headers and comments were left out.” */
export function joinedSentences(sentences: readonly string[]): string {
  const things = sentences.flatMap((sentence) => plainly.exec(sentence)?.[1] ?? []);
  if (things.length < 2) return sentences.join(' ');
  const last = things.at(-1);
  const named = [...things.slice(0, -1).map((thing, at) => (at === 0 ? thing : lowered(thing)))].join(', ');
  return [
    `${named} and ${lowered(last ?? '')} were left out.`,
    ...sentences.filter((sentence) => !plainly.test(sentence)),
  ].join(' ');
}

const plainly = /^(\p{Lu}\p{Ll}+(?: \p{Ll}+)*) (?:was|were) left out\.$/u;

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** What is to be said of those that are newer versions, or may be. */
function versionSentences(rows: ImportReport['rows']): readonly string[] {
  const newer = rows.flatMap(({ revises }) => revises ?? []);
  const alike = rows.filter(({ resembles }) => resembles !== undefined).length;
  const sum = (what: 'carried' | 'waiting') => newer.reduce((total, one) => total + one[what], 0);
  return [
    ...(newer.length > 0
      ? [
          `${newer.length === 1 && rows.length === 1 ? 'It is a newer version' : `${counted(newer.length, 'newer version')} among them`}: ${carriedPart({ carried: sum('carried'), waiting: sum('waiting') }, newer.length)}`,
        ]
      : []),
    ...(alike > 0
      ? [
          alike === 1
            ? '1 article may be a newer version of another one: see the report.'
            : `${counted(alike, 'article')} may be newer versions of others: see the report.`,
        ]
      : []),
  ];
}

/** "2 files were not imported." */
export function failedSentence({ counts: { failed } }: ImportReport): string {
  return `${counted(failed, 'file')} ${failed === 1 ? 'was' : 'were'} not imported.`;
}

/** Whether what went wrong needs more room than a notice has: several reasons, or one that something can be done about. */
export function isWorthADialog({ counts, failed }: ImportReport): boolean {
  return counts.failed > 1 || failed.some(({ canFindByQuote }) => canFindByQuote);
}

/** Whether a report tells more than its sentence. */
export function tellsMore({ rows, skipped, leftOut, guessed }: ImportReport): boolean {
  return (
    skipped.length > 0 ||
    leftOut.length > 0 ||
    guessed.length > 0 ||
    rows.some(({ doubt, revises, resembles }) => doubt || revises || resembles)
  );
}

function knownPart(alreadyThere: number): string {
  return `${alreadyThere.toLocaleString('en')} ${alreadyThere === 1 ? 'was' : 'were'} already in the library`;
}
