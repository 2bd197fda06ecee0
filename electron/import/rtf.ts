import { fail, ok, type Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { fileProperties } from './dublinCore.ts';
import { blocksOfHtml } from './html/blocks.ts';
import { blocksOfStructure, makeOfficeDocuments } from './office.ts';
import type { ReaderOptions } from './reader.ts';
import { type RtfContent, readRichText } from './rtf/read.ts';

const mediaType = 'application/rtf';

/** Reads rich text (RTF 1.9.1): headings, lists, emphasis, links, tables as text and notes; what is beside the text is in passages. */
export async function readRtf(
  bytes: Uint8Array,
  fileName: string,
  options: ReaderOptions = {},
): Promise<Result<readonly ImportedDocument[]>> {
  const read = blocksOfRtf(bytes);
  if (!read.ok) return fail(read.error.code, `“${fileName}” cannot be imported: ${read.error.message}.`);
  const { blocks, title, author, leftOut, isCut } = read.value;
  return makeOfficeDocuments(
    bytes,
    {
      fileName,
      mediaType,
      blocks,
      particulars: {
        title,
        author,
        declared: { title: fileProperties },
        guessed: { author: fileProperties },
        leftOut,
        ...(isCut && { doubt: `“${fileName}” is cut off: its end is missing.` }),
      },
    },
    options,
  );
}

/**
 * The blocks in rich text with all that is beside it (`aside`), its own title and author, and in sentences what was left out; of a mail or
 * page in HTML that was made rich text, those of the HTML. Fails with half a sentence.
 */
export function blocksOfRtf(bytes: Uint8Array): Result<Omit<RtfContent, 'html'>> {
  const read = readRichText(bytes);
  if (!read.ok || read.value.html === null) return read;
  const page = blocksOfHtml(read.value.html);
  if (!page.ok) return page;
  return ok({ ...read.value, blocks: blocksOfStructure(page.value), leftOut: page.value.leftOut });
}
