import { segmentGraphemes } from '../../text/segmenters.ts';

/** Longer stems are cut, in UTF-8 bytes, so that any ending still fits into the 255 that file systems allow. */
const maxStemBytes = 150;

/** Endings that say what an article's file was, not what it is called. */
const endings =
  /\.(?:txt|text|md|markdown|html?|pdf|docx?|odt|rtf|eml|epub|ann|jsonl?|csv|tsv|xml|xmi|conll|zip)$/i;

/** Names that Windows keeps for devices, whatever ending follows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Controls (line breaks, half surrogates, marks that turn the direction) and what some file system forbids. */
const forbidden = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"/\\|?*%#]+/gu;

/**
 * Names without ending for files that are written for articles, in the order of the articles' own file names: safe on
 * every platform (no folders, no reserved names, at most 150 bytes) and unique there, also where case does not count.
 */
export function fileStems(fileNames: readonly string[]): readonly string[] {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return fileNames.map((fileName) => {
    const stem = safeStem(fileName);
    let unique = stem;
    while (used.has(keyOf(unique))) {
      const number = next.get(keyOf(stem)) ?? 2;
      next.set(keyOf(stem), number + 1);
      unique = `${stem}-${number}`;
    }
    used.add(keyOf(unique));
    return unique;
  });
}

function safeStem(fileName: string): string {
  let stem = fileName.replace(forbidden, '_').trim();
  while (endings.test(stem)) stem = stem.replace(endings, '');
  stem = trimEnds(cut(trimEnds(stem)));
  if (stem === '' || stem === '_') return 'article';
  return reserved.test(stem) ? `_${stem}` : stem;
}

/** A leading dot hides a file, a leading hyphen is an option to many programs, Windows drops dots and spaces at the end. */
function trimEnds(stem: string): string {
  return stem.replace(/^[.\-\s]+/, '').replace(/[.\s]+$/, '');
}

/** Cut between characters, so that none is broken. */
function cut(stem: string): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of segmentGraphemes(stem)) {
    bytes += bytesOf(segment);
    if (bytes > maxStemBytes) break;
    kept += segment;
  }
  return kept;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const point of text) bytes += point.length === 2 ? 4 : point < '\u0080' ? 1 : point < '\u0800' ? 2 : 3;
  return bytes;
}

/** Some file systems do not tell case apart, some not composed from decomposed letters. */
function keyOf(stem: string): string {
  return stem.normalize('NFC').toLowerCase();
}
