import type { AgencyKind, AgencyLevel } from '@/domain/agencies';
import type { Day } from '@/domain/dates';
import type { DocumentKind } from '@/domain/documents';
import type { EventKind } from '@/domain/events';
import { fold } from '@/domain/text';
import type { Recognised } from '@/newsroom/intake/recognise/recognise';
import type {
  RecognisedAgency,
  RecognisedDocument,
  RecognisedEvent,
  RecognisedPerson,
  RecognisedTopic,
} from '@/newsroom/intake/recognise/types';

/** What a person decided about one thing that was recognised. `values` go before what was recognised. */
export type Decision<Values = Record<string, unknown>> =
  { do: 'link'; id: string } | { do: 'create'; values?: Partial<Values> } | { do: 'ignore' };

export interface AgencyValues {
  name: string;
  kind: AgencyKind;
  level: AgencyLevel;
}
export interface PersonValues {
  name: string;
  position: string;
}
export interface DocumentValues {
  kind: DocumentKind;
  number: string;
  title: string;
  issuedOn: Day;
}
export interface EventValues {
  title: string;
  kind: EventKind;
  day: Day;
  place: string;
}

/** By `keyOf`. */
export type Decisions = Readonly<Record<string, Decision>>;

export type Recognisable =
  RecognisedAgency | RecognisedPerson | RecognisedDocument | RecognisedEvent | RecognisedTopic;

/** What a recognition is called between the desk and the server: the same again when the same text is read again. */
export const keyOf = (recognised: Recognisable): string => {
  switch (recognised.kind) {
    case 'agency':
      return `agency:${fold(recognised.name)}`;
    case 'person':
      return `person:${fold(recognised.name)}`;
    case 'document':
      return `document:${recognised.documentKind}:${recognised.numberKey || recognised.year || fold(recognised.mentions[0]!.text)}`;
    case 'topic':
      return `topic:${recognised.id}`;
    case 'event':
      return 'event';
  }
};

/** Everything that can be decided about, in the order in which new records need each other. */
export const recognisablesOf = ({
  agencies,
  people,
  documents,
  topics,
  event,
}: Recognised): Recognisable[] => [
  ...agencies,
  ...people,
  ...documents,
  ...(event ? [event] : []),
  ...topics,
];

/** Below this, a match is only offered. */
const SURE = 0.5;

/** What is done when nobody decides: what is known for sure is linked, nothing is created. */
export const decisionByItself = (recognised: Recognisable): Decision => {
  if (recognised.confidence < SURE) return { do: 'ignore' };
  if (recognised.kind === 'topic') return { do: 'link', id: recognised.id };
  if (recognised.kind === 'event') return { do: 'ignore' };
  return recognised.match ? { do: 'link', id: recognised.match.id } : { do: 'ignore' };
};

export const decisionOf = (decisions: Decisions, recognised: Recognisable): Decision =>
  decisions[keyOf(recognised)] ?? decisionByItself(recognised);
