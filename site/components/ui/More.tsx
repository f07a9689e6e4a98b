import type { ReactNode } from 'react';
import { vi } from '@/site/messages/vi';

interface MoreProps<T> {
  items: T[];
  /** How many are shown before the fold. */
  visible: number;
  className?: string;
  children: (item: T) => ReactNode;
}

/** A list whose tail is folded away when it is long. `children` draws one `li`. */
export function More<T>({ items, visible, className, children }: MoreProps<T>) {
  const folds = items.length > visible + 2;
  const shown = folds ? items.slice(0, visible) : items;
  return (
    <>
      <ul className={className}>{shown.map(children)}</ul>
      {folds && (
        <details>
          <summary className="link inline-flex min-h-11 items-center">
            {vi.list.more(items.length - visible)}
          </summary>
          <ul className={className}>{items.slice(visible).map(children)}</ul>
        </details>
      )}
    </>
  );
}
