import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { getDocument, type PDFDocumentLoadingTask, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { LoopbackPort } from './port.ts';

/** The tables that some Chinese, Japanese and Korean fonts need; the build puts them beside the program. */
const folders = [
  join(import.meta.dirname, 'cmaps'),
  join(import.meta.dirname, '../../../node_modules/pdfjs-dist/cmaps'),
];

/**
 * Starts to read a PDF (pdf.js) in this very thread: with its worker loaded beside it, it starts none. Nothing is
 * drawn, no system font is read, nothing is compiled, and nothing can be fetched but the tables above. The caller
 * destroys the task. The bytes are copied, because pdf.js takes them away.
 */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  const port = new LoopbackPort();
  WorkerMessageHandler.initializeFromPort(port);
  return getDocument({
    // The cast is true because pdf.js uses of a worker only what a port has.
    worker: PDFWorker.create({ port: port as never, verbosity: 0 }),
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableAutoFetch: true,
    maxImageSize: 0,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: CharacterMaps,
  });
}

class CharacterMaps {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const folder = folders.find((candidate) => existsSync(candidate));
    if (kind !== 'cMapUrl' || folder === undefined) throw new Error(`There is no ${filename}.`);
    return new Uint8Array(await readFile(join(folder, basename(filename))));
  }
}
