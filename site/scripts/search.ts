/** Offers titles while a reader types into the search. Without it the form is whole; see docs/search-page.md. */
import { startSuggestions } from './search/suggestions';

const field = document.querySelector<HTMLInputElement>('[data-suggest]');
// Who saves data is not sent what was not asked for.
const { connection } = navigator as { connection?: { saveData?: boolean } };
if (field && !connection?.saveData) startSuggestions(field);
