/** The district tier ended on 1 July 2025; its work passed to the communes. */
export const LAST_DAY = '2025-06-30';
export const FIRST_DAY = '2025-07-01';
