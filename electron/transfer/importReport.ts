import { counted } from '../../shared/text/counting.ts';
import type { ImportReport } from '../../shared/transfer/importing.ts';
import type { ImportedArticle } from '../store/actions/importDraft.ts';
import type { FailedFile } from './findFiles.ts';
import type { FileOutcome } from './importFiles.ts';

/** How many articles and how many failures a report names; it counts all of them. */
const maxRows = 300;
const maxFailures = 1000;
const maxGuessed = 10_000;

/** Gathers what became of the files of an import. */
export function makeImportReport(notFound: readonly FailedFile[], skipped: readonly string[]) {
  const counts = { articles: 0, alreadyThere: 0, annotations: 0, failed: 0, files: 0, guesses: 0 };
  const rows: ImportReport['rows'] = [];
  const leftOut: ImportReport['leftOut'] = [];
  const guessed: string[] = [];
  const failed: ImportReport['failed'] = [];
  const fail = (failure: ImportReport['failed'][number]): void => {
    counts.failed += 1;
    if (failed.length < maxFailures) failed.push(failure);
  };
  for (const failure of notFound) fail({ ...failure, canFindByQuote: false });
  return {
    counts,
    add({ file, result, canFindByQuote }: Pick<FileOutcome, 'file' | 'result' | 'canFindByQuote'>): void {
      if (!result.ok) {
        fail({ file, sentence: result.error.message, canFindByQuote });
        return;
      }
      if (result.value.length > 0) counts.files += 1;
      leftOut.push(...leftOutOf(file, result.value).slice(0, maxRows - leftOut.length));
      for (const article of result.value) {
        counts[article.alreadyThere ? 'alreadyThere' : 'articles'] += 1;
        counts.annotations += article.annotations;
        const { revision, resembles, guesses = 0, ...row } = article;
        counts.guesses += guesses;
        if (guesses > 0 && guessed.length < maxGuessed) guessed.push(article.id);
        if (rows.length < maxRows)
          rows.push({
            ...row,
            file,
            leftOut: [...row.leftOut],
            ...(revision && {
              revises: { id: revision.of, carried: revision.carried, waiting: revision.waiting },
            }),
            ...(resembles && { resembles: resembles.id }),
          });
      }
    },
    finish: (isCancelled: boolean): ImportReport => ({
      counts: { ...counts },
      rows,
      leftOut,
      guessed,
      failed,
      skipped: [...skipped],
      isCancelled,
    }),
  };
}

/** What was left out of the articles of one file: sentences that differ in nothing but their numbers are said once. */
function leftOutOf(file: string, articles: readonly ImportedArticle[]): ImportReport['leftOut'] {
  const [first, ...others] = articles;
  if (first && others.length === 0) {
    const { id, title, leftOut: sentences } = first;
    return sentences.length === 0
      ? []
      : [{ file, sentences: [...sentences], articles: 1, article: { id, title } }];
  }
  const groups = new Map<string, Group>();
  for (const article of articles) {
    for (const sentence of new Set(article.leftOut)) {
      const key = kindOf(sentence);
      const group = groups.get(key);
      if (group) {
        group.sentences.push(sentence);
        group.articles.push(article);
      } else groups.set(key, { sentences: [sentence], articles: [article] });
    }
  }
  const rows = new Map<string, ImportReport['leftOut'][number]>();
  for (const [key, { sentences, articles: those }] of groups) {
    const [only] = those;
    const isAlone = new Set(those).size === 1;
    const before = only && isAlone ? rows.get(only.id) : undefined;
    if (before) before.sentences.push(inOne(sentences));
    else
      rows.set(only && isAlone ? only.id : key, {
        file,
        sentences: [inOne(sentences)],
        articles: new Set(those).size,
        ...(only && isAlone && { article: { id: only.id, title: only.title } }),
        ...(only && isAlone && only === first && { isOfFile: true }),
      });
  }
  return [...rows.values()];
}

/** Sentences of one kind, and the article of each. */
interface Group {
  readonly sentences: string[];
  readonly articles: ImportedArticle[];
}

/** “3 attachments were left out: plan.pdf, note.txt, list.csv.”: how many, of what. */
const countedSentence = /^(\d[\d.,]*) ((?:(?!was |were )[\p{L}-]+ ){1,3})(?:was|were) left out(?:: .*)?\.$/su;

/** The same for sentences that differ in nothing but their numbers, or in the names of what was left out. */
function kindOf(sentence: string): string {
  const noun = countedSentence.exec(sentence)?.[2];
  if (noun !== undefined) return noun.trim().replace(/s$/, '');
  return sentence.replace(/\d[\d.,]*/g, '#').replace(/characters?/g, 'characters');
}

/** Sentences of one kind as one that is true of all of them. */
function inOne(sentences: readonly string[]): string {
  const [first = ''] = sentences;
  if (sentences.every((sentence) => sentence === first)) return first;
  const found = sentences.map((sentence) => countedSentence.exec(sentence));
  const noun = found[0]?.[2]?.trim().replace(/s$/, '');
  if (noun === undefined) return first.replace(/ \([^()]*\)/g, '');
  const count = found.reduce((sum, one) => sum + Number(one?.[1]?.replace(/\D/g, '') ?? 0), 0);
  return `${counted(count, noun)} were left out.`;
}
