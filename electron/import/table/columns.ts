/** What a column of a table of articles may hold. */
const columnParts = ['text', 'title', 'url', 'author', 'publishedAt', 'publisher', 'language'] as const;
export type ColumnPart = (typeof columnParts)[number];

/** What an article has → the column it is in. */
export type Columns = Readonly<Partial<Record<ColumnPart, string>>>;

/** Names that columns go by, the likeliest first, as `nameOf` writes them. */
const names: Readonly<Record<ColumnPart, readonly string[]>> = {
  text: [
    ...[
      'text',
      'body',
      'content',
      'article',
      'fulltext',
      'articletext',
      'articlebody',
      'maintext',
      'contents',
    ],
    ...[
      'bodytext',
      'newstext',
      'document',
      'raw',
      '본문',
      '내용',
      '正文',
      '内容',
      '本文',
      'текст',
      'النص',
      'texto',
      'texte',
    ],
  ],
  title: [
    ...['title', 'headline', 'heading', 'articletitle', 'subject', 'head', 'name'],
    ...['제목', '标题', '標題', 'タイトル', '見出し', 'заголовок', 'العنوان', 'titel', 'titre', 'titulo'],
  ],
  url: [
    'url',
    'link',
    'sourceurl',
    'articleurl',
    'weburl',
    'permalink',
    'canonicalurl',
    'uri',
    'href',
    '주소',
    '链接',
  ],
  author: [
    'author',
    'authors',
    'byline',
    'writer',
    'creator',
    'journalist',
    'by',
    '기자',
    '作者',
    '著者',
    'автор',
    'الكاتب',
  ],
  publishedAt: [
    ...[
      'publishedat',
      'datepublished',
      'published',
      'publishdate',
      'publicationdate',
      'publisheddate',
      'pubdate',
    ],
    ...[
      'date',
      'datetime',
      'timestamp',
      'time',
      'createdat',
      '날짜',
      '日期',
      '日付',
      'дата',
      'التاريخ',
      'datum',
    ],
  ],
  publisher: [
    ...[
      'publisher',
      'outlet',
      'newspaper',
      'publication',
      'sitename',
      'site',
      'medium',
      'media',
      'sourcename',
      'source',
    ],
    ...['domain', '언론사', '来源', '媒体', 'источник', 'المصدر'],
  ],
  language: ['language', 'lang', 'locale', 'languagecode', '언어', '语言', 'язык'],
};

/** A column without a telling name is taken for the text where its cells are as long as this on average (UTF-16). */
const shortestText = 200;

/**
 * Guesses by their names which column holds what, each column once; where none is named like the text, it is the one
 * with passages in it. `rows` are the first rows.
 */
export function guessColumns(columns: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const guess: Partial<Record<ColumnPart, string>> = {};
  const free = new Set(columns);
  for (const part of columnParts) {
    const found = names[part].flatMap((name) => [...free].filter((column) => nameOf(column) === name))[0];
    if (found === undefined) continue;
    guess[part] = found;
    free.delete(found);
  }
  if (guess.text === undefined) {
    const longest = [...free].map((column) => ({
      column,
      length: averageLength(rows, columns.indexOf(column)),
    }));
    const best = longest.reduce((most, next) => (next.length > most.length ? next : most), {
      column: '',
      length: 0,
    });
    if (best.length >= shortestText) guess.text = best.column;
  }
  return guess;
}

/**
 * The columns that a person chose, where the table has them; a choice whose text this table does not have was made
 * for another one, and the table's own guess counts.
 */
export function chooseColumns(
  columns: readonly string[],
  guess: Columns,
  chosen: Readonly<Record<string, string>> | undefined,
): Columns {
  if (!chosen || !columns.includes(chosen.text ?? '')) return guess;
  const known = columnParts.filter((part) => columns.includes(chosen[part] ?? ''));
  return Object.fromEntries(known.map((part) => [part, chosen[part] ?? '']));
}

/** `Source URL`, `source_url` and `meta.sourceUrl` are one name. */
function nameOf(column: string): string {
  const last = column.slice(column.lastIndexOf('.') + 1);
  return last
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\s_\-/]+/g, '');
}

function averageLength(rows: readonly (readonly string[])[], index: number): number {
  return rows.reduce((sum, row) => sum + (row[index]?.length ?? 0), 0) / Math.max(1, rows.length);
}
