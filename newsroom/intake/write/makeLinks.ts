import { startOfLocalDay } from '@/domain/dates';
import { fold } from '@/domain/text';
import type { Recognised } from '@/newsroom/intake/recognise/recognise';
import type {
  RecognisedAgency,
  RecognisedDocument,
  RecognisedEvent,
  RecognisedPerson,
} from '@/newsroom/intake/recognise/types';
import {
  decisionOf,
  recognisablesOf,
  type AgencyValues,
  type Decisions,
  type DocumentValues,
  type EventValues,
  type PersonValues,
  type Recognisable,
} from '@/newsroom/intake/write/decisions';
import type { Maker } from '@/newsroom/intake/write/made';

export interface Links {
  agencies: { agency: string; role: 'host' | 'participant' | 'issuer' | 'mentioned' }[];
  people: { person: string; position: string | null }[];
  documents: string[];
  events: string[];
  topics: string[];
}

/** A new record cannot be made of what the text says: these of its fields are missing. */
export class IncompleteRecord extends Error {
  constructor(
    readonly kind: Recognisable['kind'],
    readonly record: string,
    readonly missing: readonly string[],
  ) {
    super(`${kind} ${record}: ${missing.join(', ')}`);
    this.name = 'IncompleteRecord';
  }
}

/**
 * Links what a story speaks of as decided, creating the records that were asked for, and answers what the story is to
 * refer to.
 * @throws IncompleteRecord
 */
export const makeLinks = async (
  maker: Maker,
  recognised: Recognised,
  decisions: Decisions,
): Promise<Links> => {
  const ids = new Map<Recognisable, string>();
  const idsOf = (list: readonly Recognisable[]) => [...new Set(list.flatMap((each) => ids.get(each) ?? []))];
  for (const each of recognisablesOf(recognised)) {
    const decision = decisionOf(decisions, each);
    if (decision.do === 'link') ids.set(each, decision.id);
    if (decision.do === 'create') ids.set(each, await create(maker, each, decision.values ?? {}, ids));
  }
  const { agencies, people, documents, topics, event } = recognised;
  const roles = new Map<string, Links['agencies'][number]['role']>();
  for (const id of idsOf(agencies)) roles.set(id, 'mentioned');
  for (const document of documents) {
    const issuer = issuerOf(document, agencies);
    if (issuer && ids.has(issuer)) roles.set(ids.get(issuer)!, 'issuer');
  }
  for (const id of idsOf(event?.participants ?? [])) roles.set(id, 'participant');
  for (const id of idsOf(event?.hosts ?? [])) roles.set(id, 'host');
  const positions = new Map<string, string | null>();
  for (const person of people) {
    const id = ids.get(person);
    if (id && !positions.has(id)) positions.set(id, person.positions[0]?.title ?? null);
  }
  return {
    agencies: [...roles].map(([agency, role]) => ({ agency, role })),
    people: [...positions].map(([person, position]) => ({ person, position })),
    documents: idsOf(documents),
    events: event ? idsOf([event]) : [],
    topics: idsOf(topics),
  };
};

const issuerOf = (
  { issuer }: RecognisedDocument,
  agencies: readonly RecognisedAgency[],
): RecognisedAgency | undefined =>
  issuer === null ? undefined : agencies.find(({ name }) => fold(name) === fold(issuer));

const create = (
  maker: Maker,
  recognised: Recognisable,
  values: Record<string, unknown>,
  ids: ReadonlyMap<Recognisable, string>,
): Promise<string> => {
  switch (recognised.kind) {
    case 'agency':
      return createAgency(maker, recognised, values);
    case 'person':
      return createPerson(maker, recognised, values, ids);
    case 'document':
      return createDocument(maker, recognised, values, ids);
    case 'event':
      return createEvent(maker, recognised, values, ids);
    case 'topic':
      throw new IncompleteRecord('topic', recognised.id, ['title']);
  }
};

const need = (kind: Recognisable['kind'], name: string, fields: Record<string, unknown>): void => {
  const missing = Object.keys(fields).filter((field) => !fields[field]);
  if (missing.length > 0) throw new IncompleteRecord(kind, name, missing);
};

const createAgency = (maker: Maker, recognised: RecognisedAgency, values: Partial<AgencyValues>) => {
  const { name = recognised.name, kind = recognised.agencyKind, level = recognised.level } = values;
  need('agency', name, { name, kind, level });
  return maker.create(
    'agencies',
    { names: [{ official: name }], kind, level, _status: 'draft' },
    { draft: true },
  );
};

const createPerson = (
  maker: Maker,
  recognised: RecognisedPerson,
  values: Partial<PersonValues>,
  ids: ReadonlyMap<Recognisable, string>,
) => {
  const { name = recognised.name } = values;
  need('person', name, { name });
  const positions = recognised.positions.map(({ title, agency }, index) => ({
    title: (index === 0 && values.position) || title,
    ...(agency && ids.has(agency) ? { agency: ids.get(agency) } : {}),
  }));
  const given = positions.length === 0 && values.position ? [{ title: values.position }] : positions;
  return maker.create('people', { name, positions: given, _status: 'draft' }, { draft: true });
};

const createDocument = (
  maker: Maker,
  recognised: RecognisedDocument,
  values: Partial<DocumentValues>,
  ids: ReadonlyMap<Recognisable, string>,
) => {
  const {
    kind = recognised.documentKind,
    number = recognised.number,
    title = recognised.summary,
    issuedOn = recognised.issuedOn,
  } = values;
  need('document', recognised.mentions[0]!.text, { kind, number, title, issuedOn });
  const agencies = [...ids.keys()].filter((each) => each.kind === 'agency');
  const issuer = issuerOf(recognised, agencies);
  return maker.create(
    'documents',
    {
      kind,
      number,
      title,
      issuedOn,
      status: 'in-force',
      ...(issuer ? { issuer: ids.get(issuer) } : {}),
      _status: 'draft',
    },
    { draft: true },
  );
};

/** What a story reports has taken place, all day as far as it says. */
const createEvent = (
  maker: Maker,
  recognised: RecognisedEvent,
  values: Partial<EventValues>,
  ids: ReadonlyMap<Recognisable, string>,
) => {
  const {
    title = recognised.title,
    kind = recognised.eventKind,
    day = recognised.day,
    place = recognised.place,
  } = values;
  need('event', title, { title, kind, day });
  const known = (list: readonly RecognisedAgency[]) => list.flatMap((each) => ids.get(each) ?? []);
  const lastDay = recognised.lastDay;
  return maker.create(
    'events',
    {
      title,
      kind,
      status: 'held',
      start: startOfLocalDay(day!),
      ...(lastDay && lastDay > day! ? { end: startOfLocalDay(lastDay) } : {}),
      allDay: true,
      place,
      hosts: known(recognised.hosts),
      participants: known(recognised.participants),
      ...(recognised.chair && ids.has(recognised.chair) ? { chair: ids.get(recognised.chair) } : {}),
      visibility: 'public',
      _status: 'draft',
    },
    { draft: true },
  );
};
