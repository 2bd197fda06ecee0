/** How wide the side columns are while nothing else was chosen, in CSS pixels. */
export const usualWidths = { library: 256, inspector: 336 } as const;
