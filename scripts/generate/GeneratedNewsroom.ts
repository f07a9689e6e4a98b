/** A newsroom as large as asked for, the same for the same seed: records in the form in which Payload keeps them. */
import type { AgencyKind } from '@/domain/agencies';
import { documentNumberKey } from '@/domain/documentNumbers';
import { localToUtc, TIME_ZONE, UTC_OFFSET_MINUTES } from '@/domain/dates';
import { paragraphNode, stateOf } from '@/domain/richText';
import { slugify } from '@/domain/slug';
import { truncateAtWord } from '@/domain/text';
import { messagesIn } from '@/newsroom/messages/messages';
import { GENERATED, Ids, MAX_SEED, type GeneratedKind } from './ids';
import { calledOn, isAtWork, makeOffices, OLD_COMMUNES, REFORM, type Office } from './offices';
import { capital, fill, type Facts } from './phrases';
import { Random } from './Random';
import {
  CITATION,
  COMMUNES,
  DISTRICTS,
  EVENT_TITLES,
  GENERAL,
  GIVEN_OF_MEN,
  GIVEN_OF_WOMEN,
  HAMLET_FIRST,
  HAMLET_LAST,
  HEADLINES,
  LEADS,
  MEETING,
  MIDDLES_OF_MEN,
  MIDDLES_OF_WOMEN,
  PROVINCE,
  SURNAMES,
  THEMES,
  WHEN,
  type Work,
} from './words';

export type GeneratedRow = { id: string } & Record<string, unknown>;

export interface GenerateOptions {
  stories: number;
  /** 0 to 65535. */
  seed: number;
  /** The last day of the archive, `YYYY-MM-DD` in Vietnam. */
  until: string;
}

/** What a story is about, for those who judge searches. */
export interface StoryFacts {
  theme: string;
  work: string;
  /** Number of the office that did it, and of another one. */
  agency: number;
  otherAgency: number;
  /** `xã Khe Lặc`. */
  commune: string;
  hamlet: string;
  /** Number of the leader who speaks. */
  person: number | null;
  document: number | null;
  event: number | null;
  /** In Vietnam. */
  year: number;
  words: Facts;
}

/** What a document or an event is called and is about. */
export interface Mention {
  name: string;
  matter: string;
  /** `xã Khe Lặc`. */
  commune: string;
}

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
const OFFSET = UTC_OFFSET_MINUTES * 60_000;
const YEARS = 20;
/** Between half past five in the morning and ten in the evening. */
const FIRST_HOUR = 5.5;
const HOURS_OF_A_DAY = 16.5;
/** An archive has more of the last years than of the first. */
const GROWTH = 0.75;

/** In `Random`: what the numbers are for. */
const FOR = {
  article: 1,
  document: 2,
  event: 3,
  person: 4,
  offices: 5,
} as const;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(value)));

const TITLES: Readonly<Partial<Record<AgencyKind, readonly [string, string]>>> = {
  party: ['Bí thư', 'Phó Bí thư'],
  council: ['Chủ tịch', 'Phó Chủ tịch'],
  committee: ['Chủ tịch', 'Phó Chủ tịch'],
  department: ['Trưởng phòng', 'Phó Trưởng phòng'],
  'mass-organisation': ['Chủ tịch', 'Phó Chủ tịch'],
  'service-unit': ['Giám đốc', 'Phó Giám đốc'],
  press: ['Giám đốc', 'Phó Giám đốc'],
};

const titleAt = ({ kind, level }: Office, deputy: boolean): string => {
  if (kind === 'department' && level === 'province') return deputy ? 'Phó Giám đốc' : 'Giám đốc';
  return TITLES[kind]![deputy ? 1 : 0];
};

const DOCUMENT_KINDS = ['decision', 'plan', 'notice', 'resolution', 'letter', 'report', 'directive'] as const;
type DocumentKind = (typeof DOCUMENT_KINDS)[number];
const SIGNS: Readonly<Record<DocumentKind, string>> = {
  decision: 'QĐ',
  plan: 'KH',
  notice: 'TB',
  resolution: 'NQ',
  letter: 'CV',
  report: 'BC',
  directive: 'CT',
};
const EVENT_KINDS = Object.keys(EVENT_TITLES) as (keyof typeof EVENT_TITLES)[];

/** A matter with what it is called in one sentence. */
interface Matter {
  theme: number;
  work: Work;
}

