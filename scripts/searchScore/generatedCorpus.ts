import { localToUtc } from '@/domain/dates';
import { documentNumberKey } from '@/domain/documentNumbers';
import { fold } from '@/domain/text';
import type { SearchEntry, SearchKind } from '@/platform/search/types';
import { GeneratedNewsroom } from '../generate/GeneratedNewsroom';
import { Random } from '../generate/Random';
import { keyOf } from './baselines';
import { entriesOf, type Corpus, type JudgedQuery, type QueryKind } from './corpus';

const STORIES = 4_000;
const SEED = 7;
const UNTIL = '2026-06-30';

/** In `Random`: what questions are drawn with. */
const FOR_QUERIES = 99;

type Grade = (entry: Entry) => number;

/** An entry with what the generator knows it is about. */
interface Entry {
  key: string;
  kind: SearchKind;
  number: number;
  /** With accents and without capitals. */
  title: string;
  whole: string;
  matter: string | null;
  commune: string | null;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const holds = (text: string, words: string): boolean =>
  new RegExp(`(?<!${LETTER})${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!${LETTER})`, 'u').test(text);

class Facts {
  readonly newsroom = new GeneratedNewsroom({ stories: STORIES, seed: SEED, until: UNTIL });
  readonly random = new Random(SEED, FOR_QUERIES, 0);
  readonly raw: readonly SearchEntry[];
  readonly entries: readonly Entry[];
  readonly #drawn = new Set<string>();

  constructor() {
    this.raw = entriesOf((kind) => this.newsroom.rows(kind, 0, this.newsroom.count[kind]));
    this.entries = this.raw.map((entry) => this.#describe(entry));
  }

  #describe(entry: SearchEntry): Entry {
    const { kind, id } = entry;
    const number = this.newsroom.ids.numberOf(id);
    const title = entry.title.toLowerCase();
    const about =
      kind === 'articles'
        ? this.newsroom.factsOf(number).words
        : kind === 'documents' || kind === 'events'
          ? this.newsroom.aboutOf(kind, number)
          : null;
    return {
      key: keyOf(entry),
      kind,
      number,
      title,
      whole: [title, ...entry.names, entry.lead, entry.body].join('\n').toLowerCase(),
      matter: about?.matter ?? null,
      commune: about?.commune ?? null,
    };
  }

  judge(grade: Grade): Map<string, number> {
    return new Map(
      this.entries.flatMap((entry): [string, number][] => {
        const value = grade(entry);
        return value > 0 ? [[entry.key, value]] : [];
      }),
    );
  }

  /** A matter of a commune that a story is about, each time another one. Throws when no story is left. */
  topic(isWanted: (entry: Entry) => boolean = () => true): { matter: string; commune: string } {
    const keyOfTopic = ({ matter, commune }: Entry) => `${matter} ${commune}`;
    const left = this.entries.filter(
      (entry) => entry.kind === 'articles' && isWanted(entry) && !this.#drawn.has(keyOfTopic(entry)),
    );
    if (left.length === 0) throw new Error('No story is left to ask for.');
    const entry = this.random.pick(left);
    this.#drawn.add(keyOfTopic(entry));
    return { matter: entry.matter!, commune: entry.commune! };
  }

  /** About a matter in a commune: a story most, then what else is; elsewhere a little. */
  about(matter: string, commune: string): Grade {
    return (entry) => {
      if (entry.matter !== matter) return 0;
      if (entry.commune !== commune) return 1;
      return entry.kind === 'articles' ? 3 : 2;
    };
  }

  /** Whoever has these words as they are written here; best in its title. */
  wording(words: string): Grade {
    return ({ title, whole }) => (holds(title, words) ? 3 : holds(whole, words) ? 2 : 0);
  }
}

/** `hóa` → `hoá`: the tone mark of an open oa, oe, uy where the other half of the country puts it. */
const otherTone = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(o(?=.[ae])|u(?=.y))([\u0300\u0301\u0303\u0309\u0323])([aey])(?!\p{L}|\p{M})/gu, '$1$3$2')
    .normalize('NFC');

const hasOpenVowels = ({ matter }: Entry): boolean => otherTone(matter!) !== matter;

