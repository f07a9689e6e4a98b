import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import type { User } from '@/payload-types';
import { getAgency } from '@/site/data/agencies';
import { getAgencyList } from '@/site/data/agencyTree';
import { getArticle } from '@/site/data/articles';
import {
  createAgency,
  createArticle,
  createDocument,
  createUser,
  openNewsroom,
  rest,
  signIn,
} from '@/test/newsroom';

let payload: Payload;
let editor: User;
let token: string;

/** A Vietnamese day as the admin stores it: noon, so that no zone moves it. */
const day = (text: string) => `${text}T05:00:00.000Z`;

beforeAll(async () => {
  payload = await openNewsroom();
  editor = await createUser(payload, 'editor');
  token = await signIn(payload, editor);
});

const named = (official: string, over: Record<string, unknown> = {}) =>
  createAgency(payload, { names: [{ official }], ...over });
/** Saves the successors and publishes them; answers the refusal of whichever is refused. */
const succeed = async (id: string, ...successors: Record<string, unknown>[]) => {
  const saved = await rest('PATCH', `agencies/${id}`, { token, json: { successors } });
  return saved.status === 200 ? rest('POST', `agencies/${id}/publish`, { token, json: {} }) : saved;
};
const story = (title: string, agency: string, publishedAt: string, over: Record<string, unknown> = {}) =>
  createArticle(payload, {
    title,
    publishedAt,
    agencies: [{ agency, role: 'host' }],
    _status: 'published',
    ...over,
  });

describe('a circle of successors', () => {
  it('is refused, with the way round by name', async () => {
    const a = await named('Phòng Giáp');
    const b = await named('Phòng Ất');
    const c = await named('Phòng Bính');
    expect((await succeed(a.id, { change: 'renamed', agency: b.id })).status).toBe(200);
    expect((await succeed(b.id, { change: 'merged', agency: c.id })).status).toBe(200);
    const answer = await succeed(c.id, { change: 'merged', agency: a.id });
    expect([400, 422]).toContain(answer.status);
    const [error] = answer.body.errors[0].data.errors;
    expect(error.path).toBe('successors');
    expect(error.message).toContain('Phòng Bính → Phòng Giáp → Phòng Ất → Phòng Bính');
    expect((await payload.findByID({ collection: 'agencies', id: c.id })).successors).toEqual([]);
  });

  it('is refused when an agency succeeds itself', async () => {
    const agency = await named('Phòng Tự Kế');
    const answer = await succeed(agency.id, { change: 'renamed', agency: agency.id });
    expect([400, 422]).toContain(answer.status);
    expect(answer.text).toContain('Phòng Tự Kế → Phòng Tự Kế');
  });

  it('is refused behind a second successor, and in a draft', async () => {
    const a = await named('Huyện Đinh');
    const b = await named('Xã Mậu');
    const c = await named('Xã Kỷ');
    await succeed(b.id, { change: 'renamed', agency: a.id });
    expect([400, 422]).toContain(
      (await succeed(a.id, { change: 'split', agency: c.id }, { change: 'split', agency: b.id })).status,
    );
    const draft = await rest('PATCH', `agencies/${a.id}?draft=true`, {
      token,
      json: { successors: [{ change: 'split', agency: b.id }] },
    });
    expect([400, 422]).toContain(draft.status);
    expect(draft.text).toContain('Huyện Đinh → Xã Mậu → Huyện Đinh');
  });

  it('is not seen where two lines only meet again', async () => {
    const top = await named('Huyện Canh');
    const left = await named('Xã Tân');
    const right = await named('Xã Nhâm');
    const bottom = await named('Xã Quý');
    expect((await succeed(left.id, { change: 'merged', agency: bottom.id })).status).toBe(200);
    expect((await succeed(right.id, { change: 'merged', agency: bottom.id })).status).toBe(200);
    expect(
      (await succeed(top.id, { change: 'split', agency: left.id }, { change: 'split', agency: right.id }))
        .status,
    ).toBe(200);
  });
});

