/**
 * What the article needs of a page engine and this DOM lacks. Nothing of it does anything: what would be painted is proven in
 * a real engine.
 */
export function addMissingParts(): void {
  Object.assign(window, {
    EditContext: class extends EventTarget {
      updateText(): void {}
      updateSelection(): void {}
    },
    requestIdleCallback: (run: IdleRequestCallback) =>
      setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 })),
    cancelIdleCallback: clearTimeout,
    Highlight: class extends Set<object> {
      constructor(...ranges: readonly object[]) {
        super(ranges);
      }
    },
    StaticRange: class {
      constructor(range: object) {
        Object.assign(this, range);
      }
    },
  });
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  Object.defineProperty(window, 'CSS', { value: { highlights: new Map() } });
}
