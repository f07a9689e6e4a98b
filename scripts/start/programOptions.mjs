/**
 * How our own TypeScript becomes one file for Node: packages stay where they are.
 * @type {import('esbuild').BuildOptions}
 */
export const programOptions = {
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
};
