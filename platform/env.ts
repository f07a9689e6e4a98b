export class EnvError extends Error {}
export const getEnv = () => ({
  secret: 'x'.repeat(32),
  dataDir: process.env.DATA_DIR ?? './data',
  databaseUrl: process.env.DATABASE_URL ?? `file:${process.env.DATA_DIR ?? './data'}/toasoan.db`,
  publicUrl: process.env.PUBLIC_URL,
  baseUrl: process.env.PUBLIC_URL ?? 'http://localhost:3000',
});
