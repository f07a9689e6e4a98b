import { Emblem } from '@/site/components/ornaments/Emblem';

/** The mark in the corner of every admin page. */
export function Icon() {
  return <Emblem size={18} />;
}

/** The mark and the name on the sign-in page. */
export function Logo() {
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: '0.9rem', color: 'var(--theme-text)' }}>
      <Emblem size={56} />
      <span style={{ fontSize: '1.9rem', fontWeight: 600, lineHeight: 1.25 }}>Tòa soạn</span>
    </div>
  );
}
