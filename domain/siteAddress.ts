/** Whether a text that an editor typed can stand in a link: a path of this site or an address by https. */
export const isSiteAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^(\/(?!\/)|https:\/\/)\S*$/.test(value);
