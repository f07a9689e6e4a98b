import { MAX_PARAMETER_LENGTH, paths, QUERY } from '@/platform/paths';
import { Input, Select } from '@/site/components/ui/Filter';
import { searchWords as words } from '@/site/messages/search';
import type { SearchPage } from '@/site/models/search';

/**
 * The question and what narrows it. Agency and year come from the links beside the results and are kept. The list under
 * the field is filled by the page's script; without it there is none.
 */
export function SearchForm({ page: { fields, choices } }: { page: SearchPage }) {
  const { agency } = fields;
  return (
    <form action={paths.search()} role="search" aria-label={words.title} className="search-form no-print">
      <p className="search-field">
        <label htmlFor="tu-can-tim" className="sr-only">
          {words.question}
        </label>
        <input
          id="tu-can-tim"
          type="search"
          name={QUERY.question}
          defaultValue={fields.question}
          placeholder={words.placeholder}
          maxLength={MAX_PARAMETER_LENGTH}
          data-suggest={paths.suggestions()}
          data-list="goi-y"
        />
        <button type="submit">{words.submit}</button>
      </p>
      <ul id="goi-y" role="listbox" aria-label={words.suggestions.label} hidden />
      <p
        id="goi-y-noi"
        role="status"
        className="sr-only"
        data-some={words.suggestions.some}
        data-none={words.suggestions.none}
      />
      {agency && <input type="hidden" name={QUERY.agency} value={agency.value} />}
      {agency && agency.predecessors.length > 0 && (
        <label className="mt-2 flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name={QUERY.predecessors}
            value="1"
            defaultChecked={fields.hasPredecessors}
            className="size-5 shrink-0 accent-accent"
          />
          {words.predecessors(agency.predecessors.join(', '))}
        </label>
      )}
      {fields.year && <input type="hidden" name={QUERY.year} value={fields.year} />}
      <details>
        <summary className="link inline-flex min-h-11 items-center">{words.filters}</summary>
        <div className="columns gap-y-3 pb-4">
          <Select
            name={QUERY.kind}
            label={words.kind}
            choices={choices.kinds}
            value={fields.kind}
            any={words.any}
          />
          <Select
            name={QUERY.topic}
            label={words.topic}
            choices={choices.topics}
            value={fields.topic}
            any={words.any}
          />
          <Input name={QUERY.from} type="date" label={words.from} value={fields.from} />
          <Input name={QUERY.until} type="date" label={words.until} value={fields.until} />
        </div>
      </details>
    </form>
  );
}
