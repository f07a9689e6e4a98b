/** What happened to each story of an import, counted: as much as is told, never as much as there is. */

import type { Recognised } from '@/newsroom/intake/recognise/recognise';
import type { ParsedStory } from '@/newsroom/intake/parse/types';

/** `drafted` and `published` are new; with a dry run they would be. */
export type Outcome = 'drafted' | 'published' | 'there' | 'changed' | 'failed' | 'skipped';

export const OUTCOMES: readonly Outcome[] = ['drafted', 'published', 'there', 'changed', 'failed', 'skipped'];

export interface Warning {
  kind: string;
  /** Vietnamese. */
  message: string;
  /** What it is about: a line, an address, a name. */
  detail: string;
}

/** What was read out of a story, in short. */
export interface Understood {
  title: string;
  publishedAt: string | null;
  hasLead: boolean;
  paragraphs: number;
  photos: number;
  authors: string[];
  agencies: string[];
  people: string[];
  documents: string[];
}

export interface StoryOutcome {
  file: string;
  at: string | null;
  outcome: Outcome;
  title: string | null;
  /** The story in the newsroom, where there is one. */
  article: string | null;
  understood: Understood | null;
  warnings: Warning[];
  /** Why it failed, was skipped, or stays a draft; one line. */
  reason: string | null;
}

export const UNMATCHED = ['agencies', 'people', 'documents', 'sections'] as const;
export type UnmatchedKind = (typeof UNMATCHED)[number];

export interface WarningGroup {
  message: string;
  count: number;
  /** The first of them. */
  examples: { where: string; detail: string }[];
}

/** No list of the report is longer, whatever the size of the archive. */
const MAX_EXAMPLES = 20;
const MAX_LISTED = 1_000;
const MAX_NAMES = 5_000;

const whereOf = ({ file, at }: Pick<StoryOutcome, 'file' | 'at'>): string => (at ? `${file}, ${at}` : file);

export class Tally {
  readonly counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  readonly warnings = new Map<string, WarningGroup>();
  readonly unmatched = Object.fromEntries(
    UNMATCHED.map((kind) => [kind, new Map<string, number>()]),
  ) as Record<UnmatchedKind, Map<string, number>>;
  /** Stories that did not go in, stay drafts against the wish, or changed at the source: the first thousand of each. */
  readonly failed: { where: string; reason: string }[] = [];
  readonly kept: { where: string; reason: string }[] = [];
  readonly changed: { where: string; reason: string }[] = [];
  readonly skipped = new Map<string, number>();
  photos = 0;
  redirects = 0;

  /** How many stories were looked at. */
  get total(): number {
    return OUTCOMES.reduce((sum, outcome) => sum + this.counts[outcome], 0);
  }

  add(story: StoryOutcome): void {
    this.counts[story.outcome] += 1;
    const where = whereOf(story);
    for (const warning of story.warnings) this.warn(warning, where);
    if (story.outcome === 'skipped') {
      const kind = story.reason ?? '';
      this.skipped.set(kind, (this.skipped.get(kind) ?? 0) + 1);
      return;
    }
    const list = { failed: this.failed, changed: this.changed, drafted: this.kept }[
      story.outcome as 'failed'
    ];
    if (list && story.reason !== null && list.length < MAX_LISTED) list.push({ where, reason: story.reason });
  }

  missName(kind: UnmatchedKind, name: string): void {
    const names = this.unmatched[kind];
    if (names.has(name) || names.size < MAX_NAMES) names.set(name, (names.get(name) ?? 0) + 1);
  }

  private warn({ kind, message, detail }: Warning, where: string): void {
    const group = this.warnings.get(kind) ?? { message, count: 0, examples: [] };
    group.count += 1;
    if (group.examples.length < MAX_EXAMPLES) group.examples.push({ where, detail: detail.slice(0, 300) });
    this.warnings.set(kind, group);
  }
}

/** Notes the names of a story that nobody in the newsroom bears. */
export const noteUnmatched = (tally: Tally, { agencies, people, documents }: Recognised): void => {
  for (const { name, match } of agencies) if (!match) tally.missName('agencies', name);
  for (const { name, match } of people) if (!match) tally.missName('people', name);
  for (const { number, match } of documents) if (!match && number) tally.missName('documents', number);
};

export const understoodOf = (story: ParsedStory, recognised: Recognised, photos: number): Understood => ({
  title: story.title,
  publishedAt: story.publishedAt,
  hasLead: story.lead !== null,
  paragraphs: story.paragraphs.length,
  photos,
  authors: story.authors.map(({ name }) => name),
  agencies: recognised.agencies.map(({ name }) => name),
  people: recognised.people.map(({ name }) => name),
  documents: recognised.documents.map(({ number, mentions }) => number ?? mentions[0]!.text),
});
