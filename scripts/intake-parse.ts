import { readFile } from 'node:fs/promises';
import { reportOfFile, reportOfProblem } from '@/newsroom/intake/report/report';

const USAGE = `Usage: npm run --silent intake:parse -- [--repair] FILE…
Prints one JSON line a file (docs/intake-parse.schema.json). Needs no database.
  --repair  put right broken characters (mojibake, TCVN3, VNI) where that is possible, with a warning
Exits with 0 when every file could be opened, 1 when one could not, 2 without a file.`;

const words = process.argv.slice(2);
const repair = words.includes('--repair');
const files = words.filter((word) => word !== '--repair' && word !== '--');

if (files.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
}
for (const file of files) {
  let report;
  try {
    report = reportOfFile(await readFile(file), { repair });
  } catch (error) {
    report = reportOfProblem('cannot-open');
    console.error(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
  process.stdout.write(`${JSON.stringify({ file, ...report })}\n`);
}
