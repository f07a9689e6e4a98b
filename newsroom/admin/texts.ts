import { messagesIn } from '../messages/messages';

/** The words of the stage buttons, by the admin's language. */
export const stageButtonTexts = (language: string) => messagesIn(language).workflow;

/** The words of the dashboard. */
export const deskTexts = (language: string) => {
  const { desk, workflow, roles } = messagesIn(language);
  return { ...desk, stages: workflow.stages, roles };
};

/** The words about backups on an administrator's dashboard. */
export const backupTexts = (language: string) => messagesIn(language).backups;

/** The words about text the server has not saved. */
export const unsavedTexts = (language: string) => messagesIn(language).unsaved;

/** The words about a text that somebody else saved meanwhile. */
export const staleSaveTexts = (language: string) => messagesIn(language).staleSave;

/** The words of the calendar and of the slots. */
export const calendarTexts = (language: string) => {
  const { calendar, workflow, slots } = messagesIn(language);
  return { ...calendar, stages: workflow.stages, actions: slots.actions };
};

export type CalendarTexts = ReturnType<typeof calendarTexts>;

/** The words of the comments beside a text. */
export const commentTexts = (language: string) => messagesIn(language).comments;

export type CommentTexts = ReturnType<typeof commentTexts>;

/** The words of the bell in the header. */
export const noticeTexts = (language: string) => messagesIn(language).notices;

/** The words of the steps that are taken for several texts of a list. */
export const bulkTexts = (language: string) => {
  const { bulk, workflow } = messagesIn(language);
  return { ...bulk, workflow };
};

export type BulkTexts = ReturnType<typeof bulkTexts>;

/** The words of merging records. */
export const mergeTexts = (language: string) => messagesIn(language).merges;

export type MergeTexts = ReturnType<typeof mergeTexts>;

/** The words of the audit trail. */
export const auditTexts = (language: string) => {
  const { audit, workflow } = messagesIn(language);
  return { ...audit, stageNames: workflow.stages };
};

export type AuditTexts = ReturnType<typeof auditTexts>;

/** The words of the list of what a story still lacks. */
export const checklistTexts = (language: string) => {
  const { checklist, levels } = messagesIn(language).requirements;
  return { ...checklist, levels };
};

/** The words of the comparison of versions. */
export const compareTexts = (language: string) => {
  const { compare, workflow } = messagesIn(language);
  return { ...compare, stages: workflow.stages };
};

export type CompareTexts = ReturnType<typeof compareTexts>;

/** The words of the intake desk. */
export const intakeTexts = (language: string) => {
  const { intakeDesk, agencyKinds, agencyLevels, documentKinds, eventKinds, authorRoles, workflow } =
    messagesIn(language);
  return {
    ...intakeDesk,
    agencyKinds,
    agencyLevels,
    documentKinds,
    eventKinds,
    authorRoles,
    stages: workflow.stages,
  };
};

export type IntakeTexts = ReturnType<typeof intakeTexts>;

/** The words above the form of the front page. */
export const frontTexts = (language: string) => messagesIn(language).front;
