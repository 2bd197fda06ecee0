import type { Result } from '../../../shared/result.ts';
import type { ImportedDocument } from '../../store/actions/incoming.ts';
import { blocksOfStructure, type OfficeBlock } from '../office.ts';
import { zipKind } from '../zipKind.ts';
import type { Package } from './package.ts';

/** What the documents that are inserted into another (w:altChunk) hold, by the ids of their relationships. */
export interface Inserted {
  readonly blocks: ReadonlyMap<string, readonly OfficeBlock[]>;
  /** Sentences about those that could not be read. */
  readonly leftOut: readonly string[];
}

/** Documents in documents in documents, and all of them. */
const deepest = 3;
const mostParts = 500;

/** Reads the documents inserted into a part, each once: web pages, Word documents, rich text and plain text. */
export async function readInserted(
  opened: Package,
  part: string,
  depth: number,
  readDocx: (bytes: Uint8Array, name: string, depth: number) => Promise<Result<readonly OfficeBlock[]>>,
): Promise<Inserted> {
  const blocks = new Map<string, readonly OfficeBlock[]>();
  const leftOut: string[] = [];
  const read = new Set<string>();
  for (const [id, { type, target, isExternal }] of opened.relationships(part)) {
    if (type !== 'aFChunk' || isExternal || read.has(target)) continue;
    read.add(target);
    const bytes = read.size > mostParts || depth >= deepest ? undefined : opened.bytes(target);
    const name = target.slice(target.lastIndexOf('/') + 1);
    const found = bytes && (await readOne(bytes, name, opened.mediaType(target) ?? '', depth, readDocx));
    if (found?.ok) blocks.set(id, found.value);
    else
      leftOut.push(
        `The inserted document ${found ? withoutStop(found.error.message) : `“${name}” was left out`}.`,
      );
  }
  return { blocks, leftOut };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

async function readOne(
  bytes: Uint8Array,
  name: string,
  mediaType: string,
  depth: number,
  readDocx: Parameters<typeof readInserted>[3],
): Promise<Result<readonly OfficeBlock[]>> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1000)).toString('latin1');
  const isWord = zipKind(bytes) === 'docx' || /xmlPackage|<w:wordDocument/.test(head);
  if (isWord) return await readDocx(bytes, name, depth + 1);
  if (head.startsWith('{\\rtf')) {
    const { blocksOfRtf } = await import('../rtf.ts');
    const rich = blocksOfRtf(bytes);
    return rich.ok ? { ok: true, value: rich.value.blocks } : rich;
  }
  const read = await withReader(bytes, name, mediaType, head);
  if (!read.ok) return read;
  return { ok: true, value: read.value.flatMap(blocksOfStructure) };
}

async function withReader(
  bytes: Uint8Array,
  name: string,
  mediaType: string,
  head: string,
): Promise<Result<readonly ImportedDocument[]>> {
  if (/^(?:message\/|multipart\/)/i.test(mediaType) || /^(?:MIME-Version|From|Content-Type):/im.test(head)) {
    const { readMhtml } = await import('../mhtml.ts');
    const page = await readMhtml(bytes, name, { take: 'all' });
    if (page.ok) return page;
  }
  if (/html/i.test(mediaType) || /\.x?html?$/i.test(name) || /^\s*<(?:!doctype|html|\?xml)/i.test(head)) {
    const { readHtml } = await import('../html.ts');
    return await readHtml(bytes, name, { take: 'all' });
  }
  const { readText } = await import('../text.ts');
  return readText(bytes, name, { take: 'all' });
}
