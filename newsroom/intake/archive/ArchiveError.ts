/** Something given to the import cannot be read at all. The message is one English line for the operator. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}