/** Two letters of the longest word in each other's place. */
const misprinted = (text: string): string => {
  const longest = text.split(' ').reduce((best, word) => (word.length > best.length ? word : best));
  const wrong = `${longest.slice(0, -2)}${longest.at(-1)}${longest.at(-2)}`;
  return text.replace(longest, wrong);
};

const plain = (commune: string): string => commune.replace(/^xã /, '');

const QUESTIONS = [
  (matter: string, commune: string) => `khi nào thì ${commune} có ${matter} cho người dân`,
  (matter: string, commune: string) => `tôi muốn biết việc ${matter} ở ${commune} đến đâu rồi`,
  (matter: string, commune: string) => `ai phụ trách ${matter} tại ${commune} và kết quả ra sao`,
];

/** As people copy numbers from letters, notes and memory. */
const NUMBER_SPELLINGS: readonly ((number: string) => string)[] = [
  (number) => number.replace('/', ' / ').replace('-', ' - '),
  (number) => fold(number),
  (number) => number.replace('/', ' ').replace('-', ' '),
  (number) => `số ${number}`,
  (number) => number.replace('-', ''),
  (number) => number.replace('-', ' – '),
  (number) => `van ban so ${fold(number)}`.replace('van ban ', ''),
];

const RARE = ['bồ khai', 'thạch đen', 'sâm cau', 'tu hài', 'dầu sở', 'chim bồ câu'];
const TOLD_APART = ['hồi', 'quế', 'bưởi', 'cá song', 'lươn không bùn', 'bạn học cùng lớp'];

