/** The signs of the interface, drawn: a font may lack them. Each is a path within 16 × 16, with round strokes 1.5 wide. */
const paths = {
  /** Pick words in the text. */
  target: 'M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3M12 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z',
  close: 'm4 4 8 8M12 4l-8 8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  left: 'm10 4-4 4 4 4',
  right: 'm6 4 4 4-4 4',
  arrowUp: 'M8 13V3M4 7l4-4 4 4',
  arrowDown: 'M8 3v10M4 9l4 4 4-4',
  /** What can be dragged. */
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  search: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm-1.2 2.8L13.5 13.5',
  file: 'M4 1.8h5l3.2 3.2v9.2H4ZM9 1.8V5h3.2M6.2 8h3.8M6.2 10.8h3.8',
  paste: 'M5.5 3H3.8v11h8.4V3h-1.7M5.8 1.8h4.4v2.6H5.8ZM6 7.6h4M6 10.4h4',
  drop: 'M8 1.8v7.4M4.8 6.2 8 9.4l3.2-3.2M2.2 10.6v3.2h11.6v-3.2',
} as const;

export type IconName = keyof typeof paths;

/** A sign of the interface, as high as the text around it; its name in words comes from what holds it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" data-icon={name} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