describe('what a change needs', () => {
  it.each(['merged', 'split', 'renamed', 'handed-over'])('%s needs a successor', async (change) => {
    const agency = await named(`Cơ quan ${change}`);
    const answer = await succeed(agency.id, { change, date: day('2020-01-01') });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].data.errors[0].path).toMatch(/^successors\.0\.agency$/);
  });

  it('dissolved does not: the page says it is no more, and names nobody', async () => {
    const agency = await named('Ban Chỉ đạo cũ');
    expect((await succeed(agency.id, { change: 'dissolved', date: day('2018-06-01') })).status).toBe(200);
    const page = (await getAgency(agency.slug!))!;
    expect(page.standing).toMatchObject({ exists: false, now: [], successors: [] });
    expect(page.standing.timeline).toContainEqual({
      date: '2018-06-01',
      kind: 'dissolved',
      from: [{ name: 'Ban Chỉ đạo cũ', href: null, isThis: true }],
      to: [],
      document: null,
    });
    const list = (await getAgencyList()).levels.flatMap((level) => [...level.agencies, ...level.former]);
    expect(list.find((item) => item.id === agency.id)).toMatchObject({ exists: false, now: [] });
  });

  it('an agency needs a name', async () => {
    const answer = await rest('POST', 'agencies', {
      token,
      json: { kind: 'party', level: 'district', names: [] },
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('names');
  });
});

