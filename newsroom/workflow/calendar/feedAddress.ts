/** 32 bytes in base64url. */
const KEY = /^[A-Za-z0-9_-]{43}$/;

/** Whether a text has the form of a key. */
export const isFeedKey = (value: string): boolean => KEY.test(value);

/** Where the holder of a key reads the calendar: a path of this server. */
export const feedPath = (key: string): string => `/api/calendar/feed/${key}.ics`;
