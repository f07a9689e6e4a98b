import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createLocalReq, type Payload } from 'payload';
import { localToUtc, TIME_ZONE } from '@/domain/dates';
import type { Role } from '@/domain/roles';
import {
  blockNode,
  headingNode,
  listNode,
  paragraphNode,
  stateOf,
  tableNode,
  uploadNode,
  type LexicalNode,
} from '@/domain/richText';
import { runVerb } from '@/newsroom/workflow/runVerb';
import { demoNewsroom } from './content/newsroom';
import { demoImages, renderImage } from './images/images';
import type { DemoBlock, DemoNewsroom, DemoStory } from './types';

/** Ids of what was loaded, by the key the content uses. */
type Ids = Map<string, string>;

/** A day as Payload's day-only picker stores it: noon there, the same day in every zone near. */
const noonOf = (day: string): string => localToUtc(`${day}T12:00`);
const noon = (day: string | undefined): string | undefined => (day ? noonOf(day) : undefined);
const moment = (local: string | undefined): string | undefined => (local ? localToUtc(local) : undefined);

const need = (ids: Ids, key: string): string => {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo content refers to “${key}”, which it does not have.`);
  return id;
};

const nodeId = () => randomBytes(12).toString('hex');

const ACCOUNTS: { role: Role; email: string; name: string }[] = [
  { role: 'journalist', email: 'phongvien@toasoan.example', name: 'Phóng viên' },
  { role: 'editor', email: 'bientap@toasoan.example', name: 'Biên tập viên' },
  { role: 'administrator', email: 'quantri@toasoan.example', name: 'Quản trị viên' },
];

const newPassword = () => randomBytes(12).toString('base64url');

/** A part of a story as the editor keeps it. */
export const demoBlock = (
  part: DemoBlock,
  { articles, documents, agencies, images }: Record<string, Ids>,
): LexicalNode[] => {
  if (typeof part === 'string') return [paragraphNode(part)];
  if ('h' in part) return [headingNode(part.h)];
  if ('list' in part) return [listNode(part.list)];
  if ('quote' in part) return [blockNode(nodeId(), 'pullQuote', { quote: part.quote, attribution: part.by })];
  if ('image' in part)
    return [uploadNode(nodeId(), need(images!, part.image), { caption: part.caption, credit: part.credit })];
  if ('gallery' in part)
    return [
      blockNode(nodeId(), 'gallery', {
        credit: part.credit,
        images: part.gallery.map(({ image, caption }) => ({
          id: nodeId(),
          image: need(images!, image),
          caption,
        })),
      }),
    ];
  if ('table' in part) return [headingNode(part.caption, 'h3'), tableNode(part.table)];
  if ('document' in part)
    return [blockNode(nodeId(), 'documentReference', { document: need(documents!, part.document) })];
  if ('agency' in part)
    return [blockNode(nodeId(), 'agencyReference', { agency: need(agencies!, part.agency) })];
  // A story can only lead to one that is there already: the loader goes from old to new.
  const related = articles!.get(part.related);
  return related ? [blockNode(nodeId(), 'relatedStory', { article: related })] : [];
};

class Loader {
  readonly topics: Ids = new Map();
  readonly agencies: Ids = new Map();
  readonly people: Ids = new Map();
  readonly documents: Ids = new Map();
  readonly events: Ids = new Map();
  readonly articles: Ids = new Map();
  readonly images: Ids = new Map();

  constructor(
    private readonly payload: Payload,
    private readonly newsroom: DemoNewsroom,
    private readonly progress: (text: string) => void,
  ) {}

  async loadImages(): Promise<void> {
    for (const [index, image] of demoImages.entries()) {
      const data = await renderImage(image);
      const { key, alt } = image;
      const media = await this.payload.create({
        collection: 'media',
        data: { alt, credit: 'Tranh của tòa soạn', rights: 'own' },
        file: { data, mimetype: 'image/jpeg', name: `${key}.jpg`, size: data.length },
      });
      this.images.set(key, media.id);
      this.progress(`pictures ${index + 1}/${demoImages.length}`);
    }
  }

  async loadTopics(): Promise<void> {
    for (const [index, { key, title, description }] of this.newsroom.topics.entries())
      this.topics.set(
        key,
        (await this.payload.create({ collection: 'topics', data: { title, description, order: index + 1 } }))
          .id,
      );
  }

  async loadAgencies(): Promise<void> {
    for (const [index, agency] of this.newsroom.agencies.entries()) {
      const { key, kind, level, names, functions, address, phone, email } = agency;
      const record = await this.payload.create({
        collection: 'agencies',
        data: {
          kind,
          level,
          functions,
          address,
          phone,
          email,
          order: index + 1,
          names: names.map(({ from, until, ...name }) => ({ ...name, from: noon(from), until: noon(until) })),
          _status: 'published',
        },
      });
      this.agencies.set(key, record.id);
    }
  }

  /** Parents and successors, once every agency and document has an id. */
  async linkAgencies(): Promise<void> {
    for (const { key, parent, successors = [] } of this.newsroom.agencies) {
      if (!parent && successors.length === 0) continue;
      await this.payload.update({
        collection: 'agencies',
        id: need(this.agencies, key),
        data: {
          parents: parent ? [{ agency: need(this.agencies, parent) }] : [],
          successors: successors.map(({ agency, change, date, document, note }) => ({
            agency: agency ? need(this.agencies, agency) : undefined,
            change,
            date: noon(date),
            document: document ? need(this.documents, document) : undefined,
            note,
          })),
        },
      });
    }
  }

  async loadPeople(): Promise<void> {
    for (const { key, name, bio, positions } of this.newsroom.people) {
      const person = await this.payload.create({
        collection: 'people',
        data: {
          name,
          bio,
          positions: positions.map(({ title, agency, from, until }) => ({
            title,
            agency: need(this.agencies, agency),
            from: noon(from),
            until: noon(until),
          })),
          _status: 'published',
        },
      });
      this.people.set(key, person.id);
    }
  }

  async loadDocuments(): Promise<void> {
    for (const document of this.newsroom.documents) {
      const { key, kind, number, title, issuer, signedBy, issuedOn, inForceOn, status, summary } = document;
      const record = await this.payload.create({
        collection: 'documents',
        data: {
          kind,
          number,
          title,
          signedBy,
          summary,
          issuer: need(this.agencies, issuer),
          issuedOn: noonOf(issuedOn),
          inForceOn: noon(inForceOn),
          status: status === 'replaced' ? 'in-force' : status,
          _status: 'published',
        },
      });
      this.documents.set(key, record.id);
    }
    for (const { key, status, replacedBy } of this.newsroom.documents)
      if (status === 'replaced' && replacedBy)
        await this.payload.update({
          collection: 'documents',
          id: need(this.documents, key),
          data: { status, replacedBy: need(this.documents, replacedBy) },
        });
  }

  async loadEvents(): Promise<void> {
    for (const event of this.newsroom.events) {
      const {
        key,
        title,
        kind,
        start,
        end,
        allDay,
        place,
        delegation,
        agenda,
        status,
        newStart,
        visibility,
        summary,
      } = event;
      const record = await this.payload.create({
        collection: 'events',
        data: {
          title,
          kind,
          start: moment(start)!,
          start_tz: TIME_ZONE,
          end: moment(end),
          allDay: allDay ?? false,
          place,
          delegation,
          agenda,
          status,
          newStart: moment(newStart),
          visibility,
          summary,
          hosts: event.hosts.map((agency) => need(this.agencies, agency)),
          participants: (event.participants ?? []).map((agency) => need(this.agencies, agency)),
          chair: event.chair ? need(this.people, event.chair) : undefined,
          documents: (event.documents ?? []).map((document) => need(this.documents, document)),
          _status: 'published',
        },
      });
      this.events.set(key, record.id);
    }
  }

  async loadStories(journalist: string): Promise<void> {
    const inOrder = [...this.newsroom.stories].sort((a, b) => a.publishedAt.localeCompare(b.publishedAt));
    for (const [index, story] of inOrder.entries()) {
      await this.loadStory(story, journalist);
      if (index % 10 === 9) this.progress(`stories ${index + 1}/${inOrder.length}`);
    }
  }

  private async loadStory(story: DemoStory, journalist: string): Promise<void> {
    const isPublic = story.stage === undefined;
    const publishedAt = moment(story.publishedAt)!;
    const article = await this.payload.create({
      collection: 'articles',
      ...(isPublic ? {} : { draft: true }),
      data: {
        kicker: story.kicker,
        title: story.title,
        lead: story.lead,
        dateline: story.dateline,
        publishedAt,
        ...(isPublic ? { releasedAt: publishedAt } : {}),
        heroImage: story.hero ? need(this.images, story.hero.image) : undefined,
        heroCaption: story.hero?.caption,
        heroCredit: story.hero?.credit,
        body: stateOf(story.body.flatMap((part) => demoBlock(part, this as unknown as Record<string, Ids>))),
        authors: story.byline.map(({ person, name, role, agency }) => ({
          person: person ? need(this.people, person) : undefined,
          name,
          role,
          agency: agency ? need(this.agencies, agency) : undefined,
        })),
        topics: [story.topic, ...(story.otherTopics ?? [])].map((topic) => need(this.topics, topic)),
        agencies: (story.agencies ?? []).map(({ agency, role }) => ({
          agency: need(this.agencies, agency),
          role,
        })),
        people: (story.people ?? []).map(({ person, position }) => ({
          person: need(this.people, person),
          position,
        })),
        events: (story.events ?? []).map((event) => need(this.events, event)),
        documents: (story.documents ?? []).map((document) => need(this.documents, document)),
        source: story.source ? { ...story.source, publishedAt: moment(story.source.publishedAt) } : undefined,
        createdBy: journalist,
        _status: isPublic ? 'published' : 'draft',
      } as never,
    });
    this.articles.set(story.key, article.id);
    if (story.stage === 'submitted') await this.submit(article.id, journalist);
  }

  /** As its writer does. */
  private async submit(id: string, writer: string): Promise<void> {
    const user = await this.payload.findByID({ collection: 'users', id: writer, depth: 0 });
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, this.payload);
    const outcome = await runVerb(req, 'articles', id, 'submit');
    if (!outcome.ok) throw new Error(`A story of the demo cannot be submitted: ${outcome.refusal}.`);
  }

  async loadSite(): Promise<void> {
    await this.payload.updateGlobal({
      slug: 'site',
      data: {
        name: 'Cổng thông tin Tiên Yên',
        tagline: 'Tiếng nói của vùng đất ven biển Tiên Yên',
        unitInCharge: 'Trung tâm Truyền thông và Văn hóa Tiên Yên',
        responsiblePerson: 'Giám đốc Trung tâm (trang trình diễn)',
        address: 'Phố Hòa Bình, Tiên Yên, Quảng Ninh',
        phone: '0203 000 0000',
        email: 'toasoan@toasoan.example',
        licence: 'Trang trình diễn phần mềm Tòa soạn: tin, bài, tên người đều là hư cấu.',
      },
    });
  }

  /** What the office tells of itself; needs the people. */
  async loadInformation(): Promise<void> {
    const { introduction, leaders, officer } = this.newsroom.information;
    await this.payload.updateGlobal({
      slug: 'information',
      data: {
        introduction: stateOf(introduction.flatMap((part) => demoBlock(part, {}))),
        leaders: leaders.map((person) => need(this.people, person)),
        officer,
      } as never,
    });
  }

  /** Accounts with random passwords; answers the lines to show once: role, e-mail, password. */
  async loadAccounts(): Promise<{ lines: string[]; journalist: string }> {
    const lines: string[] = [];
    let journalist = '';
    for (const { role, email, name } of ACCOUNTS) {
      const password = newPassword();
      const user = await this.payload.create({ collection: 'users', data: { role, email, name, password } });
      if (role === 'journalist') journalist = user.id;
      lines.push(`${role} ${email} ${password}`);
    }
    return { lines, journalist };
  }
}

/**
 * Loads the demo newsroom into an empty database and writes the one-time passwords to `sign-in.txt` in `dataDir`
 * (mode 0600). `today` decides what is recent and what is to come.
 */
export const loadDemo = async (
  payload: Payload,
  dataDir: string,
  today: Date,
  progress: (text: string) => void,
): Promise<void> => {
  const loader = new Loader(payload, demoNewsroom(today), progress);
  const { lines, journalist } = await loader.loadAccounts();
  await loader.loadSite();
  await loader.loadTopics();
  await loader.loadAgencies();
  await loader.loadPeople();
  await loader.loadInformation();
  await loader.loadDocuments();
  await loader.linkAgencies();
  await loader.loadEvents();
  await loader.loadImages();
  await loader.loadStories(journalist);
  await mkdir(dataDir, { recursive: true });
  await writeFile(path.join(dataDir, 'sign-in.txt'), `${lines.join('\n')}\n`, { mode: 0o600 });
};
