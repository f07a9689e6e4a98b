'use client';

import { Button } from '@payloadcms/ui';
import { isNarrowed, NO_FILTER, type CalendarFilter } from '../../workflow/calendar/filter';
import type { CalendarTexts } from '../texts';
import type { FilterOptions, NamedId } from './filterOptions';

const options = (list: readonly NamedId[]) =>
  list.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));

/** Narrows the calendar to a desk, an author, an agency. */
export function FilterBar({
  filter,
  choices,
  texts,
  onChange,
}: {
  filter: CalendarFilter;
  choices: FilterOptions;
  texts: CalendarTexts;
  onChange: (filter: CalendarFilter) => void;
}) {
  const { filter: words } = texts;
  const field = (name: keyof CalendarFilter, inside: React.ReactNode) => (
    <label>
      <span>{words[name]}</span>
      <select
        value={filter[name] ?? ''}
        onChange={(event) => onChange({ ...filter, [name]: event.target.value || null })}
      >
        <option value="">{words.all}</option>
        {inside}
      </select>
    </label>
  );
  return (
    <fieldset className="calendar__filter">
      <legend>{words.label}</legend>
      {field('topic', options(choices.topics))}
      {field(
        'author',
        <>
          <optgroup label={words.staff}>{options(choices.staff)}</optgroup>
          <optgroup label={words.others}>{options(choices.others)}</optgroup>
        </>,
      )}
      {field('agency', options(choices.agencies))}
      {isNarrowed(filter) ? (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => onChange(NO_FILTER)}>
          {words.clear}
        </Button>
      ) : null}
    </fieldset>
  );
}
