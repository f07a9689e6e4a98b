/** What the suites that run on both databases are given: see databases.sqlite.ts and databases.mongodb.ts. */
export type TestDatabase =
  { kind: 'sqlite'; template: string } | { kind: 'mongodb'; url: string; nodeOptions: string[] };

declare module 'vitest' {
  export interface ProvidedContext {
    database: TestDatabase;
  }
}
