import { isHeldOut, readCorpus } from '@/newsroom/intake/corpus/corpus';
import { differencesOf, isBelow, scoreStories, scoreTable } from '@/newsroom/intake/corpus/score';

const USAGE = `Usage: npm run intake:score -- [--differences] [--held-out]
Scores the parser on the stories in newsroom/intake/corpus; exits with 1 when a field is below its limit.
  --differences  also list where truth and program differ
  --held-out     only the stories that were held out`;

const words = process.argv.slice(2);
const unknown = words.filter((word) => !['--', '--differences', '--held-out'].includes(word));

if (unknown.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const corpus = readCorpus();
  const stories = words.includes('--held-out') ? corpus.filter(isHeldOut) : corpus;
  const scores = scoreStories(stories);
  console.log(`${stories.length} stories\n\n${scoreTable(scores)}`);
  if (words.includes('--differences'))
    for (const { story, field, truth, read } of differencesOf(stories))
      console.log(`\n${story} · ${field}\n  truth ${truth}\n  read  ${read}`);
  for (const { field } of scores.filter(isBelow)) {
    console.error(`Below the limit: ${field}`);
    process.exitCode = 1;
  }
}
