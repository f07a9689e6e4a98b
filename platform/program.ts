/** What Node is started with to run a TypeScript program of ours, in the folder of the program (see scripts/ts.mjs). */
export const programArgs = (file: string, ...args: readonly string[]): string[] => [
  '--conditions=production',
  'scripts/ts.mjs',
  file,
  ...args,
];
