import { encode } from 'uqr';

/** Modules of white around the code (ISO/IEC 18004 asks for four). */
const MARGIN = 4;
/** One of the eight. To try them all for the most even one takes a millisecond of each story that is rendered. */
const MASK = 2;

/** A code for a phone's camera, drawn by the server: dark modules row by row. It decodes to `text`. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: MASK });
  const whole = size + 2 * MARGIN;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-MARGIN} ${-MARGIN} ${whole} ${whole}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <path fill="#fff" d={`M${-MARGIN} ${-MARGIN}h${whole}v${whole}h${-whole}z`} />
      <path stroke="#000" d={data.map(rowPath).join('')} />
    </svg>
  );
}

/** The dark runs of a row as strokes through its middle. */
function rowPath(row: boolean[], y: number): string {
  let path = '';
  let at = 0;
  let end = 0;
  while (at < row.length) {
    if (!row[at]) {
      at += 1;
      continue;
    }
    const start = at;
    while (row[at]) at += 1;
    path += path === '' ? `M${start} ${y}.5h${at - start}` : `m${start - end} 0h${at - start}`;
    end = at;
  }
  return path;
}
