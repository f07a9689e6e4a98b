/** How long a comment and the passage it is about may be, in UTF-16 units. */
export const MAX_COMMENT = 4_000;
export const MAX_QUOTE = 1_000;
