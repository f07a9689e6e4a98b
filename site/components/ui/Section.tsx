import type { ReactNode } from 'react';

interface SectionProps {
  id: string;
  title: string;
  /** A link to everything of its kind, set at the right of the title. */
  all?: { title: string; href: string } | null;
  className?: string;
  children: ReactNode;
}

export function Section({ id, title, all, className, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className={className}>
      <div className="section-title flex items-baseline justify-between gap-4">
        <h2 id={id}>{title}</h2>
        {all && (
          <a
            href={all.href}
            className="no-print plain -my-2.5 shrink-0 py-2.5 font-sans text-sm font-normal text-accent"
          >
            {all.title}
            <span className="sr-only">: {title}</span> <span aria-hidden="true">→</span>
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
