/** Whether a file begins as RSS, RDF with RSS in it, Atom or OPML does; `head` is its first bytes. */
export function isXmlFeed(head: Uint8Array): boolean {
  const text = wordsOf(head);
  if (!/^\s*</.test(text)) return false;
  const root = /<(?![?!])\s*([\w:.-]+)([^>]*)/.exec(text.replace(/<!--[\s\S]*?-->/g, ''));
  const [, name = '', attributes = ''] = root ?? [];
  switch (name.toLowerCase().replace(/^[\w.-]+:/, '')) {
    case 'rss':
      return true;
    case 'feed':
      return /atom|w3\.org\/2005\/Atom/i.test(`${name} ${attributes}`);
    case 'rdf':
      return /purl\.org\/rss|netscape\.com\/rdf/i.test(attributes);
    default:
      return false;
  }
}

/** How much of a file is looked at for the fields of articles, in bytes. */
const enough = 65_536;

/**
 * Whether a file is a JSON Feed, an answer of a news service or an article that a program fetched, by the names of fields
 * near its beginning. What carries annotations, or is a list of no articles, is none of these.
 */
export function isJsonArticles(bytes: Uint8Array): boolean {
  const text = wordsOf(bytes.subarray(0, enough));
  if (!/^\s*\{\s*"/.test(text) || !/[}\]]\s*$/.test(wordsOf(bytes.subarray(-64)))) return false;
  if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(text)) return true;
  if (annotated.test(text.slice(0, 1500)) || /anno\.jsonld|"%TYPES"/.test(text)) return false;
  if (isEmptyAnswer.test(text)) return true;
  const hasTitle = /"(?:title|headline|webTitle)"\s*:/.test(text);
  const hasText =
    /"(?:content|body|bodyText|full_content|fulltext|full_text|maintext|text|articleBody|description|summary|abstract|lead_paragraph|snippet|excerpt|trailText)"\s*:\s*(?:"|null)/.test(
      text,
    );
  const hasPlace =
    /"(?:url|link|web_url|webUrl|permalink|publishedAt|published_at|webPublicationDate|pub_date|pubDate|datePublished|date_publish|published_date|publish_date|source_url|source)"\s*:/.test(
      text,
    );
  return hasTitle && hasText && hasPlace && (isList.test(text) || isFetched.test(text));
}

/** Formats of annotations have these at their beginning. */
const annotated =
  /"(?:annotations|entities|spans|labels?|predictions|completions|target|motivation|%FEATURE_STRUCTURES|_views|tokens|answer)"\s*:|"format"\s*:\s*"glossator/;

/** A list of articles within an answer. */
const isList =
  /"(?:articles|results|docs|data|news|posts|stories|items|value|feed|entries)"\s*:\s*(?:\[\s*\{|\{\s*"results"\s*:\s*\[?)|"response"\s*:\s*\{/;

/** “Nothing was found”, as news services say it. */
const isEmptyAnswer =
  /^\s*\{[^[\]]{0,300}"total(?:Results|Articles|_hits)"[^[\]]{0,300}"(?:articles|results)"\s*:\s*\[\s*\]/;

/** Fields of trafilatura, newspaper, news-please and of articles in the words of schema.org. */
const isFetched =
  /"(?:hostname|sitename|source-hostname|source_domain|date_publish|date_download|fingerprint|maintext|top_image|meta_lang|canonical_link|articleBody)"\s*:/;

function wordsOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // UTF-16 has a byte order mark, and names in ASCII.
  const isWide = (text[0] === 0xff && text[1] === 0xfe) || (text[0] === 0xfe && text[1] === 0xff);
  return isWide
    ? text.toString('latin1').replaceAll('\0', '').slice(2)
    : text.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
}
