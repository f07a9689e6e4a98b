import type { PayloadRequest } from 'payload';
import { endOfLocalDay, formatPartialDay, startOfLocalDay } from '@/domain/dates';
import { fill, messagesOf } from '@/newsroom/messages/messages';
import type { DeskItem, KnownRecord } from '@/newsroom/intake/desk/types';
import type { Recognised, Records } from '@/newsroom/intake/recognise/recognise';
import type { RecognisedEvent } from '@/newsroom/intake/recognise/types';
import {
  decisionByItself,
  keyOf,
  recognisablesOf,
  type Decision,
  type Recognisable,
} from '@/newsroom/intake/write/decisions';

/** What the newsroom calls its records, by id. */
export interface Labels {
  records: Records;
  events: KnownRecord[];
}

/** Events of the day that a story tells of. */
export const eventsOfDay = async (
  req: PayloadRequest,
  event: RecognisedEvent | null,
): Promise<KnownRecord[]> => {
  if (!event?.day) return [];
  const { docs } = await req.payload.find({
    collection: 'events',
    where: {
      and: [
        { start: { greater_than_equal: startOfLocalDay(event.day) } },
        { start: { less_than_equal: endOfLocalDay(event.day) } },
      ],
    },
    draft: true,
    depth: 0,
    limit: 20,
    pagination: false,
    select: { title: true },
    joins: false as never,
    req,
  });
  return docs.map(({ id, title }) => ({ id, label: title }));
};

const matchOf = (recognised: Recognisable): string[] => {
  switch (recognised.kind) {
    case 'topic':
      return [recognised.id];
    case 'event':
      return [];
    case 'document':
      return [...(recognised.match ? [recognised.match.id] : []), ...recognised.similar];
    default:
      return recognised.match ? [recognised.match.id] : [];
  }
};

const labelIn = ({ records, events }: Labels, kind: Recognisable['kind'], id: string): string => {
  const named = {
    agency: () => records.agencies.find((each) => each.id === id)?.names.at(-1)?.official,
    person: () => records.people.find((each) => each.id === id)?.name,
    document: () => records.documents.find((each) => each.id === id)?.number,
    topic: () => records.topics.find((each) => each.id === id)?.title,
    event: () => events.find((each) => each.id === id)?.label,
  }[kind]();
  return named ?? id;
};

const label = (recognised: Recognisable, labels: Labels): string => {
  switch (recognised.kind) {
    case 'document':
      return recognised.number ?? recognised.mentions[0]!.text;
    case 'event':
      return recognised.title;
    case 'topic':
      return labelIn(labels, 'topic', recognised.id);
    default:
      return recognised.name;
  }
};

const details = (recognised: Recognisable): (string | null)[] => {
  switch (recognised.kind) {
    case 'person':
      return recognised.positions.map(({ title }) => title);
    case 'document':
      return [
        recognised.issuedOn ? formatPartialDay(recognised.issuedOn) : null,
        recognised.issuer,
        recognised.summary,
      ];
    case 'event':
      return [
        recognised.day ? formatPartialDay(recognised.day) : null,
        recognised.place,
        recognised.hosts.map(({ name }) => name).join(', ') || null,
      ];
    default:
      return [];
  }
};

/** What a new record would hold; empty where the text does not say. */
const valuesOf = (recognised: Recognisable): Record<string, string> => {
  switch (recognised.kind) {
    case 'agency':
      return { name: recognised.name, kind: recognised.agencyKind, level: recognised.level ?? '' };
    case 'person':
      return { name: recognised.name, position: recognised.positions[0]?.title ?? '' };
    case 'document':
      return {
        kind: recognised.documentKind,
        number: recognised.number ?? '',
        title: recognised.summary ?? '',
        issuedOn: recognised.issuedOn ?? '',
      };
    case 'event':
      return {
        title: recognised.title,
        kind: recognised.eventKind,
        day: recognised.day ?? '',
        place: recognised.place ?? '',
      };
    case 'topic':
      return {};
  }
};

/** Everything a person may decide about, in the order of the kinds. */
export const itemsOf = (req: PayloadRequest, recognised: Recognised, labels: Labels): DeskItem[] => {
  const { reasons } = messagesOf(req).intakeDesk;
  return recognisablesOf(recognised).map((each) => {
    const ids = each.kind === 'event' ? labels.events.map(({ id }) => id) : matchOf(each);
    const byItself: Decision = decisionByItself(each);
    return {
      key: keyOf(each),
      kind: each.kind,
      label: label(each, labels),
      details: details(each).filter(Boolean).join(' · '),
      mentions: each.mentions,
      confidence: each.confidence,
      because: each.because.map((reason) => reasons[reason]),
      byItself,
      known: ids.map((id) => ({ id, label: labelIn(labels, each.kind, id) })),
      values: valuesOf(each),
    };
  });
};

/** What a story tells of offices that became others, in a sentence. */
export const successionsOf = (req: PayloadRequest, { successions }: Recognised) => {
  const { intakeDesk, agencyChanges } = messagesOf(req);
  return successions.map(({ change, from, to, date, mentions }) => ({
    text: fill(intakeDesk.succession, {
      change: agencyChanges[change],
      from: from.join(', '),
      to: to.join(', ') || '—',
      date: date ? formatPartialDay(date) : intakeDesk.noDate,
    }),
    mentions,
  }));
};
