import { build } from 'esbuild';

/** Compiles the server process into one file next to Next's build; packages stay where they are. */
export const buildServer = async (entry: string, target: string): Promise<void> => {
  await build({
    entryPoints: [entry],
    outfile: target,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
  });
};
