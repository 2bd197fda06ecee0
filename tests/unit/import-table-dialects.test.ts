import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../electron/import/table/columns.ts';
import { readArticles } from '../../electron/import/table/read.ts';

function read(content: string, name = 'a.csv') {
  const articles = readArticles(Buffer.from(content), name, {});
  if (!articles.ok) throw new Error(articles.error.message);
  return articles.value;
}

const days = (...cells: readonly string[]) =>
  read(`text,date\n${cells.map((cell, at) => `Words ${at},"${cell}"`).join('\n')}\n`);

describe('the names of columns', () => {
  test.each([
    ['Tytuł;Źródło;Data publikacji;Autor;Treść'],
    ['Titolo;Testata;Data di pubblicazione;Autore;Testo'],
    ['Rubrik;Källa;Publiceringsdatum;Författare;Brödtext'],
    ['제목;언론사;일자;기고자;본문'],
    ['見出し;新聞名;発行日;著者;本文'],
    ['Заголовок;Источник;Дата публикации;Автор;Текст'],
    ['webTitle;pubtitle;webPublicationDate;fields.byline;fields.bodyText'],
    ['title.rendered;site;date;_embedded.author;content.rendered'],
    ['title;extra_source_attributes.name;published;extra_author_attributes.name;content'],
  ])('are known by %s', (names) => {
    const [article] = read(`${names}\nPort closed;Harbour Ledger;2024-03-12;Ana Lund;Barges wait.\n`);
    expect(article).toMatchObject({
      title: 'Port closed',
      text: 'Barges wait.',
      source: { publisher: 'Harbour Ledger', author: 'Ana Lund', publishedAt: '2024-03-12' },
    });
  });

  test('quotation marks between tabs may be no more than that', () => {
    const [article, ...others] = read(
      'title\ttext\nPort\t"Closed," he said. "It is late.\nTwo\tWords\n',
      'a.tsv',
    );
    expect(article?.text).toBe('"Closed," he said. "It is late.');
    expect(others.map(({ title }) => title)).toEqual(['Two']);
  });

  test.each([
    ['By Ana Lund', 'Ana Lund'],
    [`"['Ana Lund', ""Ivo O'Hara""]"`, "Ana Lund, Ivo O'Hara"],
    ['17', null],
  ])('an author written as %s is %s', (cell, author) => {
    expect(read(`text,author\nBarges wait.,${cell}\n`)[0]?.source.author).toBe(author);
  });
});

describe('the days of a table', () => {
  test.each([
    ['12/03/2024 08:15', '25/03/2024 09:00', '2024-03-12T08:15:00', '2024-03-25T09:00:00'],
    ['03/12/2024 8:15 PM', '03/25/2024', '2024-03-12T20:15:00', '2024-03-25'],
    ['12-03-24', '25-03-24', '2024-03-12', '2024-03-25'],
    ['12.03.2024', '04.05.2024, 8:15 Uhr', '2024-03-12', '2024-05-04T08:15:00'],
    ['12.03.24', 'Di., 05.04.24', '2024-03-12', '2024-04-05'],
    ['12/03/2024', '12/25/2024', '2024-12-03', '2024-12-25'],
    ['12:05, 3 March 2024', '25/03/2024 12:30 am', '2024-03-03', '2024-03-25T00:30:00'],
    ['12 mars 2024 à 08:15', '13 mars 2024', '2024-03-12', '2024-03-13'],
    ['mardi 12 mars 2024', 'jeudi 14 mars 2024 à 08:15', '2024-03-12', '2024-03-14'],
    ['12-Mar-24', '1 Apr 24', '2024-03-12', '2024-04-01'],
    ['45363', '45365.5', '2024-03-12', '2024-03-14T12:00:00'],
  ])('%s beside %s are %s and %s', (one, other, first, second) => {
    expect(days(one, other).map(({ source }) => source.publishedAt)).toEqual([first, second]);
  });

  test.each([
    ['03/04/2024', '05/06/2024'],
    ['25/03/2024', '03/25/2024', '03/04/2024'],
    ['03/04/24'],
    ['12-14 March 2024'],
    ['31/02/2024', '25/03/2024', '32/01/2024'],
  ])('nobody knows the last of %j', (...cells) => {
    expect(days(...cells).at(-1)?.source.publishedAt).toBeNull();
  });

  test('are read as the name of their column says', () => {
    const [article] = read('text,Date (DD/MM/YYYY)\nWords,03/04/2024\n');
    expect(article?.source.publishedAt).toBe('2024-04-03');
  });

  test('say which row has shown how they are read', () => {
    expect(days('12/03/2024', '25/03/2024')[0]?.origins?.publishedAt).toEqual({
      kind: 'declared',
      from: 'the column “date”, with the day first, as row 3 shows',
    });
  });

  test('are a guess where only the language of the column names decides', () => {
    const [article] = read('Titel;Datum;Volltext\nA;03/04/2024;Worte\n');
    expect(article?.source.publishedAt).toBe('2024-04-03');
    expect(article?.origins?.publishedAt).toEqual({
      kind: 'guessed',
      from: 'the column “Datum”, with the day first, as in the language of the column names',
    });
  });
});

