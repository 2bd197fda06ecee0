/** How the window looks when nothing else was chosen; sizes in CSS pixels. */
export const usual = {
  theme: 'system',
  textSize: 18.5,
  columnWidth: 660,
  zoom: 1,
  showHidden: false,
} as const;

/** The steps that browsers take, from 50 to 300 %. */
export const zooms: readonly number[] = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
