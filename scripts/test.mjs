/**
 * `npm test`: every check in order, each even when an earlier one failed. Ends with one line, `N passed, N failed`.
 * `node scripts/test.mjs unit int` runs only the named steps: lint, types, unit, int, e2e. The last two run on both
 * databases; `int:mongodb` is one of them.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  countOne,
  countPlaywright,
  countVitest,
  durationText,
  exitCodeOf,
  failuresOfVitest,
  sum,
  summaryLine,
} from './testSummary.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Runs a program with its output passed on. Resolves with its exit code; 1 when it could not start or was killed. */
const run = (command, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code, signal) => {
      process.removeListener('SIGTERM', stop);
      if (signal) console.error(`${path.basename(args[0] ?? command)} was ended by ${signal}.`);
      resolve(code ?? 1);
    });
  });

/** The file behind a command of an installed package. */
const commandOf = (name, command = name) => {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
};

const runNode = (args, env) => run(process.execPath, args, env);

const reports = mkdtempSync(path.join(tmpdir(), 'toasoan-reports-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));

const readReport = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** Told again at the end: the output of a whole run is long. */
const failures = [];

const lint = async () => {
  const codes = [
    await runNode([commandOf('eslint'), '.']),
    await runNode([commandOf('prettier'), '--check', '--log-level=warn', '.']),
  ];
  return countOne(Math.max(...codes));
};

const types = async () => countOne(await runNode([commandOf('typescript', 'tsc'), '--noEmit']));

const vitest = async (project) => {
  const report = path.join(reports, `${project.replace(':', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode([commandOf('vitest'), 'run', '--project', project, ...reporters]);
  failures.push(...failuresOfVitest(readReport(report)).map((failure) => `${project}: ${failure}`));
  return countVitest(readReport(report), code);
};

/** Where Playwright's own would be; it throws on systems it does not know. */
const playwrightsOwn = async () => {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return null;
  }
};

const lookForChromium = async () => {
  const places = [process.env.CHROMIUM_PATH, ...CHROMIUM_PLACES, await playwrightsOwn()];
  return places.find((place) => place && existsSync(place)) ?? null;
};

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

const installChromium = async () => {
  console.log('No Chromium was found: installing one …');
  if (isDebian() && process.getuid?.() === 0) {
    const code = await run('apt-get', ['update']);
    if (code === 0)
      await run('apt-get', ['install', '-y', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' });
  } else await runNode([commandOf('playwright'), 'install', 'chromium']);
};

const findChromium = async () => {
  const found = await lookForChromium();
  if (found) return found;
  await installChromium();
  return lookForChromium();
};

let built;
/** Both databases are tried on the same build. */
const buildOnce = () => (built ??= runNode(['scripts/start.mjs', '--build-only']));

const e2e = async (database) => {
  const chromium = await findChromium();
  if (!chromium) {
    console.error('No Chromium: install one and name it in CHROMIUM_PATH, then run the tests again.');
    return countOne(1);
  }
  const code = await buildOnce();
  if (code !== 0) return countOne(code);
  const report = path.join(reports, `e2e-${database}.json`);
  const ended = await runNode([commandOf('@playwright/test', 'playwright'), 'test'], {
    CHROMIUM_PATH: chromium,
    E2E_DATABASE: database,
    E2E_REPORT: report,
  });
  return countPlaywright(readReport(report), ended);
};

const STEPS = {
  lint,
  types,
  unit: () => vitest('unit'),
  'int:sqlite': () => vitest('integration:sqlite'),
  'int:mongodb': () => vitest('integration:mongodb'),
  'e2e:sqlite': () => e2e('sqlite'),
  'e2e:mongodb': () => e2e('mongodb'),
};

const DATABASES = ['sqlite', 'mongodb'];

const runStep = async (name) => {
  console.log(`\n── ${name}`);
  const startedAt = performance.now();
  let counts;
  try {
    counts = await STEPS[name]();
  } catch (error) {
    console.error(error);
    counts = countOne(1);
  }
  console.log(`── ${name}: ${summaryLine(counts)} (${durationText(performance.now() - startedAt)})`);
  return { name, counts };
};

const sumOf = (results) => sum(results.map(({ counts }) => counts));

/** `int` asks for `int:sqlite` and `int:mongodb`. */
const isAskedFor = (name, asked) =>
  asked.length === 0 || asked.some((each) => name === each || name.startsWith(`${each}:`));

const asked = process.argv.slice(2);
const names = Object.keys(STEPS);
const unknown = asked.filter((each) => !names.some((name) => isAskedFor(name, [each])));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. Steps: ${names.join(', ')}.`);
  process.exitCode = 1;
} else {
  const results = [];
  for (const name of names) if (isAskedFor(name, asked)) results.push(await runStep(name));
  console.log();
  for (const database of DATABASES) {
    const own = results.filter(({ name }) => name.endsWith(`:${database}`));
    if (own.length > 0) console.log(`${database}: ${summaryLine(sumOf(own))}`);
  }
  if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
  const total = sumOf(results);
  process.exitCode = exitCodeOf(total);
  console.log(`\n${summaryLine(total)}`);
}
