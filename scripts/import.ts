import { readFile } from 'node:fs/promises';
import { getEnv } from '@/platform/env';
import { importStory } from '@/newsroom/intake/write/importStory';
import { Refusal, run } from './open';

const USAGE = 'Usage: npm run import -- FILE (one plain-text story, UTF-8)';
const MAX_BYTES = 2_000_000;

const readStory = async (file: string): Promise<string> => {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    throw new Refusal(`Cannot read ${file}. ${USAGE}`);
  }
  if (bytes.length > MAX_BYTES) throw new Refusal(`${file} is larger than 2 MB: one story a file, please.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${file} is not UTF-8. Save it as UTF-8 text and import it again.`);
  }
};

const file = process.argv[2];

await run(async (payload) => {
  if (!file) throw new Refusal(USAGE);
  const outcome = await importStory(payload, await readStory(file));
  if (!outcome.ok) throw new Refusal(`${file}: ${outcome.problem.message}`);
  console.log(outcome.isNew ? `Draft created: ${outcome.title}` : `Already imported: ${outcome.title}`);
  console.log(`${getEnv().baseUrl}/admin/collections/articles/${outcome.id}`);
  for (const { line, message } of outcome.warnings)
    console.log(line ? `  line ${line}: ${message}` : `  ${message}`);
});