describe('three offices merged into one', () => {
  const NEW = 'Văn phòng Huyện ủy, HĐND và UBND huyện';
  let old: { id: string; slug?: string | null; name?: string | null }[];
  let merged: { id: string; slug?: string | null };
  let stories: string[];

  beforeAll(async () => {
    const decision = await createDocument(payload, {
      number: '25-ĐA/TU',
      title: 'Hợp nhất ba văn phòng',
      issuedOn: day('2019-05-20'),
    });
    merged = await createAgency(payload, { names: [{ official: NEW, from: day('2019-07-01') }] });
    old = [];
    for (const name of ['Văn phòng Huyện ủy', 'Văn phòng HĐND huyện', 'Văn phòng UBND huyện'])
      old.push(
        await createAgency(payload, {
          names: [{ official: name, until: day('2019-06-30') }],
          successors: [
            { change: 'merged', agency: merged.id, date: day('2019-07-01'), document: decision.id },
          ],
        }),
      );
    stories = [];
    for (const [index, agency] of old.entries())
      stories.push((await story(`Chuyện cũ ${index}`, agency.id, `2018-0${index + 1}-01T02:00:00.000Z`)).id);
    stories.push((await story('Chuyện mới', merged.id, '2020-11-27T09:00:00.000Z')).id);
  });

  it('the new page shows the stories of all, labelled with whose they were', async () => {
    const { articles } = (await getAgency(merged.slug!))!;
    expect(articles.items.map(({ title, own, as }) => [title, own, as])).toEqual([
      ['Chuyện mới', true, NEW],
      ['Chuyện cũ 2', false, 'Văn phòng UBND huyện'],
      ['Chuyện cũ 1', false, 'Văn phòng HĐND huyện'],
      ['Chuyện cũ 0', false, 'Văn phòng Huyện ủy'],
    ]);
  });

  it('the new page names its three predecessors, the day and the decision', async () => {
    const { standing } = (await getAgency(merged.slug!))!;
    expect(standing.exists).toBe(true);
    expect(standing.now).toEqual([]);
    expect(standing.predecessors.map(({ name }) => name).sort()).toEqual(old.map(({ name }) => name!).sort());
    for (const step of standing.predecessors)
      expect(step).toMatchObject({
        change: 'merged',
        date: '2019-07-01',
        document: { title: 'Quyết định số 25-ĐA/TU', href: '/van-ban/quyet-dinh-so-25-da-tu' },
      });
    const merger = standing.timeline.filter(({ kind }) => kind === 'merged');
    expect(merger).toHaveLength(1);
    expect(merger[0]!.from.map(({ name }) => name).sort()).toEqual(old.map(({ name }) => name!).sort());
    expect(merger[0]!.to).toEqual([{ name: NEW, href: null, isThis: true }]);
  });

  it('an old page says what it is now and keeps its own stories', async () => {
    for (const [index, agency] of old.entries()) {
      const page = (await getAgency(agency.slug!))!;
      expect(page.standing).toMatchObject({
        exists: false,
        now: [{ name: NEW, href: `/co-quan/${merged.slug}` }],
      });
      expect(page.articles.items.map(({ id }) => id)).toEqual([stories[index]]);
      expect(page.articles.items[0]).toMatchObject({ own: true, as: agency.name });
    }
  });

  it('a story keeps the name of its day and leads to the office of today', async () => {
    const before = (await getArticle('chuyen-cu-0'))!;
    expect(before.agencies).toEqual([
      {
        role: 'host',
        name: 'Văn phòng Huyện ủy',
        href: `/co-quan/${old[0]!.slug}`,
        now: [{ title: NEW, href: `/co-quan/${merged.slug}` }],
      },
    ]);
    const after = (await getArticle('chuyen-moi'))!;
    expect(after.agencies).toEqual([{ role: 'host', name: NEW, href: `/co-quan/${merged.slug}`, now: [] }]);
  });

  it('the join `predecessors` holds the three', async () => {
    const { body } = await rest('GET', `agencies/${merged.id}?depth=1&joins[predecessors][limit]=10`);
    expect(body.predecessors.docs.map((doc: { id: string }) => doc.id).sort()).toEqual(
      old.map(({ id }) => id).sort(),
    );
  });

  it('a change to come is not yet what it is now', async () => {
    const future = await named('Văn phòng chung xã');
    const today = await named('Văn phòng HĐND xã');
    await succeed(today.id, { change: 'merged', agency: future.id, date: day('2099-07-01') });
    const page = (await getAgency(today.slug!))!;
    expect(page.standing).toMatchObject({ exists: true, now: [] });
    expect(page.standing.successors).toMatchObject([{ name: 'Văn phòng chung xã', date: '2099-07-01' }]);
  });

  it('a successor that is not public is not named', async () => {
    const hidden = await named('Cơ quan chưa công bố', { _status: 'draft' });
    const leaving = await named('Cơ quan sắp đi');
    await succeed(leaving.id, { change: 'merged', agency: hidden.id, date: day('2020-01-01') });
    const page = (await getAgency(leaving.slug!))!;
    expect(JSON.stringify(page)).not.toContain('chưa công bố');
    expect(page.standing.successors).toEqual([]);
  });
});

describe('one office renamed in place', () => {
  it('is shown under the name of the story’s day, byline too, and by its current name elsewhere', async () => {
    const agency = await createAgency(payload, {
      names: [
        { official: 'Đài Truyền thanh – Truyền hình huyện', until: day('2019-12-31') },
        { official: 'Trung tâm Truyền thông và Văn hóa huyện', short: 'TT-VH', from: day('2020-01-01') },
      ],
    });
    expect(agency.name).toBe('Trung tâm Truyền thông và Văn hóa huyện');
    const authors = [{ name: 'Hà Vy', role: 'text', agency: agency.id }];
    await story('Tin thời đài', agency.id, '2019-12-31T16:59:00.000Z', { authors });
    await story('Tin thời trung tâm', agency.id, '2019-12-31T17:00:00.000Z', { authors });

    const before = (await getArticle('tin-thoi-dai'))!;
    const after = (await getArticle('tin-thoi-trung-tam'))!;
    expect(before.agencies[0]).toMatchObject({
      name: 'Đài Truyền thanh – Truyền hình huyện',
      now: [{ title: 'Trung tâm Truyền thông và Văn hóa huyện' }],
    });
    expect(before.authors[0]!.agency!.name).toBe('Đài Truyền thanh – Truyền hình huyện');
    expect(after.agencies[0]).toMatchObject({ name: 'Trung tâm Truyền thông và Văn hóa huyện', now: [] });
    expect(after.authors[0]!.agency!.name).toBe('Trung tâm Truyền thông và Văn hóa huyện');

    const page = (await getAgency(agency.slug!))!;
    expect(page.formerNames).toEqual([
      {
        official: 'Đài Truyền thanh – Truyền hình huyện',
        short: null,
        abbreviation: null,
        from: null,
        until: '2019-12-31',
      },
    ]);
    expect(page.standing.exists).toBe(true);
    expect(page.articles.items.map(({ own, as }) => [own, as])).toEqual([
      [true, 'Trung tâm Truyền thông và Văn hóa huyện'],
      [true, 'Đài Truyền thanh – Truyền hình huyện'],
    ]);
  });
});

