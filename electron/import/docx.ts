import { fail, type Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { openPackage } from './docx/package.ts';
import { readWord } from './docx/read.ts';
import { readDublinCore } from './dublinCore.ts';
import { findNotRead, isCompound } from './notRead.ts';
import { makeOfficeDocuments, type OfficeBlock } from './office.ts';
import type { ReaderOptions } from './reader.ts';
import { decodeXml } from './xmlTree.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Reads a Word document (ECMA-376, ISO/IEC 29500; also as one file of XML): all text that Word shows, with headings, lists, emphasis,
 * links, tables as text and notes. Headers, footers, comments, deletions and hidden text are passages beside it.
 */
export async function readDocx(
  bytes: Uint8Array,
  fileName: string,
  options: ReaderOptions = {},
): Promise<Result<readonly ImportedDocument[]>> {
  const other = isCompound(bytes) ? findNotRead(bytes, '.doc') : null;
  if (other)
    return fail(
      'unsupported',
      `“${fileName}” is ${other.what}, which this version cannot import: ${other.instead}.`,
    );
  const opened = openPackage(bytes);
  if (!opened.ok) return fail(opened.error.code, `“${fileName}” ${opened.error.message}.`);
  const read = await readWord(opened.value, 0, readNested);
  if (!read.ok) return fail(read.error.code, `“${fileName}” ${read.error.message}.`);
  const properties = [...opened.value.relationships('').values()].find(
    ({ type }) => type === 'core-properties',
  );
  const core = opened.value.bytes(properties?.target ?? 'docProps/core.xml');
  return makeOfficeDocuments(
    bytes,
    {
      fileName,
      mediaType,
      blocks: read.value.blocks,
      particulars: { ...(core && readDublinCore(decodeXml(core))), leftOut: read.value.leftOut },
    },
    options,
  );
}

async function readNested(
  bytes: Uint8Array,
  name: string,
  depth: number,
): Promise<Result<readonly OfficeBlock[]>> {
  const opened = openPackage(bytes);
  const read = opened.ok ? await readWord(opened.value, depth, readNested) : opened;
  return read.ok
    ? { ok: true, value: read.value.blocks }
    : fail(read.error.code, `“${name}” ${read.error.message}`);
}
