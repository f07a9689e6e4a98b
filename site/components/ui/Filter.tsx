import type { ReactNode } from 'react';
import type { Choice } from '@/site/models/lists';

const CONTROL = 'block min-h-11 w-full border border-muted bg-paper px-3 py-2';

interface FilterProps {
  /** Where the form leads; its fields become the query. */
  action: string;
  label: string;
  submit: string;
  /** The way back to the whole list. */
  clear?: { title: string; href: string } | null;
  children: ReactNode;
}

/** A form that narrows a list: it leads to an address, so it needs no script and its result can be passed on. */
export function Filter({ action, label, submit, clear, children }: FilterProps) {
  return (
    <form action={action} method="get" role="search" aria-label={label} className="no-print mb-8">
      <div className="columns items-end gap-y-4 border-y border-line py-4">
        {children}
        <p className="flex flex-wrap items-center gap-x-4 md:col-span-2 lg:col-span-3">
          <button type="submit" className="min-h-11 cursor-pointer bg-accent px-5 font-semibold text-paper">
            {submit}
          </button>
          {clear && (
            <a href={clear.href} className="link inline-flex min-h-11 items-center">
              {clear.title}
            </a>
          )}
        </p>
      </div>
    </form>
  );
}

interface SelectProps {
  name: string;
  label: string;
  choices: Choice[];
  /** What is chosen; null = all. */
  value: string | null;
  /** The name of the choice that narrows nothing. */
  any: string;
  className?: string;
}

export function Select({ name, label, choices, value, any, className = 'md:col-span-3' }: SelectProps) {
  return (
    <label className={className}>
      <span className="meta block">{label}</span>
      <select name={name} defaultValue={value ?? ''} className={CONTROL}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </label>
  );
}

interface InputProps {
  name: string;
  label: string;
  type: 'date' | 'search';
  value: string | null;
  placeholder?: string;
  required?: boolean;
  className?: string;
}

export function Input({ name, label, value, className = 'md:col-span-3', ...rest }: InputProps) {
  return (
    <label className={className}>
      <span className="meta block">{label}</span>
      <input name={name} defaultValue={value ?? ''} className={CONTROL} {...rest} />
    </label>
  );
}