describe('the columns of a table', () => {
  test.each([
    [
      'Date,Headline,URL,Opening Text,Hit Sentence,Source,Influencer,Reach',
      { text: 'Opening Text', title: 'Headline', publisher: 'Source', author: 'Influencer' },
    ],
    [
      'story_id,title,media_name,publish_date,url,story_text',
      { text: 'story_text', title: 'title', publisher: 'media_name', publishedAt: 'publish_date' },
    ],
    [
      'ID,post_title,post_content,post_excerpt,post_date,post_author,permalink',
      { text: 'post_content', title: 'post_title', author: 'post_author', url: 'permalink' },
    ],
    [
      'Titel,Quelle,Datum,Autor,URL,Volltext',
      { text: 'Volltext', title: 'Titel', publisher: 'Quelle', publishedAt: 'Datum', author: 'Autor' },
    ],
    [
      'Titre,Auteur(s),Parution,Source,Texte',
      { text: 'Texte', title: 'Titre', publishedAt: 'Parution', publisher: 'Source' },
    ],
    [
      'Título,Fecha,Medio,Enlace,Cuerpo',
      { text: 'Cuerpo', title: 'Título', publishedAt: 'Fecha', publisher: 'Medio', url: 'Enlace' },
    ],
    [
      'Başlık,Tarih,Gazete,Metin',
      { text: 'Metin', title: 'Başlık', publishedAt: 'Tarih', publisher: 'Gazete' },
    ],
    [
      'Заголовок,Дата,Источник,Текст',
      { text: 'Текст', title: 'Заголовок', publishedAt: 'Дата', publisher: 'Источник' },
    ],
    [
      '見出し,掲載日,媒体名,本文',
      { text: '本文', title: '見出し', publishedAt: '掲載日', publisher: '媒体名' },
    ],
    [
      'source.id,source.name,author,title,url,publishedAt,content',
      { text: 'content', publisher: 'source.name', title: 'title' },
    ],
    [
      'uri,lang,date,title,body,source.title',
      { text: 'body', publisher: 'source.title', title: 'title', language: 'lang' },
    ],
    [
      'title,author,hostname,date,raw_text,text,source,source-hostname',
      { text: 'text', url: 'source', publisher: 'source-hostname' },
    ],
    [
      'maintext,title,date_publish,source_domain,authors',
      { text: 'maintext', publishedAt: 'date_publish', publisher: 'source_domain' },
    ],
  ])('named %s are known', (names, known) => {
    const columns = names.split(',');
    const filled: Readonly<Record<string, string>> = {
      url: 'https://a.example/1',
      source: /hostname/.test(names) ? 'https://a.example/1' : 'The Ledger',
    };
    const cells = columns.map(
      (name) =>
        filled[name] ??
        (/date|datum|parution|fecha|tarih|дата|掲載日|published/i.test(name)
          ? '2024-03-12'
          : /permalink|enlace/i.test(name)
            ? 'https://a.example/2'
            : 'Some words'),
    );
    expect(guessColumns(columns, [cells])).toMatchObject(known);
  });

  test('whose name is that of an excerpt give way to one with passages in it', () => {
    const [article] = read(`title,summary,col7\nA,Short,"${'Many words. '.repeat(30)}"\n`);
    expect(article?.text).toContain('Many words.');
    expect(read('title,summary\nA,Short words\n')[0]?.text).toBe('Short words');
  });

  test('that hold something else than their name says are not taken for it', () => {
    const [article] = read('text,source,data\nWords,https://a.example/1,none\n');
    expect(article?.source).toMatchObject({ url: 'https://a.example/1', publisher: null, publishedAt: null });
  });
});

describe('a table as spreadsheets and services write it', () => {
  test('with the line of Excel that says what separates its cells', () => {
    for (const first of ['sep=;', 'SEP=;', 'sep=;;;', '"sep=;"'].slice(0, 3))
      expect(read(`${first}\r\nTitle;Text\r\nA, b;Words, words\r\n`)).toMatchObject([
        { title: 'A, b', text: 'Words, words' },
      ]);
    expect(read('sep=\t\nTitle\tText\nA\tWords\n')).toMatchObject([{ title: 'A' }]);
  });

  test('with commas behind the last cell', () => {
    expect(read('Title,Text,,\nA,Words,,\nB,More words\n').map(({ title }) => title)).toEqual(['A', 'B']);
    expect(read('Title,Text\nA,Words,,,\n').map(({ title }) => title)).toEqual(['A']);
  });

  test('with a title above the names of its columns', () => {
    const [article] = read('Search: harbour\n\n3 results,,,\nDate,Title,Text\n2024-03-12,A,Words\n');
    expect(article).toMatchObject({ title: 'A', source: { publishedAt: '2024-03-12' } });
    expect(article?.leftOut).toEqual([
      '2 lines above the column names were left out: “Search: harbour / 3 results”.',
    ]);
  });

  test('with articles in HTML', () => {
    const html =
      '<!-- wp:paragraph --><p>The port is <strong>closed</strong>.</p><script>x()</script><p>Two &amp; three.</p>';
    const [article] = read(`post_title,post_content\nA,"${html}"\n`);
    expect(article?.text).toBe('The port is closed.\n\nTwo & three.');
    expect(article?.leftOut).toEqual(['1 script was left out.']);
    expect(read('t,text\nA,"First <em>one</em>.\n\nSecond\nline."\n')[0]?.text).toBe(
      'First one.\n\nSecond\nline.',
    );
    expect(read('t,text\nA,"2 < 3 and 5 > 4"\n')[0]?.text).toBe('2 < 3 and 5 > 4');
  });

  test('with authors as objects', () => {
    const [article] = read(
      '{"text":"Words","authors":[{"name":"Ana Lund"},{"name":"Ivo Brandt"}]}',
      'a.jsonl',
    );
    expect(article?.source.author).toBe('Ana Lund, Ivo Brandt');
  });
});
