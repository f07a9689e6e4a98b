/** Characters a picture's hint may have: it travels inside the page. */
export const MAX_PLACEHOLDER = 300;

/** Whether a stored value is such a hint, safe to be written into a style: a small WebP picture in base64. */
export const isPlaceholder = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= MAX_PLACEHOLDER &&
  /^data:image\/webp;base64,[A-Za-z0-9+/]+={0,2}$/.test(value);
