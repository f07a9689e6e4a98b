const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `12,3 MB` in Vietnamese, `12.3 MB` in English: units of a thousand, one decimal from megabytes on. */
export const formatBytes = (bytes: number, language: 'vi' | 'en'): string => {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const digits = power < 2 ? 0 : 1;
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: digits,
  }).format(bytes / 1000 ** power);
  return `${number} ${UNITS[power]}`;
};
