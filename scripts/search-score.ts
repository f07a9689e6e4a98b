/**
 * Scores the search on 150 judged questions over the demo newsroom and a generated one, beside plain FTS5 and
 * MiniSearch over the same texts: see benchmark/README.md. Ends with 1 when one of them is better over all.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createLocalReq, getPayload, type Payload } from 'payload';
import { ask } from '@/platform/search/ask';
import { searchOf } from '@/platform/search/engine';
import { parseQuestion } from '@/platform/search/question/parseQuestion';
import { synonymsFrom } from '@/platform/search/question/synonyms';
import { USUAL_SYNONYMS } from '@/platform/search/question/usualSynonyms';
import { Vocabulary } from '@/platform/search/question/vocabulary';
import { fail, refuseUsage } from './open';
import { fts5, keyOf, miniSearch } from './searchScore/baselines';
import type { Corpus } from './searchScore/corpus';
import { demoCorpus } from './searchScore/demoCorpus';
import { generatedCorpus } from './searchScore/generatedCorpus';
import {
  betterThanFirst,
  linesOf,
  scoreQueries,
  tableOf,
  type Contestant,
  type Scored,
} from './searchScore/score';

const USAGE = `Usage: npm run search:score -- [--questions] [--json]
  --questions  also list every question with the scores of each contestant
  --json       also write the figures to benchmark/results/search-quality.json`;
const RESULTS = 'benchmark/results/search-quality.json';
/** Entries of one transaction. */
const BATCH = 500;

const synonyms = synonymsFrom(USUAL_SYNONYMS);

/** Ours, as a newsroom has it that has changed nothing. */
const ours = async (payload: Payload, { entries, now }: Corpus): Promise<Contestant> => {
  const engine = searchOf(payload);
  await engine.clear();
  const req = await createLocalReq({}, payload);
  for (let from = 0; from < entries.length; from += BATCH)
    await engine.put(req, entries.slice(from, from + BATCH));
  const vocabulary = new Vocabulary(() => engine.vocabulary(2));
  await vocabulary.load(now);
  const askFor = async (typed: string) => {
    const parsed = parseQuestion(typed, { synonyms });
    if (parsed.problem !== null) throw new Error(`“${typed}” is no question (${parsed.problem}).`);
    return ask(engine, parsed, { now, vocabulary });
  };
  return {
    name: 'Toasoan',
    answer: async (typed) => (await askFor(typed)).hits.map(keyOf),
    spelling: async (typed) => {
      const { corrected, spelling } = await askFor(typed);
      return corrected ?? spelling;
    },
  };
};

/** Whoever clicks on what is offered. */
const following = ({ answer, spelling }: Contestant): Contestant => ({
  name: 'Toasoan, suggestion followed',
  answer: async (typed) => answer((await spelling!(typed)) ?? typed),
});

interface Scores {
  /** By contestant, all in the same order of questions. */
  all: Map<string, Scored[]>;
  /** Of what was misspelt, when the reader follows what is offered. */
  followed: Scored[];
}

const scoreCorpus = async (payload: Payload, corpus: Corpus, scores: Scores): Promise<void> => {
  const plain = await fts5(corpus.entries);
  const own = await ours(payload, corpus);
  const contestants: Contestant[] = [
    own,
    { name: 'FTS5, all words', answer: plain.all },
    { name: 'FTS5, any word', answer: plain.any },
    { name: 'MiniSearch', answer: miniSearch(corpus.entries) },
  ];
  for (const contestant of contestants) {
    const scored = await scoreQueries(contestant, corpus.name, corpus.queries);
    scores.all.set(contestant.name, [...(scores.all.get(contestant.name) ?? []), ...scored]);
  }
  const misspelt = corpus.queries.filter(({ spelling }) => spelling);
  scores.followed.push(...(await scoreQueries(following(own), corpus.name, misspelt)));
  plain.close();
};

const listQuestions = (scores: ReadonlyMap<string, readonly Scored[]>): void => {
  const [first] = scores.values();
  first!.forEach(({ kind, corpus, query, isPutRight }, index) => {
    const values = [...scores.values()].map((scored) => scored[index]!.ndcg.toFixed(2)).join(' ');
    console.log(`${values}  ${corpus}, ${kind}: ${query}${isPutRight === false ? ' (not put right)' : ''}`);
  });
};

const readOptions = () => {
  try {
    return parseArgs({ options: { questions: { type: 'boolean' }, json: { type: 'boolean' } } }).values;
  } catch {
    return refuseUsage(USAGE);
  }
};

const main = async (): Promise<void> => {
  const options = readOptions();
  const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-search-score-'));
  Object.assign(process.env, {
    DATA_DIR: folder,
    DATABASE_URL: `file:${path.join(folder, 'toasoan.db')}`,
    PAYLOAD_SECRET: 'only for this measurement, thirty-two characters and more',
  });
  try {
    const { default: config } = await import('../payload.config');
    const payload = await getPayload({ config });
    const scores: Scores = { all: new Map(), followed: [] };
    const corpora = [demoCorpus(), generatedCorpus()];
    for (const corpus of corpora) await scoreCorpus(payload, corpus, scores);
    await payload.destroy();
    if (options.questions) listQuestions(scores.all);
    const lines = linesOf(scores.all);
    console.log(`${corpora.map(({ name, entries }) => `${name}: ${entries.length} entries`).join(', ')}\n`);
    console.log(tableOf(lines));
    const [then] = linesOf(new Map([['followed', scores.followed]])).at(-1)!.scores;
    console.log(
      `\nWhat was misspelt, when the suggestion is followed: ${then!.ndcg.toFixed(3)} / ${then!.recall.toFixed(3)}.`,
    );
    if (options.json) {
      await mkdir(path.dirname(RESULTS), { recursive: true });
      await writeFile(RESULTS, `${JSON.stringify({ lines }, null, 2)}\n`);
      console.log(`\nWritten to ${RESULTS}.`);
    }
    const better = betterThanFirst(lines);
    if (better.length > 0) {
      console.error(`\nBetter over all: ${better.join(', ')}.`);
      process.exitCode = 1;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

try {
  await main();
} catch (error) {
  fail(error);
}
process.exit();
