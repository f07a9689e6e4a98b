/** What an event may be. Values are stored; their Vietnamese names are in the translation files. */
export const EVENT_KINDS = [
  'meeting',
  'working-session',
  'visit',
  'inspection',
  'ceremony',
  'festival',
  'citizen-reception',
  'deadline',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];
