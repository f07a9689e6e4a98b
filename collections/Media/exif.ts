import { localToUtc } from '@/domain/dates';

/** Finds `YYYY:MM:DD HH:MM:SS` of DateTimeOriginal in an EXIF block; cameras write local time without a zone. */
export const takenAtOf = (exif: Buffer): string | null => {
  const text = exif.toString('latin1');
  const found = [...text.matchAll(/(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):\d{2}/g)].at(-1);
  if (!found) return null;
  const [, year, month, day, hour, minute] = found;
  try {
    return localToUtc(`${year}-${month}-${day}T${hour}:${minute}`);
  } catch {
    return null;
  }
};
