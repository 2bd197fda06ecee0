import { fail, ok, type Result } from '../../result.ts';
import type { Foreign } from '../common/foreign.ts';
import type { DecodeOptions, FormatFile } from '../common/format.ts';
import { assembleBrat } from './assemble.ts';
import { type BratLine, readBratLines } from './lines.ts';
import { readBratOwn } from './own.ts';
import { findPlaces } from './places.ts';

/** Endings of files that hold marks: brat's own, and those of the BioNLP Shared Tasks that brat reads. */
export const markEndings: readonly string[] = ['.ann', '.a1', '.a2'];
export const ownEnding = '.glossator';

/** Reads a text with its `.ann` file (or `.a1` and `.a2`); a failure names the file and the line. */
export function decodeBrat(files: readonly FormatFile[], options: DecodeOptions): Result<Foreign> {
  const ending = (...endings: readonly string[]) =>
    files.filter(({ name }) => endings.some((end) => name.toLowerCase().endsWith(end)));
  const [document] = ending('.txt');
  const markFiles = ending(...markEndings);
  if (!document) {
    const name = markFiles[0]?.name ?? files[0]?.name ?? '';
    const wanted = name.replace(/\.[^.]*$/, '.txt');
    return fail(
      'decode',
      `its text is missing: put “${wanted}” beside it, because a .ann file contains only annotations`,
    );
  }
  const raw = String(document.content);
  if (raw.trim() === '') return fail('decode', `“${document.name}” contains no text`);
  if (!raw.isWellFormed()) return fail('decode', `“${document.name}” contains half of a surrogate pair`);
  const lines: BratLine[] = [];
  for (const { name, content } of markFiles) {
    const read = readBratLines(String(content).replace(/^\ufeff/, ''));
    if ('problem' in read) return fail('decode', `“${name}”, line ${read.line}: ${read.problem}`);
    const twice = findTwice(lines, read);
    if (twice) return fail('decode', `“${name}”, line ${twice.line}: there is another ${twice.id}`);
    for (const line of read) lines.push(line);
  }
  const marks = lines.filter((line) => line.kind === 'T');
  const places = findPlaces(raw, marks, options);
  if ('problem' in places) {
    const home = markFiles.map(({ name }) => `“${name}”`).join(', ');
    return fail('invariant', `${home}, line ${places.line}: ${places.problem}`);
  }
  const [ownFile] = ending(ownEnding);
  const own = ownFile ? readBratOwn(String(ownFile.content)) : null;
  const article = assembleBrat(lines, places.text, places.ranges, own);
  return ok({ articles: [{ ...article, name: document.name, ...(own && { own: own.article }) }] });
}

/** Notes, references and equivalences are pointed to by nothing: there brat does not mind an id that comes twice. */
function findTwice(before: readonly BratLine[], lines: readonly BratLine[]) {
  const used = new Set<string>();
  for (const line of [...before, ...lines]) {
    if (line.kind === 'unknown' || line.kind === '#' || line.kind === '*' || line.kind === 'N') continue;
    if (used.has(line.id)) return line;
    used.add(line.id);
  }
  return undefined;
}
