import { fold } from '@/domain/text';
import type { ParsedCaption, ParsedStory } from '../parse/types';
import { headingNode, ITALIC, paragraphNode, stateOf, type LexicalNode } from '@/domain/richText';

/** An agency that a centre's name may mean: all its names, as stored. */
export interface KnownAgency {
  id: string;
  names: { official?: string | null; short?: string | null; abbreviation?: string | null }[];
}

/** A person that an author's name may mean. */
export interface KnownPerson {
  id: string;
  name: string;
}

const key = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The one agency that bears or bore exactly this name (accents and punctuation aside); null when none or several do. */
export const agencyNamed = (name: string, agencies: readonly KnownAgency[]): string | null => {
  const wanted = key(name);
  const found = agencies.filter((agency) =>
    agency.names.some((row) =>
      [row.official, row.short, row.abbreviation].some((each) => each && key(each) === wanted),
    ),
  );
  return found.length === 1 ? found[0]!.id : null;
};

const personNamed = (name: string, people: readonly KnownPerson[]): string | null => {
  const found = people.filter((person) => person.name.normalize('NFC') === name.normalize('NFC'));
  return found.length === 1 ? found[0]!.id : null;
};

const captionText = ({ text, credit }: ParsedCaption): string => (credit ? `${text} (${credit})` : text);

/** Title and subheads, paragraphs and, in italics at their place, captions whose photo did not come along. */
const bodyNodes = (story: ParsedStory, captions: ParsedCaption[]): LexicalNode[] => {
  const at = (index: number) =>
    captions
      .filter((caption) => caption.afterParagraph === index)
      .map((caption) => paragraphNode(captionText(caption), ITALIC));
  return [
    ...at(0),
    ...story.paragraphs.flatMap(({ kind, text }, index) => [
      kind === 'subhead' ? headingNode(text) : paragraphNode(text),
      ...at(index + 1),
    ]),
  ];
};

export interface Draft {
  title: string;
  lead: string | null;
  dateline: string | null;
  publishedAt: string | null;
  heroCaption: string | null;
  heroCredit: string | null;
  body: ReturnType<typeof stateOf>;
  authors: {
    person?: string;
    name?: string;
    role: 'text' | 'photo' | 'video' | 'text-photo';
    agency?: string;
    agencyName?: string;
  }[];
  source: { name?: string; url?: string };
}

/** A parsed story as the fields of a draft. What is not known stays empty; nothing is guessed. */
export const draftOf = (
  story: ParsedStory,
  known: { agencies: readonly KnownAgency[]; people: readonly KnownPerson[] },
): Draft => {
  const [first, ...others] = story.captions;
  const isHero = first?.afterParagraph === 0;
  return {
    title: story.title,
    lead: story.lead,
    dateline: story.datelinePlace,
    publishedAt: story.publishedAt,
    heroCaption: isHero ? first.text : null,
    heroCredit: isHero ? first.credit : null,
    body: stateOf(bodyNodes(story, isHero ? others : story.captions)),
    authors: story.authors.map(({ name, role, centre }) => {
      const person = personNamed(name, known.people);
      const agency = centre ? agencyNamed(centre, known.agencies) : null;
      return {
        ...(person ? { person } : { name }),
        role,
        ...(agency ? { agency } : {}),
        ...(centre ? { agencyName: centre } : {}),
      };
    }),
    source: {
      ...(story.source?.name ? { name: story.source.name } : {}),
      ...(story.source?.url ? { url: story.source.url } : {}),
    },
  };
};
