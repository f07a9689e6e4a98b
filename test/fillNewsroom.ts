import { createLocalReq, type Payload } from 'payload';
import { blockNode, paragraphNode, stateOf } from '@/domain/richText';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import { plainSource } from '@/newsroom/intake/source/types';
import { loadRecogniser } from '@/newsroom/intake/write/records';
import { writeStory } from '@/newsroom/intake/write/writeStory';
import { mergeRecords } from '@/newsroom/workflow/merge/mergeRecords';
import { runVerb } from '@/newsroom/workflow/runVerb';
import type { Verb } from '@/newsroom/workflow/table';
import type { User } from '@/payload-types';
import { articleData } from './articleData';
import {
  createAgency,
  createAnnouncement,
  createDocument,
  createEvent,
  createFile,
  createMedia,
  createPerson,
  createTopic,
  createUser,
  PASSWORD,
  signIn,
} from './newsroom';

const COMPOSED = 'Lễ hội đình Trà Cổ';
/** The same word in two spellings that look alike, and letters that break lines elsewhere than in JSON. */
export const VIETNAMESE = `${COMPOSED.normalize('NFC')} / ${COMPOSED.normalize('NFD')}\u2028\u2029`;

export interface Filled {
  editor: User;
  /** Texts that must not leave the newsroom unless secrets are asked for. */
  secrets: string[];
  /** Texts that must not leave it ever. */
  sessions: string[];
}

const fillUsers = async (payload: Payload): Promise<Filled & { users: User[] }> => {
  const users = await Promise.all(
    (['administrator', 'editor', 'journalist'] as const).map((role) => createUser(payload, role)),
  );
  const [administrator, editor, journalist] = users as [User, User, User];
  await signIn(payload, editor);
  const token = (await payload.forgotPassword({
    collection: 'users',
    data: { email: administrator.email },
    disableEmail: true,
  })) as string;
  // A wrong password is counted.
  const wrong = { email: journalist.email, password: `${PASSWORD}?` };
  await payload.login({ collection: 'users', data: wrong }).catch(() => undefined);
  const { docs } = await payload.db.find<{ hash: string; salt: string; sessions?: { id: string }[] }>({
    collection: 'users',
    limit: 0,
    pagination: false,
  });
  const sessions = docs.flatMap((doc) => (doc.sessions ?? []).map(({ id }) => id));
  return {
    users,
    editor,
    secrets: [token, ...docs.flatMap(({ hash, salt }) => [hash, salt])],
    sessions,
  };
};

/** A story that waits for its slot, one that was withdrawn, what was said of them, and who was told. */
const fillWorkflow = async (payload: Payload, [administrator, editor, journalist]: User[]): Promise<void> => {
  const use = async (user: User, id: string, verb: Verb, body: Record<string, unknown> = {}) => {
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload);
    const outcome = await runVerb(req, 'articles', id, verb, body);
    if (outcome.ok) return;
    const unmet = outcome.requirements.filter(({ isMet }) => !isMet).map((each) => each.id);
    throw new Error(`${verb}: ${outcome.refusal} ${unmet.join()}`);
  };
  const stories = [];
  for (const title of ['Tin chờ giờ đăng', 'Tin đã rút khỏi trang']) {
    const { id } = await payload.create({
      collection: 'articles',
      draft: true,
      data: { ...articleData({ title }), createdBy: journalist!.id } as never,
    });
    await use(journalist!, id, 'submit');
    await use(editor!, id, 'approve');
    stories.push(id);
  }
  const [scheduled, withdrawn] = stories as [string, string];
  await use(editor!, scheduled, 'schedule', { at: '2099-01-02T08:00', until: '2099-02-02T08:00' });
  await use(editor!, withdrawn, 'publish');
  await use(administrator!, withdrawn, 'withdraw', { note: VIETNAMESE });
  await payload.create({
    collection: 'comments',
    data: {
      targetCollection: 'articles',
      target: scheduled,
      title: 'Tin chờ giờ đăng',
      field: 'lead',
      quote: VIETNAMESE,
      text: 'Sapo hơi dài @Người journalist',
      author: editor!.id,
      authorName: editor!.name,
      mentions: [journalist!.id],
    },
  });
  await payload.updateGlobal({ slug: 'workflow-settings', data: { titleMax: 110 } });
  await payload.updateGlobal({ slug: 'search', data: { synonyms: [{ words: `TBX, Thôn ${COMPOSED}` }] } });
};

/** A story that came in at the desk, a word the newsroom taught it, and two offices that were made one. */
const fillIntake = async (payload: Payload, editor: User): Promise<void> => {
  const req = await createLocalReq({ user: { ...editor, collection: 'users' } }, payload);
  await payload.create({ collection: 'intake-terms', data: { phrase: 'Tổ hợp tác', means: 'office' } });
  const [kept, merged] = [await createAgency(payload), await createAgency(payload)];
  const text = `Thôn Bãi Sú có nhà văn hóa mới\n\nThứ Sáu, 27/11/2020\n\n${VIETNAMESE} là niềm vui của cả thôn.\n\nHà Vy`;
  const result = parseStory(text);
  if (!result.ok) throw new Error(result.problem.message);
  const { recogniser } = await loadRecogniser(req);
  await writeStory(req, {
    source: plainSource(text),
    parsed: result.story,
    recognised: recogniser.recognise(result.story),
    decisions: {},
    photos: [],
    intake: { channel: 'desk', sourceKey: 'desk:1', file: 'tin.txt', address: null, batch: null },
  });
  await mergeRecords(req, { target: 'agencies', kept: kept.id, merged: merged.id });
};

