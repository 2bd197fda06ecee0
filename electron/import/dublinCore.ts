import { SaxesParser } from 'saxes';
import type { Particulars } from './document.ts';

/**
 * Reads title, author, language and date from the Dublin Core elements (dc:title, dc:creator, dcterms:issued …) in the
 * XML of an office document or an e-book; XML that is broken says nothing. The day on which a file was made is not taken for that of publication.
 * Entities are not expanded, nothing is read from elsewhere.
 */
export function readDublinCore(
  xml: string,
): Pick<Particulars, 'title' | 'author' | 'language' | 'publishedAt' | 'guessed'> {
  const found = new Map<string, string[]>();
  const parser = new SaxesParser({ xmlns: true });
  let text = '';
  parser.on('opentag', () => {
    text = '';
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ local, uri }) => {
    if (!dublinCore.test(uri) || text.trim() === '') return;
    const values = found.get(local) ?? [];
    found.set(local, values);
    if (values.length < enough) values.push(text.trim());
    text = '';
  });
  try {
    parser.write(xml).close();
  } catch {
    return {};
  }
  const date = found.get('issued') ?? found.get('date');
  return {
    title: found.get('title')?.[0],
    author: found.get('creator')?.join(', '),
    language: languageTag(found.get('language')?.[0]),
    publishedAt: date?.find((value) => isoDate.test(value)),
    guessed: { author: fileProperties, publishedAt: fileProperties },
  };
}

/** What a guess was read from that programs write into files by themselves. */
export const fileProperties = 'the properties of the file';

/** More than this of one kind is not looked at. */
const enough = 100;

const dublinCore = /^http:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms)\/$/;
const isoDate = /^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** A BCP 47 language tag in its usual writing, or null for what is none. */
export function languageTag(name: string | undefined): string | null {
  try {
    return Intl.getCanonicalLocales(name?.trim().replaceAll('_', '-') ?? '')[0] ?? null;
  } catch {
    return null;
  }
}
