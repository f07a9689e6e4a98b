import type { ReactNode } from 'react';

export interface OrnamentProps {
  className?: string;
  /** Drawn width in CSS pixels; the height follows. */
  width?: number;
  /** Say what is drawn only where the drawing carries meaning; without it, it is hidden from screen readers. */
  title?: string;
}

/** The sheet our line ornaments share: one stroke weight, the colour of the text around. */
export function LineArt({
  box,
  width,
  className,
  title,
  children,
}: OrnamentProps & { box: readonly [number, number]; children: ReactNode }) {
  const [w, h] = box;
  const drawn = width ?? w;
  return (
    <svg
      viewBox={`0 0 ${w} ${h}`}
      width={drawn}
      height={Math.round((drawn * h) / w)}
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ maxWidth: '100%', height: 'auto' }}
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true, focusable: false })}
    >
      {children}
    </svg>
  );
}
