import type { AdminViewServerProps, Payload, TypedUser } from 'payload';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/domain/roles';
import { readSlotStatus } from '@/newsroom/workflow/calendar/readSlotStatus';
import { RUNNER_KEY } from '@/newsroom/workflow/calendar/slotStatus';
import {
  createAgency,
  createArticle,
  createPerson,
  createTopic,
  createUser,
  openNewsroom,
} from '@/test/newsroom';
import { calendarTexts } from '../texts';
import { readFilterOptions } from './filterOptions';
import { SlotAlert } from './SlotAlert';
import { SlotsContent } from './SlotsContent';

let payload: Payload;
const users = {} as Record<Role, TypedUser>;

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
const slot = (over: Record<string, unknown>) =>
  payload.create({
    collection: 'slots',
    data: {
      targetCollection: 'articles',
      target: 'a'.repeat(24),
      title: 'Chợ phiên cuối năm',
      action: 'publish',
      dueAt: ago(3_600),
      state: 'waiting',
      ...over,
    } as never,
  });

const alert = async (user: TypedUser | undefined): Promise<string> => {
  const props = { payload, user, i18n: { language: 'vi' } } as unknown as AdminViewServerProps;
  const shown = await SlotAlert(props);
  return shown ? renderToStaticMarkup(shown) : '';
};
const page = async (user: TypedUser): Promise<string> =>
  renderToStaticMarkup(
    SlotsContent({
      status: await readSlotStatus({ payload, user }, new Date()),
      texts: calendarTexts('vi'),
    }),
  );

beforeAll(async () => {
  payload = await openNewsroom();
  for (const role of ['journalist', 'editor', 'administrator'] as const)
    users[role] = (await createUser(payload, role)) as TypedUser;
});

describe('the alert on the dashboard', () => {
  it('says that the runner is silent, to editors', async () => {
    for (const user of [users.journalist, undefined]) expect(await alert(user)).toBe('');
    expect(await alert(users.editor)).toContain('chưa chạy lần nào');
    await payload.kv.set(RUNNER_KEY, { at: ago(60) });
    expect(await alert(users.administrator)).toContain('không trả lời từ');
  });

  it('is gone while all is well', async () => {
    await payload.kv.set(RUNNER_KEY, { at: ago(5) });
    await slot({ state: 'failed', dueAt: ago(25 * 3_600) });
    expect(await alert(users.editor)).toBe('');
  });

  it('counts what failed and what readers do not see', async () => {
    await slot({ state: 'failed', problem: 'Thiếu <ảnh>.', attempts: 3 });
    await slot({ state: 'done', doneAt: ago(3_590), seen: 'missing' });
    const shown = await alert(users.editor);
    expect(shown).toContain('1 việc không thành');
    expect(shown).toContain('1 bài đã đăng mà bạn đọc chưa thấy');
    expect(shown).toContain('href="/admin/lich-dang"');
  });
});

describe('the page of the slots', () => {
  it('tells what is next, how late things were, and what went wrong', async () => {
    const dueAt = ago(120);
    await slot({
      title: 'Đúng giờ',
      state: 'done',
      dueAt,
      doneAt: new Date(Date.parse(dueAt) + 2_000).toISOString(),
      seen: 'seen',
      seenAt: new Date(Date.parse(dueAt) + 9_000).toISOString(),
    });
    await slot({ title: 'Sắp đăng', dueAt: ago(-600) });
    for (const role of ['journalist', 'editor'] as const) {
      const shown = await page(users[role]);
      expect(shown).toContain('đang chạy');
      expect(shown).toContain('Sắp đăng');
      expect(shown).toContain('<td>2 giây</td><td>9 giây</td>');
      expect(shown).toContain('<td>3</td><td>Thiếu &lt;ảnh&gt;.</td>');
      expect(shown).toContain(`/admin/collections/articles/${'a'.repeat(24)}`);
    }
  });
});

describe('what the calendar can be narrowed to', () => {
  it('is desks, the newsroom, other authors, agencies', async () => {
    const topic = await createTopic(payload);
    const agency = await createAgency(payload);
    const [own, other, nobody] = await Promise.all(
      ['Vi Thị Hoa', 'Bùi Văn An', 'Lê Văn Bình'].map((name) => createPerson(payload, { name })),
    );
    await payload.update({ collection: 'users', id: users.journalist.id, data: { person: own!.id } });
    await createArticle(payload, {
      authors: [own, other].map((person) => ({ person: person!.id, role: 'text' })),
    });
    await createArticle(payload, { authors: [{ person: other!.id, role: 'photo' }] });
    const options = await readFilterOptions({ payload, user: users.journalist });
    expect(options.topics).toEqual([{ id: topic.id, name: topic.title }]);
    expect(options.agencies).toEqual([{ id: agency.id, name: agency.name }]);
    expect(options.staff.map(({ id }) => id).sort()).toEqual(
      Object.values(users)
        .map(({ id }) => id)
        .sort(),
    );
    expect(options.others).toEqual([{ id: other!.id, name: 'Bùi Văn An' }]);
    expect(JSON.stringify(options)).not.toContain(nobody!.id);
  });
});
