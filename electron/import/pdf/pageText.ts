import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';

/** The text of a page, or why it was given up. */
export type PageText =
  | { readonly kind: 'text'; readonly content: TextContent }
  | { readonly kind: 'too much' }
  | { readonly kind: 'too slow' };

/** pdf.js hands over ten pieces or more at a time, but one at least for each form that is drawn. */
const maxParts = 5000;

/**
 * Reads the pieces of text of a page as they are found, and stops at more than `maxItems` of them or at a time (as
 * `performance.now` counts): forms that draw each other draw without end.
 */
export async function textOfPage(
  page: PDFPageProxy,
  { maxItems, until }: { readonly maxItems: number; readonly until: number },
): Promise<PageText> {
  const content: TextContent = { items: [], styles: {}, lang: null };
  const reader: ReadableStreamDefaultReader<TextContent> = page.streamTextContent().getReader();
  const giveUp = (kind: 'too much' | 'too slow'): PageText => {
    // Not awaited: pdf.js answers only when the document is destroyed.
    reader.cancel(new Error(kind)).catch(() => undefined);
    return { kind };
  };
  let parts = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items) content.items.push(item);
    parts += 1;
    if (content.items.length > maxItems || parts > maxParts) return giveUp('too much');
    if (performance.now() > until) return giveUp('too slow');
  }
  return { kind: 'text', content };
}
