import { toNfc } from '@/domain/text';
import { vi } from '@/newsroom/messages/vi';

type Kind = keyof typeof vi.documentKinds;

/** What a document is called in one line, such as “Quyết định số 04 - QĐ/TW”. Used for titles and slugs. */
export const documentTitle = (row: { kind?: string | null; number?: string | null }): string =>
  toNfc(`${vi.documentKinds[row.kind as Kind] ?? ''} số ${row.number ?? ''}`.trim());
