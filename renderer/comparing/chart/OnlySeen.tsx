import type { ReactNode } from 'react';

interface Props {
  readonly className?: string;
  readonly children: ReactNode;
}

/** Part of a picture that assistive technology is not told of: its marks say the same in sentences. */
export function OnlySeen({ className, children }: Props) {
  return (
    <g className={className} aria-hidden="true">
      {children}
    </g>
  );
}
