import { rounded } from './shapePath.ts';
import { runsRightToLeft } from './textLines.ts';

interface Props {
  readonly lines: readonly string[];
  /** Where the left edge of the words is, and the base of the first line, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** From one line to the next. */
  readonly leading?: number;
  readonly className?: string;
  /** Words that run from right to left begin here instead, at the right edge of their room; without it at their left, as names in a list. */
  readonly right?: number;
}

/** Words of an article, or names, which may run either way, in a picture. */
export function ChartWords({ lines, x, y, leading = 16, className, right }: Props) {
  const isRightToLeft = runsRightToLeft(lines.join(' '));
  const start = isRightToLeft && right !== undefined ? right : x;
  return (
    <text
      className={className}
      direction={isRightToLeft ? 'rtl' : 'ltr'}
      textAnchor={isRightToLeft && right === undefined ? 'end' : 'start'}
    >
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
        <tspan key={index} x={rounded(start)} y={rounded(y + index * leading)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
