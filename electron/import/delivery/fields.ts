import { keys } from './labels.ts';

/** What a line with a label in a list of fields gives. */
export type FieldPart = 'title' | 'publisher' | 'publishedAt' | 'author' | 'text' | 'url' | 'language';

/** The names of fields that archives write before their values, in the languages of their pages. */
const namesOf: Readonly<Record<FieldPart, ReadonlySet<string>>> = {
  title: keys(
    'title|headline|article title|document title|titel|überschrift|schlagzeile|titre|título|titulo|titolo|tytuł|заголовок|заглавие|название|見出し|タイトル|題名|标题|標題|제목|العنوان',
  ),
  publisher: keys(
    'publication title|publication|source|source title|newspaper|paper|newspaper title|outlet|media|medium|quelle|zeitung|publikation|bron|krant|fuente|periódico|fonte|testata|jornal|journal|źródło|источник|издание|сми|название издания|新聞名|媒体名|紙名|媒体|来源|來源|报纸|매체|매체명|언론사|신문사|출처|المصدر',
  ),
  publishedAt: keys(
    'publication date|date|date published|published|pub date|publish date|issue date|datum|erscheinungsdatum|veröffentlicht|publikationsdatum|erscheinungstag|publicatiedatum|date de publication|fecha|fecha de publicación|data|data di pubblicazione|data de publicação|дата|дата выпуска|дата публикации|дата выхода|日付|掲載日|発行日|日期|发布日期|날짜|일자|발행일|발행일자|보도일자|게재일|게재일자|التاريخ',
  ),
  author: keys(
    'author|authors|byline|writer|creator|autor|autoren|verfasser|auteur|auteurs|autore|autori|autores|автор|авторы|著者|執筆者|作者|记者|기자|기자명|기고자|작성자|الكاتب',
  ),
  text: keys(
    'full text|fulltext|full text article|text|body|article text|article|story|content|volltext|artikeltext|inhalt|texte intégral|texte|texto completo|texto|testo|testo integrale|tekst|volledige tekst|текст|текст статьи|полный текст|содержание|本文|記事本文|正文|全文|内容|본문|내용|النص',
  ),
  url: keys(
    'document url|url|link|permalink|persistent link|persistent link to this record|permanent link|web address|dauerhafte adresse des dokuments|ссылка|адрес|原文链接',
  ),
  language: keys('language|language of publication|sprache|langue|taal|idioma|lingua|язык|言語|语言|언어'),
};

/** Names of fields that say nothing that an article keeps. */
const others = keys(
  'subject|subjects|subject terms|location|locations|people|company|company / organization|companies|organization|classification|identifier / keyword|identifier|keywords|keyword|section|column|page|pages|first page|number of pages|publication year|year|volume|issue|edition|publisher|place of publication|country of publication|publication subject|issn|isbn|e-issn|source type|document type|doc type|type|publication type|publication info|document feature|proquest document id|document id|accession number|an|record number|record|database|databases|copyright|last updated|load date|links|abstract|credit|caption|word count|words|length|dateline|index terms|openurl|doi|' +
    'ressort|rubrik|seite|seiten|ausgabe|nummer|dokumentnummer|dokument-nr|schlagwörter|schlagworte|branche|land|region|thema|alle rechte vorbehalten|' +
    'rubrique|section|sujet|pages|mots|номер|номер выпуска|рубрика|раздел|регион|город|страница|полоса|тираж|объем|тип|тип сми|категория|тема|' +
    '面名|面|ページ|文字数|朝夕刊|版|版面|字数|页码|栏目|면|지면',
);

/** What the label of a line is: a part of an article, any other field, or none (null). */
export function fieldPart(key: string): FieldPart | 'other' | null {
  for (const part of fieldParts) if (namesOf[part].has(key)) return part;
  return others.has(key) ? 'other' : null;
}

const fieldParts = Object.keys(namesOf) as FieldPart[];
