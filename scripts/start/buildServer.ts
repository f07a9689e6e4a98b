import { build } from 'esbuild';
import { programOptions } from './programOptions.mjs';

/** Compiles the server process into one file next to Next's build; packages stay where they are. */
export const buildServer = async (entry: string, target: string): Promise<void> => {
  await build({
    ...programOptions,
    entryPoints: [entry],
    outfile: target,
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
  });
};
