/** The tools of the story, by the name in `data-tool`. They are hidden until they work. */
export const tool = <E extends HTMLElement = HTMLButtonElement>(name: string): E | null =>
  document.querySelector<E>(`[data-tool="${name}"]`);

/** Shows a tool and says what a press of it does. */
export const offer = (name: string, act: () => void): HTMLButtonElement | null => {
  const button = tool(name);
  if (!button) return null;
  button.addEventListener('click', act);
  button.hidden = false;
  return button;
};

/** Says something to whoever looks at the tools or hears them. */
export const say = (words: string): void => {
  const status = tool('status');
  if (status) status.textContent = words;
};
