import { webAddress } from '../links.ts';

/** What a column of a table of articles may hold. */
const columnParts = ['text', 'title', 'url', 'author', 'publishedAt', 'publisher', 'language'] as const;
export type ColumnPart = (typeof columnParts)[number];

/** What an article has → the column it is in. */
export type Columns = Readonly<Partial<Record<ColumnPart, string>>>;

/**
 * Names that columns go by, the likeliest first, as `folded` writes them: those of spreadsheets in several languages, and
 * those that exports and collections have (Media Cloud, Meltwater, Cision, Brandwatch, Talkwalker, WordPress, Zotero, Event Registry,
 * news-please, trafilatura, CrowdTangle, GDELT), by their own documentation.
 */
const names: Readonly<Record<ColumnPart, readonly string[]>> = {
  text: words(`text body content article fulltext articletext articlebody maintext contents bodytext newstext storytext
    postcontent document fullcontent contenttext plaintext textcontent cleantext rawtext story raw
    본문 내용 正文 内容 本文 記事本文 текст النص المحتوى texto texte volltext inhalt artikeltext artikel beitrag beitragstext contenu
    contenido cuerpo contenuto testo corpo conteudo tekst inhoud tresc metin icerik isi טקסט תוכן متن
    posttext tweettext fulltextbody innehåll brödtext indhold brodtekst innhold sisalto szöveg textclanku obsah зміст съдържание
    садржај treśćartykułu contentrendered fieldsbodytext 기사본문 기사내용 記事`),
  title: words(`title headline heading articletitle posttitle storytitle newstitle subject head name
    제목 标题 標題 タイトル 見出し заголовок العنوان titel titre titulo uberschrift schlagzeile titolo tytul naglowek kop
    kopje başlık judul כותרת عنوان titulek tytuł nadpis newsheadline webtitle fieldsheadline titlerendered 기사제목 記事見出し
    文章标题 新闻标题 otsikko cím overskrift заглавие наслов naslov titlu назва rubrik`),
  url: words(`url link sourceurl articleurl weburl permalink postlink canonicalurl storyurl pageurl finallink documenturl
    documentidentifier uri href guid 주소 链接 ссылка الرابط lien enlace adresse webadresse adresa odkaz baglanti tautan`),
  author:
    words(`author authors byline articleauthor storyauthor authorname authorfullname writer creator journalist reporter
    postauthor influencer contactname extraauthorattributesname fieldsbyline embeddedauthor by 기고자 기자명 작성자 författare
    skribent forfatter szerző журналист авторы автори 执笔 撰稿人 執筆者 記者名 기자 作者 著者 記者 автор الكاتب autor autoren verfasser auteur auteurs autore autori autores autorzy
    yazar penulis כתב نویسنده`),
  publishedAt:
    words(`publishedat datepublished published publishdate publicationdate publisheddate publishedon pubdate
    datepublish datetimepub publishtime publishedtime postdate postdategmt postcreated datepubli articledate storydate
    newsdate date datetime timestamp time createdat dateadded sqldate 날짜 日期 发布时间 日付 日時 掲載日 дата التاريخ datum fecha data tarih tanggal
    veroffentlicht veroffentlichungsdatum erscheinungsdatum erscheinungstag parution publiele datedepublication fechadepublicacion
    תאריך تاریخ 일자 발행일 발행일자 게재일 보도일 보도일자 작성일 등록일 入力日 発行日 公開日 配信日 掲載日時 发布日期 發布日期 發佈日期 出版日期 日期时间
    dateofpublication seendate webpublicationdate issuedate firstpublished датапубликации датавыхода датапублікації датавиходу
    datapubblicazione datadipubblicazione datapublikacji datapublicacao datadepublicacao datadapublicacao publikationsdatum
    erscheinungstermin datedeparution publicatiedatum publiceringsdatum publicerad dato udgivelsesdato publiseringsdato
    julkaisupaiva datumvydani yayintarihi yayımtarihi تاريخالنشر`),
  publisher:
    words(`publisher outlet outletname newspaper publication publicationtitle publicationname sitename sitetitle
    sourcehostname site medium media medianame mediatitle mediaoutlet sourcename sourcetitle pagename feedname channel source domain sourcedomain hostname
    언론사 매체 来源 媒体 媒体名称 媒体名 媒體 掲載紙 источник издание сми المصدر quelle medientitel zeitung fuente medio
    pubtitle extrasourceattributesname zeitungstitel periodique tidning källa źródło zdroj джерело видання kilde avis lähde forrás
    新聞名 媒体名 紙名 掲載媒体 新闻来源 报纸 매체명 신문사 journal fonte testata giornale jornal veiculo bron krant zrodlo gazeta kaynak gazete sumber מקור منبع`),
  language: words(
    `language lang locale languagecode storylanguage 언어 语言 язык 言語 اللغة sprache langue idioma lingua taal jezyk dil bahasa`,
  ),
};

