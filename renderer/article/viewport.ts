import type { Range } from '../../shared/model/segment.ts';
import type { TextGeometry } from './geometry.ts';
import type { SectionSpan } from './positions.ts';

/** In how many of the next frames a jump looks again whether it has arrived. */
const settlingFrames = 2;

/** What of an article is near the view, and the ways to bring other parts of it there; offsets in UTF-16 code units. */
export class Viewport {
  private readonly scroller: HTMLElement;
  private readonly geometry: TextGeometry;
  private readonly onOthersNear: () => void;
  private sections: readonly SectionSpan[];
  private settling = 0;

  constructor(scroller: HTMLElement, geometry: TextGeometry, onOthersNear: () => void) {
    this.scroller = scroller;
    this.geometry = geometry;
    this.onOthersNear = onOthersNear;
    this.sections = geometry.nearSections();
  }

  /** The sections in view and about one view's height around it, as they were when it was last looked at. */
  get near(): readonly SectionSpan[] {
    return this.sections;
  }

  /** Looks again at which sections are near, and tells when they are others than before. */
  look(): void {
    const near = this.geometry.nearSections();
    if (near[0] === this.near[0] && near.at(-1) === this.near.at(-1)) return;
    this.sections = near;
    this.onOthersNear();
  }

  /** The part of a range that is near; nothing when there is none. */
  clip({ start, end }: Range): readonly Range[] {
    const from = Math.max(start, this.near[0]?.start ?? 0);
    const to = Math.min(end, this.near.at(-1)?.end ?? 0);
    return from < to ? [{ start: from, end: to }] : [];
  }

  /** Scrolls so that a range starts in the middle of the view, unless some of it can be seen already. */
  bringIntoView(range: Range): void {
    this.look();
    const view = this.scroller.getBoundingClientRect();
    // Only what is near is measured: for more, the engine would have to lay out all of the text.
    const boxes = this.clip(range).flatMap(({ start, end }) => this.geometry.rects(start, end));
    if (!boxes.some((box) => box.top >= view.top && box.bottom <= view.bottom))
      this.scrollTo(range.start, 0.4);
  }

  /**
   * Scrolls so that the text at `offset` is at a share of the view's height. Sections that were skipped so far
   * get their real height when they come near, which moves what follows: so it looks again, now and in the next frames.
   */
  scrollTo(offset: number, share: number): void {
    this.stay();
    this.settle(offset, share, settlingFrames);
  }

  /** Goes nowhere any more: a person scrolls, or the article goes. */
  stay(): void {
    cancelAnimationFrame(this.settling);
  }

  private settle(offset: number, share: number, frames: number): void {
    for (let pass = 0; pass < 4 && this.geometry.scrollTo(offset, share) > 1; pass += 1);
    this.look();
    if (frames > 0) this.settling = requestAnimationFrame(() => this.settle(offset, share, frames - 1));
  }
}
