/** The way to the next page of a list. */
export function Older({ href, label }: { href: string | null; label: string }) {
  if (href === null) return null;
  return (
    <p className="no-print mt-8 border-t border-line pt-2">
      <a href={href} rel="next" className="link inline-flex min-h-11 items-center gap-2 font-semibold">
        {label} <span aria-hidden="true">→</span>
      </a>
    </p>
  );
}
