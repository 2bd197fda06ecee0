/** How long scrolling has to rest until it counts as over, in milliseconds. */
const rest = 400;

interface Watched {
  readonly scroller: HTMLElement;
  /** The text. */
  readonly dom: HTMLElement;
  /** What is as wide as its lines. */
  readonly column: () => Element;
}

interface Listeners {
  /** Once a frame at most: boxes may have moved; `hasNewLines`: within their sections, too. */
  readonly onLayout: (hasNewLines: boolean) => void;
  /** Some time after that. */
  readonly onRest: () => void;
}

/** Tells when the boxes of the text may have moved on screen, until the signal. */
export function watchLayout({ scroller, dom, column }: Watched, signal: AbortSignal, on: Listeners): void {
  let look = '';
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Lines move within their sections when the column is wider or narrower, the type larger or smaller, or the
   * window zoomed: then letters are rounded to other pixels, and a line may hold a word more or less.
   */
  const hasNewLines = (): boolean => {
    const before = look;
    const type = Number.parseFloat(getComputedStyle(dom).fontSize);
    look = `${column().clientWidth} ${type} ${window.devicePixelRatio}`;
    return look !== before;
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(on.onRest, rest);
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      if (signal.aborted) return;
      on.onLayout(hasNewLines());
    });
  };
  /** Letters of a script that comes for the first time are others until its font is there: then lines break elsewhere. */
  const forget = (): void => {
    look = '';
    soon();
  };

  scroller.addEventListener('scroll', soon, { signal, passive: true });
  document.fonts.addEventListener('loadingdone', forget, { signal });
  const resized = new ResizeObserver(soon);
  resized.observe(scroller);
  resized.observe(dom);
  signal.addEventListener('abort', () => {
    resized.disconnect();
    clearTimeout(timer);
  });
}
