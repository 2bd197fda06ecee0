/** What a page says of its article in JSON-LD (schema.org), as far as it is text. */
export interface LinkedData {
  readonly headline?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly createdAt?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly authors: readonly string[];
}

/** Longer scripts (UTF-16 code units) describe catalogues, not articles. */
const maxScriptLength = 500_000;
const maxItems = 200;

/** The description of the article among the JSON-LD scripts of a page; what cannot be read says nothing. */
export function linkedDataOf(scripts: readonly string[]): LinkedData {
  const items = scripts
    .filter((script) => script.length <= maxScriptLength)
    .flatMap(itemsIn)
    .slice(0, maxItems);
  const article = items.find((item) => isArticle(item['@type']));
  if (!article) return { authors: [] };
  return {
    headline: textIn(article.headline) ?? textIn(article.name),
    publishedAt: textIn(article.datePublished),
    createdAt: textIn(article.dateCreated),
    publisher: nameOf(article.publisher),
    url:
      textIn(article.url) ??
      textIn(article.mainEntityOfPage) ??
      textIn(recordIn(article.mainEntityOfPage)?.['@id']),
    language: textIn(article.inLanguage),
    authors: listed(article.author)
      .flatMap((author) => nameOf(author) ?? [])
      .slice(0, 20),
  };
}

type Item = Readonly<Record<string, unknown>>;

function itemsIn(script: string): readonly Item[] {
  try {
    const roots = recordsIn(JSON.parse(script));
    return roots.flatMap((root) => [root, ...recordsIn(root['@graph'])]);
  } catch {
    return [];
  }
}

function recordsIn(value: unknown): readonly Item[] {
  return listed(value)
    .map(recordIn)
    .filter((item) => item !== undefined);
}

function isArticle(type: unknown): boolean {
  return listed(type).some((name) => typeof name === 'string' && /(?:Article|Posting|Report)$/.test(name));
}

function nameOf(value: unknown): string | undefined {
  const [first] = listed(value);
  return textIn(first) ?? textIn(recordIn(first)?.name) ?? textIn(listed(recordIn(first)?.name)[0]);
}

function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function recordIn(value: unknown): Item | undefined {
  // True because it is an object and no list; its values are looked at one by one.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : undefined;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, 2000).trim() : undefined;
}
