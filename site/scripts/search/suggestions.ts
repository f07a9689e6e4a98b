const MIN_LETTERS = 2;
const PAUSE_MS = 150;

/** `[question, titles, kinds, addresses]`: OpenSearch suggestions. */
type Suggestions = [string, string[], string[], string[]];

/**
 * Makes a combobox of a field (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/, list without inline completion): the
 * focus stays in the field, arrows choose in the list, Enter opens what is chosen and searches when nothing is, Escape
 * closes. `data-suggest` is where suggestions are asked for, `data-list` the id of the list; the status is what follows it.
 */
export const startSuggestions = (field: HTMLInputElement): void => {
  const list = document.getElementById(field.dataset.list!)!;
  const status = list.nextElementSibling as HTMLElement;
  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  const set = (name: string, value: string) => field.setAttribute(`aria-${name}`, value);

  const choose = (index: number): void => {
    list.children[chosen]?.setAttribute('aria-selected', 'false');
    chosen = index;
    const option = list.children[index];
    option?.setAttribute('aria-selected', 'true');
    if (option) set('activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  };

  const show = (isOpen: boolean): void => {
    choose(-1);
    list.hidden = !isOpen;
    set('expanded', String(isOpen));
  };

  const close = (): void => {
    clearTimeout(timer);
    asking?.abort();
    show(false);
    status.textContent = '';
  };

  const offer = ([, titles, kinds, addresses]: Suggestions): void => {
    const options = titles.map((title, index) => {
      const option = document.createElement('li');
      const kind = document.createElement('small');
      option.id = `${list.id}-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      // Addresses are whole; the reader may have come by another name of this host.
      option.dataset.href = new URL(addresses[index]!).pathname;
      kind.textContent = kinds[index]!;
      option.append(title, ' ', kind);
      return option;
    });
    list.replaceChildren(...options);
    show(options.length > 0);
    const { some = '', none = '' } = status.dataset;
    status.textContent = options.length > 0 ? some.replace('#', String(options.length)) : none;
  };

  const ask = async (): Promise<void> => {
    const question = field.value.trim();
    asking?.abort();
    if (question.length < MIN_LETTERS) return close();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(`${field.dataset.suggest}?${field.name}=${encodeURIComponent(question)}`, {
        signal,
      });
      const suggestions = (await answer.json()) as Suggestions;
      if (!signal.aborted) offer(suggestions);
    } catch {
      // Aborted, offline or refused: the reader goes on typing.
      if (!signal.aborted) close();
    }
  };

  const open = (option: Element | undefined | null): boolean => {
    const href = (option as HTMLElement | null)?.dataset.href;
    if (href) location.assign(href);
    return Boolean(href);
  };

  const keys: Record<string, () => boolean> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => !list.hidden && open(list.children[chosen]),
    Escape: () => {
      const wasOpen = !list.hidden;
      close();
      return wasOpen;
    },
  };

  /** Round through the list and the field itself, which stands before the first and behind the last. */
  const move = (by: number): boolean => {
    if (list.hidden) {
      void ask();
      return true;
    }
    const places = list.children.length + 1;
    choose(((chosen + 1 + by + places) % places) - 1);
    return true;
  };

  field.setAttribute('role', 'combobox');
  field.autocomplete = 'off';
  set('controls', list.id);
  set('autocomplete', 'list');
  set('expanded', 'false');
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE_MS);
  });
  field.addEventListener('keydown', (event) => {
    // Keys of an input method (Telex) are its own.
    if (!event.isComposing && keys[event.key]?.()) event.preventDefault();
  });
  field.addEventListener('blur', close);
  // The focus stays in the field while the list is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => open((target as Element).closest('li')));
};