const WORKS: readonly Matter[] = THEMES.flatMap(({ works }, theme) => works.map((work) => ({ theme, work })));

const stamps = (at: number) => ({
  createdAt: new Date(at).toISOString(),
  updatedAt: new Date(at).toISOString(),
});
const released = (at: number) => ({
  ...stamps(at),
  _status: 'published',
  stage: 'published',
  releasedAt: new Date(at).toISOString(),
});

const dayOf = (at: number): string => new Date(at + OFFSET).toISOString().slice(0, 10);
const noonOf = (day: string): string => localToUtc(`${day}T12:00`);
/** `5/6` or `5/6/2019`. */
const shown = (day: string, withYear = false): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}${withYear ? `/${year}` : ''}`;
};

export class GeneratedNewsroom {
  readonly ids: Ids;
  readonly count: Readonly<Record<GeneratedKind, number>>;
  readonly offices: readonly Office[];
  readonly #first: number;
  readonly #last: number;
  readonly #districts: number;
  readonly #reporters: number;
  readonly #officeNumbers: ReadonlyMap<string, number>;
  /** Of the offices of a commune, and of a district and the province, by `at`. */
  readonly #byPlace = new Map<string, number[]>();
  readonly #tag: string;
  readonly #topics: readonly string[];

  /** Throws a `RangeError` on a number of stories or a seed that cannot be. */
  constructor(private readonly options: GenerateOptions) {
    const { stories, seed, until } = options;
    if (!Number.isInteger(stories) || stories < 1 || stories > 0xffffffff)
      throw new RangeError('The number of stories must be an integer from 1.');
    if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED)
      throw new RangeError(`The seed must be an integer from 0 to ${MAX_SEED}.`);
    this.ids = new Ids(seed);
    this.#tag = seed.toString(36);
    this.#last = Date.parse(localToUtc(`${until}T00:00`)) + DAY - HOUR;
    this.#first = this.#last - Math.round(YEARS * 365.25) * DAY;
    this.#districts = clamp(stories / 5_000, 1, DISTRICTS.length);
    this.offices = makeOffices(this.#districts);
    this.#officeNumbers = new Map(this.offices.map(({ key }, number) => [key, number]));
    for (const [number, each] of this.offices.entries()) this.#place(each, number);
    this.#reporters = 6 + 4 * this.#districts;
    this.#topics = THEMES.map(({ title }) => title);
    const people = this.#reporters + this.offices.length;
    this.count = {
      topics: THEMES.length,
      // A picture for at least five stories that follow each other.
      media: clamp(stories / 20, 1, Math.max(1, Math.floor(stories / 5))),
      agencies: this.offices.length,
      people: clamp(stories / 100, people, Math.max(people, 1_200)),
      documents: clamp(stories / 33, 40, stories),
      events: clamp(stories / 20, 40, stories),
      articles: stories,
    };
  }

  /** Records `from` to `until` (not included) of a collection. Pictures lack what only their files tell. */
  rows(kind: GeneratedKind, from: number, until: number): GeneratedRow[] {
    return Array.from({ length: Math.max(0, until - from) }, (_, index) => this.#row(kind, from + index));
  }

  /** The id of the version that Payload keeps beside a record of a collection with drafts: its newest, and only one. */
  versionIdOf(kind: GeneratedKind, id: string): string {
    return this.ids.versionOf(kind, this.ids.numberOf(id));
  }

  /** What story `number` is about. */
  factsOf(number: number): StoryFacts {
    return this.#story(number, new Random(this.options.seed, FOR.article, number)).facts;
  }

  /** What an office was called on a day, in short. */
  calledOn(agency: number, day: string): string {
    return calledOn(this.offices[agency]!, day);
  }

  personName(number: number): string {
    return this.#person(number).name;
  }

  /** What a document or an event is about, and what it is called: a document by its number. */
  aboutOf(kind: 'documents' | 'events', number: number): Mention {
    if (kind === 'events') {
      const { title, words } = this.#event(number);
      return { name: title, matter: words.matter!, commune: words.commune! };
    }
    const { number: written, words } = this.#document(number);
    return { name: written, matter: words.matter!, commune: words.commune! };
  }

  #place(office: Office, number: number): void {
    const at = office.commune ?? (office.district === null ? 'province' : `h${office.district}`);
    const there = this.#byPlace.get(at);
    if (there) there.push(number);
    else this.#byPlace.set(at, [number]);
  }

  #row(kind: GeneratedKind, number: number): GeneratedRow {
    const id = this.ids.of(kind, number);
    switch (kind) {
      case 'topics':
        return { id, ...this.#topicRow(number) };
      case 'media':
        return { id, ...this.#mediaRow(number) };
      case 'agencies':
        return { id, ...this.#agencyRow(number) };
      case 'people':
        return { id, ...this.#personRow(number) };
      case 'documents':
        return { id, ...this.#documentRow(number) };
      case 'events':
        return { id, ...this.#eventRow(number) };
      case 'articles':
        return { id, ...this.#articleRow(number) };
    }
  }

  /** When record `number` of `count` was made public: later for a higher number, by day. */
  #at(number: number, count: number): number {
    const share = ((number + 0.5) / count) ** GROWTH;
    const even = this.#first + share * (this.#last - this.#first);
    const local = even + OFFSET;
    const midnight = Math.floor(local / DAY) * DAY;
    const hours = FIRST_HOUR + ((local - midnight) / DAY) * HOURS_OF_A_DAY;
    // Whole minutes: what editors type.
    return Math.floor((midnight + hours * HOUR - OFFSET) / 60_000) * 60_000;
  }

  /** Unlike all other slugs: the number is in it. */
  #slug(title: string, number: number): string {
    return `${slugify(title, 64)}-${number.toString(36)}-${this.#tag}`;
  }

  #list(kind: GeneratedKind, number: number, from: number, rows: readonly Record<string, unknown>[]) {
    return rows.map((row, index) => ({ id: this.ids.row(kind, number, from + index), ...row }));
  }

  #topicRow(number: number): Record<string, unknown> {
    const title = this.#topics[number]!;
    return { ...stamps(this.#first), title, slug: this.#slug(title, number), order: number + 1 };
  }

  #mediaRow(number: number): Record<string, unknown> {
    const at = this.#at(number, this.count.media);
    return {
      ...stamps(at),
      alt: `Quang cảnh buổi làm việc ngày ${shown(dayOf(at), true)}`,
      credit: 'Ảnh tư liệu của tòa soạn',
      rights: 'own',
      isPublic: true,
    };
  }

  #agencyRow(number: number): Record<string, unknown> {
    const { key, kind, level, names, parent, successors, district, commune, from, until } =
      this.offices[number]!;
    const current = names.at(-1)!.official;
    const day = (value: string | undefined) => (value ? noonOf(value) : undefined);
    const seat = commune
      ? `Trụ sở ${commune}`
      : `Khu trung tâm ${district === null ? PROVINCE : DISTRICTS[district]}`;
    return {
      ...released(from ? Date.parse(noonOf(from)) : this.#first),
      name: current,
      names: this.#list(
        'agencies',
        number,
        0,
        names.map(({ from: begin, until: end, ...words }) => ({
          ...words,
          from: day(begin),
          until: day(end),
        })),
      ),
      kind,
      level,
      parents: this.#list(
        'agencies',
        number,
        50,
        parent ? [{ agency: this.#officeId(parent), from: day(from), until: day(until) }] : [],
      ),
      successors: this.#list(
        'agencies',
        number,
        100,
        successors.map((each) => ({
          change: each.change,
          date: noonOf(each.date),
          agency: this.#officeId(each.key),
          note: 'Hồ sơ và công việc đang làm được chuyển giao nguyên trạng.',
        })),
      ),
      address: seat,
      slug: this.#slug(current, number),
      order: 10 + number + (key.startsWith('ubnd') ? 0 : 1),
    };
  }

  #officeId(key: string): string {
    return this.ids.of('agencies', this.#officeNumbers.get(key)!);
  }

  #person(number: number): { name: string; isWoman: boolean } {
    const random = new Random(this.options.seed, FOR.person, number);
    const isWoman = random.next() < 0.42;
    const middle = random.pickEarly<string>(isWoman ? MIDDLES_OF_WOMEN : MIDDLES_OF_MEN);
    const given = random.pick<string>(isWoman ? GIVEN_OF_WOMEN : GIVEN_OF_MEN);
    return { name: `${random.pickEarly(SURNAMES)} ${middle} ${given}`, isWoman };
  }

  /** The office a leader works in, and as what. */
  #post(number: number): { agency: number; title: string } {
    const place = number - this.#reporters;
    const agency = place % this.offices.length;
    return { agency, title: titleAt(this.offices[agency]!, place >= this.offices.length) };
  }

  /** A leader of an office; there is one of each. */
  #leaderOf(agency: number, random: Random): number {
    const rounds = Math.floor((this.count.people - this.#reporters - 1 - agency) / this.offices.length);
    return this.#reporters + agency + this.offices.length * random.early(rounds + 1);
  }

  #positionsOf(number: number): { title: string; office: Office }[] {
    if (number >= this.#reporters) {
      const { agency, title } = this.#post(number);
      return [{ title, office: this.offices[agency]! }];
    }
    const district = number % this.#districts;
    return ['dai-h', 'truyen-thong-h', 'dich-vu-x'].map((part) => ({
      title: 'Phóng viên',
      office: this.offices[this.#officeNumbers.get(`${part}${district}${part.endsWith('x') ? '-0' : ''}`)!]!,
    }));
  }

  #personRow(number: number): Record<string, unknown> {
    const { name } = this.#person(number);
    const positions = this.#positionsOf(number).map(({ title, office: { key, from, until } }) => ({
      title,
      agency: this.#officeId(key),
      from: from ? noonOf(from) : undefined,
      until: until ? noonOf(until) : undefined,
    }));
    return {
      ...released(this.#first + number * 60_000),
      name,
      positions: this.#list('people', number, 0, positions),
      contactPublic: false,
      slug: this.#slug(name, number),
    };
  }

  /** Offices of a commune, or of what is above it, that were at work on a day. */
  #atWork(place: string, day: string): number[] {
    return (this.#byPlace.get(place) ?? []).filter((number) => isAtWork(this.offices[number]!, day));
  }

  /** Who did it: of two times once the committee, which everything falls to in the end. */
  #doer(offices: readonly number[], random: Random): number {
    const committee = offices.find((each) => this.offices[each]!.kind === 'committee');
    return committee !== undefined && random.isOneOf(2) ? committee : random.pick(offices);
  }

  /** Somewhere on a day: the commune, and what lies above it. */
  #somewhere(day: string, random: Random) {
    const district = random.early(this.#districts);
    const isNew = day >= REFORM;
    const index = isNew ? (random.isOneOf(2) ? 0 : 3) : random.early(OLD_COMMUNES);
    const commune = `xã ${COMMUNES[district * OLD_COMMUNES + index]!}`;
    return { district, commune, above: isNew ? 'province' : `h${district}` };
  }

  /** What documents, events and stories say about themselves, whichever of them they are. */
  #matter(day: string, random: Random) {
    const { theme, work } = WORKS[random.early(WORKS.length, 1.4)]!;
    const { district, commune, above } = this.#somewhere(day, random);
    const near = this.#atWork(commune, day);
    const far = this.#atWork(above, day);
    const agency = this.#doer(random.isOneOf(3) ? far : near, random);
    const otherAgency = random.pickEarly(far.filter((each) => each !== agency));
    const words: Facts = {
      commune,
      hamlet: `thôn ${random.pickEarly(HAMLET_FIRST)} ${random.pickEarly(HAMLET_LAST)}`,
      agency: this.calledOn(agency, day),
      agency2: this.calledOn(otherAgency, day),
      year: day.slice(0, 4),
    };
    words.matter = fill(work.matter, words, random);
    words.act = fill(work.act, words, random);
    return { theme, work, district, agency, otherAgency, words };
  }

  #document(number: number) {
    const random = new Random(this.options.seed, FOR.document, number);
    const at = this.#at(number, this.count.documents);
    const day = dayOf(at);
    const { words, agency, otherAgency } = this.#matter(day, random);
    const issuer = [agency, otherAgency].find((each) => this.offices[each]!.kind === 'committee') ?? agency;
    const kind = random.pickEarly(DOCUMENT_KINDS);
    const committee = { committee: 'UBND', council: 'HĐND', party: 'TU' }[
      this.offices[issuer]!.kind as 'committee'
    ];
    const written = `${random.integer(1, 3_999)}/${SIGNS[kind]}-${committee ?? 'PCM'}`;
    const label = `${messagesIn('vi').documentKinds[kind]} số ${written}`;
    return { at, day, kind, number: written, label, issuer, words };
  }

  #documentRow(number: number): Record<string, unknown> {
    const { at, day, kind, number: written, label, issuer, words } = this.#document(number);
    const title = `Về việc ${words.matter} tại ${words.commune} năm ${words.year}`;
    return {
      ...released(at),
      kind,
      number: written,
      numberKey: documentNumberKey(written),
      label,
      title,
      issuer: this.ids.of('agencies', issuer),
      issuedOn: noonOf(day),
      status: 'in-force',
      summary: `${this.calledOn(issuer, day)} quy định trách nhiệm, thời hạn và kinh phí thực hiện: ${words.matter}.`,
      slug: this.#slug(label, number),
    };
  }

  #event(number: number) {
    const random = new Random(this.options.seed, FOR.event, number);
    const at = this.#at(number, this.count.events);
    const start = Date.parse(localToUtc(`${dayOf(at + 3 * DAY)}T${random.isOneOf(2) ? '08:00' : '14:00'}`));
    const day = dayOf(start);
    const { words, agency, otherAgency } = this.#matter(day, random);
    const kind = random.pickEarly(EVENT_KINDS);
    return {
      at,
      start,
      kind,
      title: fill(EVENT_TITLES[kind], words, random),
      words,
      agency,
      otherAgency,
      random,
    };
  }

  #eventRow(number: number): Record<string, unknown> {
    const { at, start, kind, title, words, agency, otherAgency, random } = this.#event(number);
    const isOver = start <= this.#last;
    return {
      ...released(at),
      title,
      kind,
      status: random.isOneOf(40) ? 'cancelled' : isOver ? 'held' : 'confirmed',
      start: new Date(start).toISOString(),
      start_tz: TIME_ZONE,
      end: new Date(start + random.integer(1, 4) * HOUR).toISOString(),
      end_tz: TIME_ZONE,
      newStart_tz: TIME_ZONE,
      allDay: false,
      place: `${capital(words.hamlet!)}, ${words.commune}`,
      hosts: [this.ids.of('agencies', agency)],
      participants: [this.ids.of('agencies', otherAgency)],
      chair: this.ids.of('people', this.#leaderOf(agency, random)),
      summary: `${capital(words.agency!)} chủ trì, bàn về ${words.matter} trong năm ${words.year}.`,
      visibility: 'public',
      slug: this.#slug(title, number),
    };
  }

  /** A record of another kind from a little before a story, by number. */
  #shortlyBefore(number: number, kind: 'documents' | 'events', random: Random): number {
    const near = Math.floor((number / this.count.articles) * this.count[kind]);
    return Math.max(0, near - 1 - random.early(6));
  }

  #story(number: number, random: Random) {
    const at = this.#at(number, this.count.articles);
    const day = dayOf(at);
    const { theme, work, district, agency, otherAgency, words } = this.#matter(day, random);
    const person = random.next() < 0.45 ? this.#leaderOf(agency, random) : null;
    const document = random.next() < 0.3 ? this.#shortlyBefore(number, 'documents', random) : null;
    const event = random.next() < 0.2 ? this.#shortlyBefore(number, 'events', random) : null;
    const when = random.pickEarly(WHEN);
    const villager = this.#villager(random);
    Object.assign(words, {
      when,
      'when-low': when.charAt(0).toLowerCase() + when.slice(1),
      day: shown(day),
      later: shown(dayOf(at + random.integer(10, 90) * DAY), true),
      villager,
    });
    if (person !== null) {
      const { name, isWoman } = this.#person(person);
      words.person = `${isWoman ? 'bà' : 'ông'} ${name}`;
      words.position = `${this.#post(person).title} ${words.agency}`;
    }
    const facts: StoryFacts = {
      theme: THEMES[theme]!.key,
      work: work.key,
      agency,
      otherAgency,
      commune: words.commune!,
      hamlet: words.hamlet!,
      person,
      document,
      event,
      year: Number(words.year),
      words,
    };
    return { at, day, theme, work, district, facts };
  }

  #villager(random: Random): string {
    const isWoman = random.isOneOf(2);
    const given = random.pick<string>(isWoman ? GIVEN_OF_WOMEN : GIVEN_OF_MEN);
    const middle = random.pick<string>(isWoman ? MIDDLES_OF_WOMEN : MIDDLES_OF_MEN);
    return `${isWoman ? 'chị' : 'anh'} ${random.pick(SURNAMES)} ${middle} ${given}`;
  }

  #sentencesOf({ work, facts }: { work: Work; facts: StoryFacts }, random: Random): string[] {
    const { words, document, event } = facts;
    const sentences = work.says.map((each) => fill(each, words, random));
    const wanted = random.integer(5, 9);
    const from = random.integer(0, GENERAL.length - 1);
    for (let step = 0; sentences.length < wanted && step < GENERAL.length; step += 1) {
      const template = GENERAL[(from + step * 5) % GENERAL.length]!;
      if (template.includes('[person]') && !words.person) continue;
      sentences.push(capital(fill(template, words, random)));
    }
    if (document !== null) {
      const { label, day, issuer } = this.#document(document);
      words.document = label;
      words.documentDay = shown(day, true);
      words.issuer = this.calledOn(issuer, day);
      sentences.splice(1, 0, fill(CITATION, words, random));
    }
    if (event !== null) {
      words.eventTitle = this.#event(event).title;
      sentences.push(fill(MEETING, words, random));
    }
    return sentences;
  }

  #articleRow(number: number): Record<string, unknown> {
    const random = new Random(this.options.seed, FOR.article, number);
    const story = this.#story(number, random);
    const { at, day, theme, district, facts } = story;
    const { words, agency, otherAgency, person, document, event } = facts;
    const title = fill(random.pickEarly(HEADLINES), words, random);
    const lead = capital(fill(random.pickEarly(LEADS), words, random));
    const sentences = this.#sentencesOf(story, random);
    const paragraphs: string[] = [];
    while (sentences.length > 0) paragraphs.push(sentences.splice(0, random.integer(1, 3)).join(' '));
    const hero =
      number % 5 < 3
        ? this.ids.of('media', Math.floor((number * this.count.media) / this.count.articles))
        : undefined;
    const reporter = district + this.#districts * random.early(Math.floor(this.#reporters / this.#districts));
    const centre = this.#positionsOf(reporter).find(({ office }) => isAtWork(office, day))!.office;
    const topics = [theme, ...(random.isOneOf(6) ? [(theme + 1) % THEMES.length] : [])];
    const when = new Date(at).toISOString();
    return {
      ...released(at),
      createdAt: new Date(at - random.integer(1, 30) * HOUR).toISOString(),
      title,
      lead,
      heroImage: hero,
      heroCaption: hero ? `${capital(words.agency!)} tại ${words.hamlet}.` : undefined,
      heroCredit: hero ? this.#person(reporter).name : undefined,
      body: stateOf(paragraphs.map((text) => paragraphNode(text))),
      authors: this.#list('articles', number, 0, [
        {
          person: this.ids.of('people', reporter),
          role: hero ? 'text-photo' : 'text',
          agency: this.#officeId(centre.key),
        },
      ]),
      agencies: this.#list('articles', number, 50, [
        { agency: this.ids.of('agencies', agency), role: 'host' },
        { agency: this.ids.of('agencies', otherAgency), role: 'mentioned' },
      ]),
      people:
        person === null
          ? []
          : this.#list('articles', number, 100, [
              { person: this.ids.of('people', person), position: words.position },
            ]),
      events: event === null ? [] : [this.ids.of('events', event)],
      documents: document === null ? [] : [this.ids.of('documents', document)],
      location: `${words.hamlet}, ${words.commune}`,
      slug: this.#slug(title, number),
      personalDataConfirmed: false,
      warningsResolved: false,
      publishedAt: when,
      publishedAt_tz: TIME_ZONE,
      // What the admin fills in besides, with nothing in it.
      embargoUntil_tz: TIME_ZONE,
      taskDueAt_tz: TIME_ZONE,
      source: { publishedAt_tz: TIME_ZONE },
      dateline: words.commune!.replace(/^xã /, ''),
      topics: topics.map((each) => this.ids.of('topics', each)),
      language: 'vi',
      usedMedia: hero ? [hero] : [],
      meta: { title: truncateAtWord(title, 60), description: truncateAtWord(lead, 155) },
    };
  }
}

/** How many records a newsroom has, whatever their kind. */
export const recordsIn = ({ count }: GeneratedNewsroom): number =>
  GENERATED.reduce((sum, kind) => sum + count[kind], 0);
