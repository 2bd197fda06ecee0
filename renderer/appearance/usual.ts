/** CSS pixels, when nothing else was chosen. */
export const usual = { textSize: 18.5, columnWidth: 660 } as const;
