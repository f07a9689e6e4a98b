/** How good a list of answers is, by what each of them is worth: from 0, of no use, to 3, what was looked for. Pure. */

export type Grades = ReadonlyMap<string, number>;

const gain = (grade: number): number => 2 ** grade - 1;

/** Discounted by the place in the list, from 0. */
const discounted = (grade: number, place: number): number => gain(grade) / Math.log2(place + 2);

/**
 * Normalised discounted cumulative gain of the first `depth` answers (Järvelin and Kekäläinen 2002; gain 2^grade − 1,
 * discount log2(place + 1) from place 1): 1 when nothing could be ordered better, 0 when nothing of use is among them.
 * An answer that comes twice counts once. NaN when nothing is of use at all.
 */
export const ndcg = (answers: readonly string[], grades: Grades, depth: number): number => {
  const first = [...new Set(answers)].slice(0, depth);
  const sum = (list: readonly number[]) =>
    list.reduce((total, grade, place) => total + discounted(grade, place), 0);
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, depth);
  return sum(first.map((answer) => grades.get(answer) ?? 0)) / sum(best);
};

/** What would be missed; a grade below is of what lies near. */
const MISSED_FROM = 2;

/**
 * How much of what would be missed (grade 2 or 3) is among the first `depth` answers, of as much as could be there. NaN
 * when nothing would be.
 */
export const recall = (answers: readonly string[], grades: Grades, depth: number): number => {
  const wanted = [...grades].filter(([, grade]) => grade >= MISSED_FROM).map(([answer]) => answer);
  const first = new Set(answers.slice(0, depth));
  return wanted.filter((answer) => first.has(answer)).length / Math.min(depth, wanted.length);
};

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
