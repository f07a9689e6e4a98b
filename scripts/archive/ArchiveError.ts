import { causesOf } from '@/platform/db/causes';
import { Refusal } from '../open';

/** An archive cannot be made, read or imported. Its message is one line that says what to do. */
export class ArchiveError extends Refusal {
  override name = 'ArchiveError';
}

const codeOf = (error: unknown): string =>
  (causesOf(error) as { code?: unknown }[])
    .map(({ code }) => code)
    .find((code) => typeof code === 'string') ?? '';

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'];
const NO_ACCESS = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'];
/** Their names: https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml */
const TOO_OLD = ['SnapshotTooOld', 'SnapshotUnavailable'];

/** What went wrong while an archive was written, in one line; what is not known comes back as it is. */
export const explainWriting = (error: unknown, file: string): unknown => {
  const code = codeOf(error);
  const { codeName = '', path: at } = error as { codeName?: string; path?: string };
  const explained = (message: string) => new ArchiveError(message, { cause: error });
  if (FULL.includes(code))
    return explained(`The disk is full: ${file} was not written. Make room and try again.`);
  if (NO_ACCESS.includes(code) && at && !at.startsWith(file))
    return explained(`${at} cannot be read (${code}): give this user the right to.`);
  if (NO_ACCESS.includes(code))
    return explained(`${file} cannot be written (${code}): see that its folder is there and writable.`);
  if (TOO_OLD.includes(codeName))
    return explained(
      'The export took longer than this MongoDB keeps its history: raise minSnapshotHistoryWindowInSeconds there and try again.',
    );
  return error;
};
