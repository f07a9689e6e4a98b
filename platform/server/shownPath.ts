/**
 * The header in which this server tells a page its own path, for a layout cannot ask Next. The server writes it into
 * every request it has rendered; what a client sends under this name never reaches a page (siteHandler.ts).
 */
export const SHOWN_PATH = 'x-toasoan-path';
