import type { ReactNode } from 'react';

export interface Fact {
  name: string;
  value: ReactNode;
}

interface FactsProps {
  facts: (Fact | null | false)[];
  /** Values under their names, for narrow columns. */
  stacked?: boolean;
}

/** Names and values, ruled like a form. */
export function Facts({ facts, stacked = false }: FactsProps) {
  const shown = facts.filter((fact): fact is Fact => Boolean(fact));
  if (shown.length === 0) return null;
  return (
    <dl className={`hairlines border-b border-line ${stacked ? '' : 'border-t'}`}>
      {shown.map((fact) => (
        <div
          key={fact.name}
          className={stacked ? 'py-2' : 'gap-x-4 py-2 md:grid md:grid-cols-[10rem_minmax(0,1fr)]'}
        >
          <dt className="text-muted">{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
