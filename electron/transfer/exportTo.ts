import type { EncodedFile } from '../../shared/formats/common/format.ts';
import { findFormat } from '../../shared/formats/index.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import { type ExportRequest, exportWorkspace } from './exportWorkspace.ts';
import { writeExport } from './writeExport.ts';

/** What an export has written. */
export interface ExportedTo {
  readonly files: number;
  readonly articles: number;
  readonly annotations: number;
  readonly linksLeftOut: number;
  /** What is to be put on the clipboard; empty for a path. */
  readonly text: string;
}

/** Exports to a path, or for the clipboard where it is null. Throws `Refusal`. */
export function exportTo(path: string | null, store: ReadableStore, request: ExportRequest): ExportedTo {
  const { files, ...counts } = exportWorkspace(store, request);
  if (path !== null) writeExport(path, files, findFormat(request.format)?.layout ?? 'file');
  return { ...counts, files: files.length, text: path === null ? files.map(textOf).join('\n') : '' };
}

/** The clipboard takes texts alone. */
function textOf({ content }: EncodedFile): string {
  if (typeof content === 'string') return content;
  return content instanceof Uint8Array ? refuseBytes() : Array.from(content, partOf).join('');
}

function partOf(part: string | Uint8Array): string {
  return typeof part === 'string' ? part : refuseBytes();
}

function refuseBytes(): never {
  throw new Refusal('unsupported', 'This format is not text: save it to a file instead.');
}
