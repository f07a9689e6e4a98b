import {
  EMBLEM_ROOF,
  EMBLEM_ROOTLETS,
  EMBLEM_ROOTS,
  EMBLEM_TIDE,
  EMBLEM_TILES,
  EMBLEM_WAVE,
} from '@/domain/emblem';

/** Below this size the fine strokes would run together and are left out. */
const FINE_FROM = 36;

/** Our mark: a roof on mangrove roots where the river meets the sea. Round by default, or a solid square. */
export function Emblem({
  size = 48,
  shape = 'round',
  className,
  title,
}: {
  size?: number;
  shape?: 'round' | 'square';
  className?: string;
  title?: string;
}) {
  const fine = size >= FINE_FROM;
  const solid = shape === 'square';
  const ink = solid ? 'var(--paper, #fff)' : 'currentColor';
  return (
    <svg
      viewBox="0 0 48 48"
      width={size}
      height={size}
      className={className}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true, focusable: false })}
    >
      {solid ? (
        <rect width={48} height={48} rx={10.5} fill="currentColor" />
      ) : (
        <circle cx={24} cy={24} r={22.6} stroke="currentColor" strokeWidth={fine ? 1.6 : 2.2} />
      )}
      <path d={fine ? EMBLEM_ROOF + EMBLEM_TILES : EMBLEM_ROOF} fill={ink} fillRule="evenodd" />
      <g stroke={ink} strokeWidth={fine ? 2.2 : 2.9}>
        <path d={EMBLEM_ROOTS} />
        <path d={EMBLEM_WAVE} />
      </g>
      {fine && (
        <g stroke={ink} strokeWidth={1.6}>
          <path d={EMBLEM_ROOTLETS} />
          <path d={EMBLEM_TIDE} />
        </g>
      )}
    </svg>
  );
}
