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
