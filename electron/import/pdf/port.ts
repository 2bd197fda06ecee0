/** What a page's label or its prefix may take in all pages together, in UTF-16 code units: labels say “iv” or “A-12”. */
const longestLabels = 1_000_000;

type Listener = (event: { readonly data: unknown }) => void;

/**
 * The channel between the two halves of pdf.js, both of which run in this thread. Labels of pages are made by a rule in the
 * file, such as ten million letters for each of 5,000 pages: what is too long is left out before it is copied.
 */
export class LoopbackPort {
  readonly #listeners = new Set<Listener>();
  readonly #next = Promise.resolve();

  postMessage(message: object, transfer?: readonly ArrayBuffer[]): void {
    const isTooLong = 'data' in message && isList(message.data) && lengthOf(message.data) > longestLabels;
    const data: unknown = structuredClone(isTooLong ? { ...message, data: null } : message, {
      transfer: [...(transfer ?? [])],
    });
    void this.#next.then(() => {
      for (const listener of this.#listeners) listener({ data });
    });
  }

  addEventListener(_name: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The length of the texts in a list; those that are put together of parts know it without being written out. */
function lengthOf(list: readonly unknown[]): number {
  return list.reduce<number>((sum, item) => sum + (typeof item === 'string' ? item.length : 0), 0);
}
