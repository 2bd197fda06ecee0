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
  const groups = new Map<string, { sentence: string; isSame: boolean; articles: ImportedArticle[] }>();
  for (const article of articles) {
    for (const sentence of new Set(article.leftOut)) {
      const key = sentence.replace(/\d[\d.,]*/g, '#').replace(/characters?/g, 'characters');
      const group = groups.get(key);
      if (!group) groups.set(key, { sentence, isSame: true, articles: [article] });
      else {
        group.isSame &&= group.sentence === sentence;
        group.articles.push(article);
      }
    }
  }
  return [...groups.values()].map(({ sentence, isSame, articles: those }) => {
    const [only, second] = those;
    return {
      file,
      sentences: [isSame ? sentence : sentence.replace(/ \([^()]*\)/g, '')],
      articles: those.length,
      ...(only && !second && { article: { id: only.id, title: only.title } }),
    };
  });
}
