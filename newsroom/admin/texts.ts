import { messagesIn } from '../messages/messages';

/** The words of the stage buttons, by the admin's language. */
export const stageButtonTexts = (language: string) => messagesIn(language).workflow;

/** The words of the dashboard. */
export const deskTexts = (language: string) => {
  const { desk, workflow, roles } = messagesIn(language);
  return { ...desk, stages: workflow.stages, roles };
};
