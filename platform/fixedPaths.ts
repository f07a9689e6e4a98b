/** Addresses that scripts for browsers need too, which cannot carry all of paths.ts with them. */

export const ARTICLES_PATH = '/tin-tuc';

/** Shown by the service worker when there is no connection. */
export const OFFLINE_PATH = '/ngoai-tuyen';

/** Where the scripts of public pages stand. */
export const SCRIPT_FOLDER = '/s';

/** On top, because a worker only sees what lies below it. */
export const SERVICE_WORKER = '/sw.js';