/** Names of columns that hold a part of an article; the likeliest first. */
const excerpts =
  words(`openingtext hitsentence message snippet summary description abstractnote abstract excerpt extract lead
  postexcerpt caption zusammenfassung auszug vorspann resume resumen riassunto resumo samenvatting`);

function words(list: string): readonly string[] {
  return list.split(/\s+/).map(folded);
}

/** A column without a telling name is taken for the text where its cells are as long as this on average (UTF-16). */
const shortestText = 200;

/**
 * Guesses by their names, and by whether the cells are what the name promises, which column holds what, each column once; where none is
 * named like the text, it is the one with passages in it, or one that is named like an excerpt. `rows` are the first rows.
 */
export function guessColumns(columns: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const all = columns.map((name, index) =>
    looksOf(
      name,
      rows.flatMap((row) => row[index]?.trim() || []),
    ),
  );
  const guess: Partial<Record<ColumnPart, string>> = {};
  const free = new Set(all.filter(({ cells }) => rows.length === 0 || cells.length > 0));
  const take = (part: ColumnPart, found: ColumnLooks | undefined): void => {
    if (found === undefined || guess[part] !== undefined) return;
    guess[part] = found.name;
    free.delete(found);
  };
  for (const part of columnParts) {
    take(
      part,
      named(
        names[part],
        [...free].filter((column) => suits(part, column)),
        part,
      ),
    );
  }
  take(
    'url',
    [...free].find(({ addresses, cells }) => cells.length > 0 && addresses === 1),
  );
  // As doccano names the text of what it labels; in Italian tables these are dates.
  const labelled = all.some(({ whole }) => whole === 'label') ? named(['data'], [...free]) : undefined;
  const excerpt = named(excerpts, [...free]) ?? labelled;
  const longest = [...free].reduce<ColumnLooks | undefined>(
    (most, next) => (next.length > (most?.length ?? 0) ? next : most),
    undefined,
  );
  const hasPassages = longest !== undefined && longest.length >= shortestText;
  take('text', hasPassages && longest.length > (excerpt?.length ?? 0) ? longest : excerpt);
  // Empty as it is, it is the column whose lack a person has to hear of.
  take('text', named(names.text, all));
  return guess;
}

/** A column by its name, as `folded` gives it, and by its cells with something in them. */
interface ColumnLooks {
  readonly name: string;
  readonly whole: string;
  readonly last: string;
  readonly cells: readonly string[];
  /** How long they are on average (UTF-16 code units). */
  readonly length: number;
  /** Which share of them are addresses on the web. */
  readonly addresses: number;
}

function looksOf(name: string, cells: readonly string[]): ColumnLooks {
  const share = (count: number) => count / Math.max(1, cells.length);
  // “Date (DD/MM/YYYY)” is a date.
  const bare = name.slice(0, 200).replace(/\s*[([](?!\d+[)\]])[^()[\]]{1,40}[)\]]\s*$/, '') || name;
  return {
    name,
    whole: folded(bare),
    last: folded(bare.replace(/\.$/, '').replace(/^.*\./s, '')),
    cells,
    length: share(cells.reduce((sum, cell) => sum + cell.length, 0)),
    addresses: share(cells.filter((cell) => webAddress(cell) !== null).length),
  };
}

/** The column with the likeliest of these names; `meta.title` counts by its last word, unless the whole is the name of something else. */
function named(
  list: readonly string[],
  columns: readonly ColumnLooks[],
  part?: ColumnPart,
): ColumnLooks | undefined {
  const isOther = ({ whole }: ColumnLooks) =>
    columnParts.some((other) => other !== part && names[other].includes(whole));
  return (
    list.flatMap((name) => columns.filter(({ whole }) => whole === name))[0] ??
    list.flatMap((name) => columns.filter((column) => column.last === name && !isOther(column)))[0]
  );
}

/** Whether the cells of a column may be what its name says: “source” may be an outlet or an address. */
function suits(part: ColumnPart, { cells, length, addresses }: ColumnLooks): boolean {
  if (cells.length === 0) return true;
  if (part === 'url') return addresses > 0.5;
  if (part === 'publishedAt') return length < longestDate && cells.some((cell) => /\p{Nd}/u.test(cell));
  // Databases have numbers for their writers.
  if (part === 'author' && cells.every((cell) => /^\d+$/.test(cell))) return false;
  return part === 'text' || part === 'title' || addresses <= 0.5;
}

/** Dates are shorter on average, in UTF-16 code units. */
const longestDate = 60;

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

/** `Source URL`, `source_url` and `source.url` are one name, and so are `Überschrift` and `uberschrift`. */
function folded(column: string): string {
  return column
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .normalize('NFC');
}
