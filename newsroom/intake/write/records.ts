import type { CollectionSlug, PayloadRequest } from 'payload';
import { toLocalDay } from '@/domain/dates';
import { idOf } from '@/domain/references';
import { Recogniser, type Records } from '@/newsroom/intake/recognise/recognise';
import type { KnownTerm } from '@/newsroom/intake/recognise/terms';

const readAll = async (req: PayloadRequest, collection: CollectionSlug, select: object) => {
  const { docs } = await req.payload.find({
    collection: collection as 'agencies',
    select: select as never,
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    joins: false as never,
    req,
  });
  return docs as unknown as Record<string, unknown>[];
};

type Row = Record<string, unknown>;
const rows = (value: unknown): Row[] => (value as Row[] | null | undefined) ?? [];
const day = (value: unknown) => (value ? toLocalDay(String(value)) : null);

export interface Knowledge extends Records {
  /** Lines that the newsroom's sources print around their stories. */
  noise: string[];
}

const loadTerms = async (req: PayloadRequest): Promise<Pick<Knowledge, 'terms' | 'noise'>> => {
  const { docs } = await req.payload.find({
    collection: 'intake-terms',
    depth: 0,
    limit: 0,
    pagination: false,
    req,
  });
  return {
    noise: docs.flatMap(({ means, phrase }) => (means === 'noise' ? [phrase] : [])),
    terms: docs.flatMap(({ means, phrase, agencyKind, level }): KnownTerm[] => {
      if (means === 'noise') return [];
      if (means !== 'office') return [{ means, phrase }];
      return [{ means, phrase, agencyKind: agencyKind ?? 'service-unit', level: level ?? null }];
    }),
  };
};

/** All that a story may speak of, drafts included, and the newsroom's own words: whoever may read them. */
export const loadRecords = async (req: PayloadRequest): Promise<Knowledge> => ({
  ...(await loadTerms(req)),
  agencies: (await readAll(req, 'agencies', { names: true })).map(({ id, names }) => ({
    id: String(id),
    names: rows(names).map((name) => ({
      official: String(name.official ?? ''),
      short: (name.short as string) ?? null,
      abbreviation: (name.abbreviation as string) ?? null,
      from: day(name.from),
      until: day(name.until),
    })),
  })),
  people: (await readAll(req, 'people', { name: true, positions: true })).map(({ id, name, positions }) => ({
    id: String(id),
    name: String(name),
    agencies: rows(positions).flatMap(({ agency }) => idOf(agency) ?? []),
  })),
  documents: (await readAll(req, 'documents', { kind: true, number: true, issuedOn: true })).map(
    ({ id, kind, number, issuedOn }) => ({
      id: String(id),
      kind: String(kind),
      number: String(number),
      issuedOn: day(issuedOn),
    }),
  ),
  topics: (await readAll(req, 'topics', { title: true, words: true })).map(({ id, title, words }) => ({
    id: String(id),
    title: String(title),
    words: (words as string[] | null) ?? [],
  })),
});

export const loadRecogniser = async (
  req: PayloadRequest,
): Promise<{ recogniser: Recogniser; noise: readonly string[] }> => {
  const records = await loadRecords(req);
  return { recogniser: new Recogniser(records), noise: records.noise };
};