describe('a district handed over to communes', () => {
  it('leads to each of them, and each shows the district’s stories as the district’s', async () => {
    const communes = await Promise.all(
      ['Xã Tiên Yên', 'Xã Điền Xá', 'Xã Đông Ngũ'].map((name) =>
        named(name, { level: 'commune', kind: 'commune' }),
      ),
    );
    const district = await named('Huyện Tiên Yên');
    const answer = await succeed(
      district.id,
      ...communes.map(({ id }) => ({ change: 'handed-over', agency: id, date: day('2025-07-01') })),
    );
    expect(answer.status).toBe(200);
    await story('Tin của huyện', district.id, '2020-11-27T09:00:00.000Z');

    const page = (await getAgency(district.slug!))!;
    expect(page.standing.exists).toBe(false);
    expect(page.standing.now.map(({ name }) => name).sort()).toEqual(
      ['Xã Tiên Yên', 'Xã Điền Xá', 'Xã Đông Ngũ'].sort(),
    );
    expect(page.standing.timeline.filter(({ kind }) => kind === 'handed-over')).toHaveLength(1);
    for (const commune of communes) {
      const { articles, standing } = (await getAgency(commune.slug!))!;
      expect(articles.items).toMatchObject([{ title: 'Tin của huyện', own: false, as: 'Huyện Tiên Yên' }]);
      expect(standing.exists).toBe(true);
    }
  });
});

describe('what stands around an agency', () => {
  it('parent, children and leaders are those of today', async () => {
    const parent = await named('Ủy ban nhân dân huyện A');
    const before = await named('Ủy ban nhân dân huyện B');
    const child = await named('Phòng Nội vụ', {
      parents: [
        { agency: before.id, until: day('2010-01-01') },
        { agency: parent.id, from: day('2010-01-02') },
      ],
    });
    const person = (name: string, until?: string) =>
      payload.create({
        collection: 'people',
        data: {
          name,
          positions: [
            {
              title: 'Trưởng phòng',
              agency: child.id,
              from: day('2015-01-01'),
              ...(until ? { until: day(until) } : {}),
            },
          ],
          _status: 'published',
        },
      });
    await person('Người Đương Chức');
    await person('Người Tiền Nhiệm', '2019-01-01');

    const page = (await getAgency(child.slug!))!;
    expect(page.parent).toEqual({ title: 'Ủy ban nhân dân huyện A', href: `/co-quan/${parent.slug}` });
    expect(page.leaders).toEqual([
      {
        name: 'Người Đương Chức',
        href: '/nhan-su/nguoi-duong-chuc',
        position: 'Trưởng phòng',
        from: '2015-01-01',
      },
    ]);
    expect((await getAgency(parent.slug!))!.children).toEqual([
      { title: 'Phòng Nội vụ', href: `/co-quan/${child.slug}` },
    ]);
    expect((await getAgency(before.slug!))!.children).toEqual([]);
  });
});

it('an agency is not its own parent', async () => {
  const agency = await createAgency(payload, {});
  await expect(
    payload.update({ collection: 'agencies', id: agency.id, data: { parents: [{ agency: agency.id }] } }),
  ).rejects.toMatchObject({ status: 400 });
});
