import { toLocalDay } from '@/domain/dates';
import type { AgencyChange } from '@/domain/agencies';
import { idOf } from '@/domain/references';
import { currentName, type AgencyRecord } from '@/domain/succession';

type NameRow = {
  official?: string | null;
  short?: string | null;
  abbreviation?: string | null;
  from?: string | null;
  until?: string | null;
};
type SuccessorRow = { agency?: unknown; change?: string | null; date?: string | null; document?: unknown };

const dayOf = (value: string | null | undefined): string | undefined =>
  value ? toLocalDay(value) : undefined;

/** A stored agency as the record `domain/succession` reasons about. */
export const agencyRecordOf = (row: Record<string, unknown>): AgencyRecord => ({
  id: String(row.id ?? ''),
  names: ((row.names as NameRow[] | null) ?? [])
    .filter((name) => name?.official)
    .map((name) => ({
      official: name.official!,
      short: name.short ?? undefined,
      abbreviation: name.abbreviation ?? undefined,
      from: dayOf(name.from),
      until: dayOf(name.until),
    })),
  successors: ((row.successors as SuccessorRow[] | null) ?? [])
    .filter((step) => step?.change)
    .map((step) => ({
      agency: idOf(step.agency),
      change: step.change as AgencyChange,
      date: dayOf(step.date),
      document: idOf(step.document),
    })),
});

/** The name an agency bears now (or bore last), for titles and lists. */
export const currentNameOf = (row: Record<string, unknown>): string | null =>
  currentName(agencyRecordOf(row))?.official ?? null;