/** Puts something of everything into an empty newsroom: whatever an editor can make, undo and leave behind. */
export const fillNewsroom = async (payload: Payload): Promise<Filled> => {
  const { users, ...filled } = await fillUsers(payload);
  const { editor } = filled;
  const [photo, emblem] = [await createMedia(payload, { caption: VIETNAMESE }), await createMedia(payload)];
  const scan = await createFile(payload, {}, editor);
  const topics = [await createTopic(payload), await createTopic(payload, { order: null })];
  const commune = await createAgency(payload, { emblem: emblem.id });
  const document = await createDocument(payload, { files: [scan.id], issuer: commune.id, summary: '' });
  const district = await createAgency(payload, {
    names: [
      { official: 'Phòng Văn hóa huyện', until: '2021-02-28T17:00:00.000Z' },
      { official: 'Phòng Văn hóa và Thông tin huyện', short: 'Phòng VHTT', from: '2021-03-01T00:00:00.000Z' },
    ],
    parents: [{ agency: commune.id, from: '2019-12-31T17:00:00.000Z' }],
    successors: [{ change: 'merged', agency: commune.id, document: document.id, note: VIETNAMESE }],
  });
  const person = await createPerson(payload, {
    portrait: photo.id,
    positions: [{ title: 'Chủ tịch', agency: district.id, from: '2024-01-01T00:00:00.000Z' }],
    contact: { phone: '', email: 'ai@toasoan.example' },
  });
  const event = await createEvent(payload, {
    hosts: [commune.id, district.id],
    participants: [district.id],
    chair: person.id,
    agenda: [{ time: '8:00', item: 'Khai mạc' }, { item: VIETNAMESE }],
    attachments: [scan.id],
    visibility: 'internal',
    start_tz: 'Asia/Ho_Chi_Minh',
    allDay: true,
  });
  await payload.update({ collection: 'users', id: editor.id, data: { person: person.id } });

  const story = (over: Record<string, unknown> = {}) =>
    payload.create({
      collection: 'articles',
      data: articleData({
        kicker: VIETNAMESE,
        heroImage: photo.id,
        body: stateOf([
          paragraphNode(VIETNAMESE),
          blockNode('6561a0b0c0d0e0f000000001', 'pullQuote', { quote: '“Trích”', attribution: '' }),
          { type: 'upload', version: 3, relationTo: 'media', value: photo.id, fields: null, format: '' },
        ]),
        authors: [
          { name: 'Hà Vy', role: 'text' },
          { person: person.id, agency: commune.id, role: 'photo' },
        ],
        agencies: [{ agency: district.id, role: 'host' }, { agency: commune.id }],
        people: [{ person: person.id, position: 'Chủ tịch' }],
        events: [event.id],
        documents: [document.id],
        topics: [topics[1]!.id, topics[0]!.id],
        source: {
          name: 'Báo Quảng Ninh',
          url: 'https://example.vn/tin',
          publishedAt: '1999-12-31T17:00:00.000Z',
        },
        meta: { title: 'Tựa để chia sẻ', image: emblem.id },
        ...over,
      }) as never,
      user: editor,
    });
  const published = await story({ _status: 'published' });
  const { id } = published;
  const update = (data: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    payload.update({ collection: 'articles', id, data, user: editor, ...more } as never);
  await update({ slug: 'duong-dan-moi', _status: 'published' });
  await update({ title: 'Bản sửa chưa đăng' }, { draft: true });
  await update({ lead: 'Đang gõ dở …' }, { draft: true, autosave: true });
  await story({ _status: 'draft', title: 'Tin nháp', topics: [], agencies: [], lead: VIETNAMESE });
  await createAnnouncement(payload, {
    text: VIETNAMESE,
    urgency: 'urgent',
    from: '2026-01-01T00:00:00.000Z',
    until: '2099-01-01T00:00:00.000Z',
    url: '/su-kien',
  });
  await payload.create({ collection: 'ratings', data: { score: 4, comment: VIETNAMESE } });
  await payload.updateGlobal({
    slug: 'front',
    data: {
      pins: [{ article: id, until: '2099-01-01T00:00:00.000Z' }],
      sections: [{ topic: topics[1]!.id, form: 'feature' }],
    },
  });
  await payload.updateGlobal({
    slug: 'information',
    data: {
      introduction: stateOf([paragraphNode(VIETNAMESE)]),
      leaders: [person.id],
      officer: { name: 'Hà Vy', phone: '' },
    } as never,
  });
  const gone = await story({ title: 'Tin đã xóa', _status: 'published' });
  await payload.delete({ collection: 'articles', id: gone.id });

  await payload.updateGlobal({
    slug: 'site',
    data: {
      name: 'Cổng thông tin Tiên Yên',
      emblem: emblem.id,
      unitInCharge: 'Trung tâm',
      responsiblePerson: 'Hà Vy',
      address: 'Tiên Yên',
      phone: '0203',
    },
  });
  await payload.updateGlobal({
    slug: 'navigation',
    data: {
      main: [
        { kind: 'topic', topic: topics[0]!.id },
        { kind: 'url', label: 'Liên hệ', url: '/lien-he' },
      ],
    },
  });
  for (const user of users)
    await payload.db.create({
      collection: 'payload-preferences',
      data: {
        user: { relationTo: 'users', value: user.id },
        key: `collection-articles-${id}`,
        value: { fields: { lastOpened: id }, columns: [], nothing: null, '10': 1, '9': { b: 1, a: 2 } },
      },
    });
  await payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: editor.id },
    },
  });
  await fillWorkflow(payload, users);
  await fillIntake(payload, editor);
  await payload.kv.set('toasoan:demo', { loadedAt: new Date().toISOString() });
  return filled;
};
