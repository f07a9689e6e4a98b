import type { Role } from '@/domain/roles';
import type { LiveStage, RemovedStage, Stage, Workflow } from './stages';

/** What a verb may be refused for by the table alone; the buttons of the admin ask the same. */
export type TableRefusal = 'role' | 'not-own' | 'merged' | 'stage' | 'four-eyes';

/** Whoever acts. */
export interface Actor {
  id: string;
  role: Role;
}

/** What the table must know of a text. Ids are those of users. */
export interface TextState {
  workflow: Workflow;
  /** Of its newest version. */
  stage: Stage;
  /** Of the public record: null while nothing of the text was ever public or put away. */
  live: LiveStage | RemovedStage | null;
  /** Whether a version waits for its slot. */
  hasSlot: boolean;
  createdBy: string | null;
  /** Who last changed the text by hand. */
  editedBy: string | null;
  assignee: string | null;
  /** Whether it was merged into another record: until that is undone, nothing moves it. */
  isMerged?: boolean;
}

/** What a verb changes, besides the stage. */
export type Writing =
  /** A new version of the text in the stage `to`; readers go on seeing what they see. */
  | 'version'
  /** The newest version becomes what readers see. */
  | 'publication'
  /** The text is taken from readers. */
  | 'removal'
  /** What readers saw last is public again. */
  | 'restoration'
  /** The slots of the text. */
  | 'slots';

/** What may come with a verb; everything else in the request is refused. */
export interface VerbInput {
  /** To the writer (`return`), to readers (`correct`, `withdraw`), to the audit trail (the others). */
  note?: string | undefined;
  /** When it goes out, ISO 8601. */
  at?: string | undefined;
  /** When it is taken off again, ISO 8601; null clears it. */
  until?: string | null | undefined;
  /** Where readers of a text that was taken down are led: a path of this site. */
  redirectTo?: string | undefined;
  /** `updatedAt` of the newest version the person saw; where another one is the newest, the verb is stale. */
  updatedAt?: string | undefined;
}

export interface VerbRule {
  /** The stages of the newest version it starts from; null: any. */
  from: Record<Workflow, readonly Stage[] | null>;
  /** The stages of the public record it starts from; null: any, also none. */
  live: readonly (LiveStage | RemovedStage)[] | null;
  /** Whether it is about a slot that waits. */
  needsSlot: boolean;
  to: Stage;
  roles: readonly Role[];
  /** Roles that may use it on their own texts only: written by them, assigned to them. */
  ownOnlyFor: readonly Role[];
  /** Whether whoever wrote or last changed the text is kept from it. */
  fourEyes: boolean;
  note: 'none' | 'optional' | 'required';
  takes: readonly (keyof VerbInput)[];
  /** Whether the requirements of the newsroom must be met. */
  isChecked: boolean;
  writes: Writing;
}

export const EDITORIAL = ['editor', 'administrator'] as const satisfies readonly Role[];
export const ALL_ROLES = ['journalist', ...EDITORIAL] as const satisfies readonly Role[];

const BASE: Omit<VerbRule, 'from' | 'to' | 'writes'> = {
  live: null,
  needsSlot: false,
  roles: EDITORIAL,
  ownOnlyFor: [],
  fourEyes: false,
  note: 'optional',
  takes: ['note', 'updatedAt'],
  isChecked: false,
};

/** A line of the transition table; what is not said is an editor's verb without conditions. */
export const verbRule = (rule: Pick<VerbRule, 'from' | 'to' | 'writes'> & Partial<VerbRule>): VerbRule => ({
  ...BASE,
  ...rule,
});

/** Both workflows alike. */
export const both = (stages: readonly Stage[] | null): VerbRule['from'] => ({ full: stages, small: stages });
