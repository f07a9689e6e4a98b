import type { FormField } from './unsaved/unsavedFields';

const WAIT_MS = 2_000;
/** Where one types comes before the buttons around it, such as an editor's toolbar. */
const FOCUSABLE = [
  'input:not([type="hidden"], [type="file"], :disabled), textarea:not(:disabled), select:not(:disabled), [contenteditable="true"]',
  '.array-field__add-row',
  'button:not(:disabled)',
  'a[href]',
];
/** As much of a passage as has to be found again. */
const RECOGNISED = 60;

const elementOf = (form: Element, path: string): HTMLElement | null =>
  form.querySelector<HTMLElement>(`#field-${CSS.escape(path.replaceAll('.', '__'))}`) ??
  form.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(path)}"]`);

const holds = (fields: readonly FormField[], name: string): boolean =>
  fields.some((field) =>
    field.name
      ? field.name === name
      : (field.tabs ?? [{ fields: field.fields }]).some((tab) => holds(tab.fields ?? [], name)),
  );

/** Only the open tab of a form is on the page: opens the one a field is in. */
const openTab = (form: Element, fields: readonly FormField[], name: string): void => {
  const tabs = fields.find(({ type }) => type === 'tabs')?.tabs ?? [];
  const index = tabs.findIndex((tab) =>
    'name' in tab && tab.name ? tab.name === name : holds(tab.fields ?? [], name),
  );
  form.querySelector('.tabs-field')?.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[index]?.click();
};

/** Whether a field stands in a section that people can fold away. */
const isInSection = (fields: readonly FormField[], name: string, isInside = false): boolean =>
  fields.some((field) =>
    field.name
      ? isInside && field.name === name
      : (field.tabs ?? [{ fields: field.fields }]).some((tab) =>
          isInSection(tab.fields ?? [], name, isInside || field.type === 'collapsible'),
        ),
  );

const openSections = (form: Element): void =>
  form
    .querySelectorAll<HTMLElement>('.collapsible-field > .collapsible--collapsed > * > .collapsible__toggle')
    .forEach((toggle) => toggle.click());

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

const focusableIn = (field: HTMLElement): HTMLElement | null =>
  FOCUSABLE.flatMap((selector) => [
    ...(field.matches(selector) ? [field] : []),
    ...field.querySelectorAll<HTMLElement>(selector),
  ]).find(isShown) ?? null;

const appearing = (find: () => HTMLElement | null): Promise<HTMLElement | null> =>
  new Promise((resolve) => {
    const until = performance.now() + WAIT_MS;
    const look = () => {
      const found = find();
      if (found || performance.now() > until) resolve(found);
      else requestAnimationFrame(look);
    };
    look();
  });

const passageIn = (field: HTMLElement, quote: string): Element | null => {
  const start = quote.replace(/…$/, '').slice(0, RECOGNISED);
  const blocks = [
    ...field.querySelectorAll('[data-lexical-editor] :is(p, h1, h2, h3, h4, h5, h6, li, blockquote, td, th)'),
  ];
  return blocks.find((block) => (block.textContent ?? '').replace(/\s+/g, ' ').includes(start)) ?? null;
};

/**
 * Brings a field of a form into sight and puts the cursor there; with a `quote`, the passage of it that says so, as
 * long as it still does. `fields` is the configuration of the form.
 */
export const jumpToField = async (
  form: Element,
  fields: readonly FormField[],
  path: string,
  quote: string | null = null,
): Promise<void> => {
  const name = path.split('.')[0]!;
  const find = () => {
    const found = elementOf(form, path);
    return found && isShown(found) ? found : null;
  };
  if (!elementOf(form, path)) openTab(form, fields, name);
  if (!find() && isInSection(fields, name)) {
    await new Promise(requestAnimationFrame);
    openSections(form);
  }
  const field = await appearing(find);
  if (!field) return;
  const place = (quote && passageIn(field, quote)) || field;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  // Drawn over the passage, not written into it: the editor's text stays as it is.
  place.animate([{ backgroundColor: 'var(--theme-warning-200)' }, { backgroundColor: 'transparent' }], {
    duration: 2_500,
  });
  // A photo shows its buttons only when its record has come.
  (await appearing(() => focusableIn(field)))?.focus({ preventScroll: true });
};
