/** The stories of our own on which parser and recogniser are measured: a text and its truth, side by side. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ScoredStory, StoryTruth } from '@/newsroom/intake/corpus/score';
import { reportOfFile } from '@/newsroom/intake/report/report';

/** Stories from this number on were scored once before any rule was changed for them. */
export const FIRST_HELD_OUT = 49;

/** Reads and parses all stories of a folder, in the order of their names. */
export const readCorpus = (folder: string = import.meta.dirname): ScoredStory[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.txt'.length);
      const truth = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as StoryTruth;
      return { name, truth, report: reportOfFile(readFileSync(path.join(folder, file))) };
    });

/** Whether a story is one of those held out. */
export const isHeldOut = ({ name }: { name: string }): boolean => Number.parseInt(name, 10) >= FIRST_HELD_OUT;