const makeQueries = (facts: Facts): JudgedQuery[] => {
  const { newsroom, random } = facts;
  const queries: JudgedQuery[] = [];
  const add = (kind: QueryKind, query: string, grade: Grade, spelling?: string): void => {
    queries.push({ kind, query, answers: facts.judge(grade), ...(spelling ? { spelling } : {}) });
  };
  const times = (count: number, make: (index: number) => void): void => {
    for (let index = 0; index < count; index += 1) make(index);
  };

  times(6, () => {
    const { matter, commune } = facts.topic();
    add('without accents', fold(`${matter} ${commune}`), facts.about(matter, commune));
  });
  times(6, () => {
    const { matter, commune } = facts.topic();
    add('with accents', `${matter} ${commune}`, facts.about(matter, commune));
  });
  times(5, () => {
    const { matter, commune } = facts.topic(hasOpenVowels);
    add('tone mark elsewhere', otherTone(`${matter} ${commune}`), facts.about(matter, commune));
  });

  const byOffice =
    (agency: number, ...also: number[]): Grade =>
    ({ kind, number }) => {
      if (kind === 'agencies') return number === agency || also.includes(number) ? 3 : 0;
      if (kind !== 'articles') return 0;
      const { agency: own, otherAgency } = newsroom.factsOf(number);
      return own === agency ? 2 : otherAgency === agency ? 1 : 0;
    };
  const office = (key: string): number => newsroom.offices.findIndex((each) => each.key === key);
  const officialOf = (key: string): string => newsroom.offices[office(key)]!.names[0]!.official;
  for (const key of ['hdnd-tinh', 'ubnd-tinh', 'mttq-h0'])
    add('abbreviations', officialOf(key), byOffice(office(key)));
  add('abbreviations', 'UBND huyện Bình Lặc', byOffice(office('ubnd-h0')));
  add('abbreviations', 'HĐND huyện Bình Lặc', byOffice(office('hdnd-h0')));

  times(5, () => {
    const { matter, commune } = facts.topic(({ whole, matter: each }) => holds(whole, each!.toLowerCase()));
    const grade = facts.about(matter, commune);
    add('phrases', `"${matter}" "${plain(commune)}"`, (entry) =>
      entry.commune === commune && holds(entry.whole, matter.toLowerCase()) ? grade(entry) : 0,
    );
  });

  NUMBER_SPELLINGS.forEach((spell) => {
    const { name } = newsroom.aboutOf('documents', random.integer(0, newsroom.count.documents - 1));
    const isSame = (number: number) =>
      documentNumberKey(newsroom.aboutOf('documents', number).name) === documentNumberKey(name);
    add('document numbers', spell(name), ({ kind, number }) => {
      if (kind === 'documents') return isSame(number) ? 3 : 0;
      if (kind !== 'articles') return 0;
      const { document } = newsroom.factsOf(number);
      return document !== null && isSame(document) ? 2 : 0;
    });
  });

  for (const [key, typed] of [
    ['lao-dong-h0', 'Phòng Lao động Thương binh và Xã hội huyện Bình Lặc'],
    ['tai-nguyen-h0', 'phòng tài nguyên và môi trường huyện bình lặc'],
    ['dai-h0', 'Đài Truyền thanh Truyền hình huyện Bình Lặc'],
    ['nha-van-hoa-h0', 'trung tam van hoa the thao huyen binh lac'],
    ['nong-nghiep-h0', 'Phòng Nông nghiệp và Phát triển nông thôn huyện Bình Lặc'],
    ['truyen-thong-h0', 'Trung tâm Truyền thông và Văn hóa huyện Bình Lặc'],
  ] as const)
    add('former agencies', typed, byOffice(office(key)));

  const names = new Map<string, number[]>();
  for (let number = 0; number < newsroom.count.people; number += 1) {
    const name = newsroom.personName(number);
    names.set(name, [...(names.get(name) ?? []), number]);
  }
  const spoken = new Map<number, number>();
  for (let number = 0; number < STORIES; number += 1) {
    const { person } = newsroom.factsOf(number);
    if (person !== null) spoken.set(person, (spoken.get(person) ?? 0) + 1);
  }
  const known = [...spoken]
    .filter(([person, count]) => count >= 2 && names.get(newsroom.personName(person))!.length === 1)
    .map(([person]) => person)
    .sort((a, b) => a - b);
  times(6, (index) => {
    const person = known[Math.floor((index * known.length) / 6)]!;
    const name = newsroom.personName(person);
    add('people', index % 2 === 0 ? name : fold(name), ({ kind, number }) => {
      if (kind === 'people') return number === person ? 3 : 0;
      return kind === 'articles' && newsroom.factsOf(number).person === person ? 2 : 0;
    });
  });

  const titles = new Set<string>();
  while (titles.size < 6)
    titles.add(newsroom.aboutOf('events', random.integer(0, newsroom.count.events - 1)).name);
  [...titles].forEach((name, index) => {
    const isSame = (number: number) => newsroom.aboutOf('events', number).name === name;
    add('events', index % 2 === 0 ? name : fold(name), ({ kind, number }) => {
      if (kind === 'events') return isSame(number) ? 3 : 0;
      if (kind !== 'articles') return 0;
      const { event } = newsroom.factsOf(number);
      return event !== null && isSame(event) ? 2 : 0;
    });
  });

  times(6, () => {
    const { matter, commune } = facts.topic(({ matter: each }) =>
      each!.split(' ').some((word) => word.length >= 5),
    );
    add(
      'typos',
      `${misprinted(matter)} ${plain(commune)}`,
      facts.about(matter, commune),
      `${matter} ${plain(commune)}`,
    );
  });
  const places = new Map<string, Set<string>>();
  for (const { matter, commune } of facts.entries)
    if (matter !== null && commune !== null)
      places.set(matter, (places.get(matter) ?? new Set()).add(commune));
  const isElsewhere = ({ matter }: Entry): boolean => places.get(matter!)!.size > 1;
  times(5, () => {
    const { matter, commune } = facts.topic(isElsewhere);
    const out = plain(commune).toLowerCase();
    add('exclusion', `${matter} -"${plain(commune)}"`, (entry) =>
      entry.matter === matter && !holds(entry.whole, out) ? (entry.kind === 'articles' ? 3 : 2) : 0,
    );
  });
  times(5, (index) => {
    const { matter, commune } = facts.topic();
    add('questions', QUESTIONS[index % QUESTIONS.length]!(matter, commune), facts.about(matter, commune));
  });
  for (const words of RARE) add('rare words', words, facts.wording(words));
  for (const words of TOLD_APART) add('accents tell apart', words, facts.wording(words));
  return queries;
};

/** Some thousand generated stories, with questions judged by what they were made from. Always the same. */
export const generatedCorpus = (): Corpus => {
  const facts = new Facts();
  return {
    name: 'generated',
    entries: [...facts.raw],
    queries: makeQueries(facts),
    now: new Date(localToUtc(`${UNTIL}T23:00`)),
  };
};
