/** The settings of a newsroom: a developer's shell may hold those of their own, its bucket above all. */
const SETTING = /^(?:DATABASE_URL|PAYLOAD_SECRET|PUBLIC_URL|TOASOAN_DEMO|MAIL_FROM|SEARCH_URL|(?:S3|BACKUP|SMTP)_\w+)$/;

export const isSetting = (name: string): boolean => SETTING.test(name);

/** The environment of this process without settings of a newsroom. */
export const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !isSetting(name))) as NodeJS.ProcessEnv;
