import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { getAgency } from '@/site/data/agencies';
import { getAgencyList } from '@/site/data/agencyTree';
import { getDocument } from '@/site/data/documents';
import { getDocumentList, type DocumentQuery } from '@/site/data/documentRegister';
import { getPersonList } from '@/site/data/people';
import { getSiteMap } from '@/site/data/siteMap';
import type { AgencyListItem, AgencyListPage } from '@/site/models/lists';
import type { SiteMapGroup } from '@/site/models/siteMap';
import {
  createAgency,
  createArticle,
  createDocument,
  createPerson,
  createTopic,
  openNewsroom,
} from '@/test/newsroom';

let payload: Payload;

/** A Vietnamese day as the admin stores it: noon, so that no zone moves it. */
const day = (text: string) => `${text}T05:00:00.000Z`;

beforeAll(async () => {
  payload = await openNewsroom();
});

/** `Name > Child (under Parent)`, as the list shows them. */
const outline = (items: AgencyListItem[]): unknown[] =>
  items.map(({ name, children }) => (children.length > 0 ? [name, outline(children)] : name));

const levelOf = (page: AgencyListPage, level: string) =>
  page.levels.find((each) => each.level === level) ?? { level, agencies: [], former: [] };

describe('the agencies on a day', () => {
  const slugs: Record<string, string> = {};

  beforeAll(async () => {
    const agency = async (key: string, over: Record<string, unknown>) => {
      const made = await createAgency(payload, { level: 'district', kind: 'department', ...over });
      slugs[key] = made.slug!;
      return made.id;
    };
    const province = await agency('province', { names: [{ official: 'UBND tỉnh' }], level: 'province' });
    const commune = await agency('commune', {
      names: [{ official: 'UBND xã Tiên Yên', from: day('2025-07-01') }],
      level: 'commune',
    });
    const decision = await createDocument(payload, { number: '15/QĐ-UBND', issuedOn: day('2019-02-20') });
    const district = await agency('district', {
      names: [{ official: 'UBND huyện Tiên Yên' }],
      parents: [{ agency: province }],
      successors: [{ change: 'handed-over', agency: commune, date: day('2025-07-01') }],
    });
    const joint = await agency('joint', {
      names: [{ official: 'Văn phòng chung', from: day('2019-03-01') }],
      parents: [{ agency: district }],
      successors: [{ change: 'dissolved', date: day('2025-07-01') }],
    });
    const merged = { change: 'merged', agency: joint, date: day('2019-03-01'), document: decision.id };
    await agency('office', {
      names: [{ official: 'Văn phòng UBND' }],
      parents: [{ agency: district }],
      successors: [merged],
    });
    await agency('council', {
      names: [{ official: 'Văn phòng HĐND' }],
      parents: [{ agency: district }],
      successors: [merged],
    });
    await agency('culture', {
      names: [
        { official: 'Phòng Văn hóa', until: day('2020-12-31') },
        { official: 'Phòng Văn hóa và Thông tin', from: day('2021-01-01') },
      ],
      parents: [
        { agency: district, until: day('2022-12-31') },
        { agency: province, from: day('2023-01-01') },
      ],
    });
    await createAgency(payload, {
      names: [{ official: 'Phòng chưa công bố' }],
      level: 'district',
      _status: 'draft',
    });
  });

  it('stand under one another as they did before a merger', async () => {
    const page = await getAgencyList('2019-02-28');
    expect(outline(levelOf(page, 'district').agencies)).toEqual([
      ['UBND huyện Tiên Yên', ['Phòng Văn hóa', 'Văn phòng HĐND', 'Văn phòng UBND']],
    ]);
    expect(levelOf(page, 'district').former).toEqual([]);
    expect(levelOf(page, 'commune').agencies).toEqual([]);
    expect(levelOf(page, 'district').agencies[0]!.parent).toEqual({
      title: 'UBND tỉnh',
      href: `/co-quan/${slugs.province}`,
    });
    expect(page).toMatchObject({ day: '2019-02-28', isToday: false, problem: null, seo: { noindex: true } });
    expect(page.seo.canonical).toContain('/co-quan?ngay=2019-02-28');
  });

  it('are the merged ones from its day on, and the old ones are kept apart', async () => {
    const page = await getAgencyList('2019-03-01');
    expect(outline(levelOf(page, 'district').agencies)).toEqual([
      ['UBND huyện Tiên Yên', ['Phòng Văn hóa', 'Văn phòng chung']],
    ]);
    expect(levelOf(page, 'district').former.map(({ name }) => name)).toEqual([
      'Văn phòng HĐND',
      'Văn phòng UBND',
    ]);
  });

  it('bear the names of the day, and say what they are now', async () => {
    const culture = async (asked: string) => {
      const { agencies } = levelOf(await getAgencyList(asked), 'district');
      return [...agencies, ...agencies.flatMap(({ children }) => children)].find(({ href }) =>
        href.endsWith(`/${slugs.culture}`),
      )!;
    };
    const now = [{ title: 'Phòng Văn hóa và Thông tin', href: `/co-quan/${slugs.culture}` }];
    expect(await culture('2020-12-31')).toMatchObject({ name: 'Phòng Văn hóa', now, exists: true });
    expect(await culture('2021-01-01')).toMatchObject({ name: 'Phòng Văn hóa và Thông tin', now: [] });
    // Under another one since, which stands on another level.
    expect((await culture('2022-12-31')).parent).toBeNull();
    expect((await culture('2023-01-01')).parent).toMatchObject({ title: 'UBND tỉnh' });
    const [district] = levelOf(await getAgencyList('2019-02-28'), 'district').agencies;
    expect(district).toMatchObject({ exists: false, now: [{ title: 'UBND xã Tiên Yên' }] });
    // What was merged and then dissolved has nobody who carries on.
    expect(district!.children.find(({ name }) => name === 'Văn phòng UBND')).toMatchObject({
      exists: false,
      now: [],
    });
  });

  it('are those of today when no day is given, and when it is none', async () => {
    const today = await getAgencyList();
    expect(today).toMatchObject({ isToday: true, problem: null, seo: { noindex: false } });
    expect(outline(levelOf(today, 'commune').agencies)).toEqual(['UBND xã Tiên Yên']);
    expect(levelOf(today, 'district').former.map(({ name }) => name)).toContain('UBND huyện Tiên Yên');
    for (const asked of ['2019-02-30', '2019-06', '01/06/2019', 'hôm qua', '0000-01-01', '<b>']) {
      const page = await getAgencyList(asked);
      expect(page.levels).toEqual(today.levels);
      expect(page.problem).toContain(asked);
    }
    expect((await getAgencyList(' 2019-02-28 ')).day).toBe('2019-02-28');
    expect((await getAgencyList('')).problem).toBeNull();
    expect(JSON.stringify(today)).not.toContain('chưa công bố');
  });

  it('survive two that are said to be above one another', async () => {
    const a = await createAgency(payload, { names: [{ official: 'Tổ Giáp' }], level: 'central' });
    const b = await createAgency(payload, {
      names: [{ official: 'Tổ Ất' }],
      level: 'central',
      parents: [{ agency: a.id }],
    });
    await payload.update({
      collection: 'agencies',
      id: a.id,
      data: { parents: [{ agency: b.id }], _status: 'published' },
    });
    expect(JSON.stringify(outline(levelOf(await getAgencyList(), 'central').agencies))).toMatch(
      /Tổ Ất.*Tổ Giáp|Tổ Giáp.*Tổ Ất/,
    );
  });

  it('an old address says since when the office is gone, by what, and where that day can be seen', async () => {
    expect((await getAgency(slugs.office!))!.standing).toMatchObject({
      exists: false,
      ended: {
        date: '2019-03-01',
        lastDay: '2019-02-28',
        document: { title: 'Quyết định số 15/QĐ-UBND' },
      },
    });
    expect((await getAgency(slugs.commune!))!.standing.ended).toBeNull();
  });
});

describe('the register of documents', () => {
  const made: Record<string, { id: string; slug: string }> = {};
  let issuer: { id: string; slug: string };

  const numbers = async (query: DocumentQuery) =>
    (await getDocumentList(query)).documents.items.map(({ number }) => number).sort();

  const document = async (number: string, over: Record<string, unknown>) => {
    made[number] = (await createDocument(payload, { number, ...over })) as never;
  };

  beforeAll(async () => {
    issuer = (await createAgency(payload, { names: [{ official: 'HĐND xã Đông Ngũ' }] })) as never;
    await document('04 - QĐ/TW', { issuedOn: day('1998-01-01'), status: 'expired' });
    await document('7/NQ-HĐND', { kind: 'resolution', issuer: issuer.id, issuedOn: day('1997-12-31') });
    await document('8/NQ-HĐND', {
      kind: 'resolution',
      issuer: issuer.id,
      issuedOn: '1996-12-31T17:00:00.000Z',
      status: 'replaced',
      replacedBy: made['7/NQ-HĐND']!.id,
    });
    await document('9/NQ-HĐND', { kind: 'resolution', issuedOn: day('1995-01-01'), _status: 'draft' });
  });

  it('is narrowed by kind, issuer, year, status and number, alone and together', async () => {
    expect(await numbers({ loai: 'resolution' })).toEqual(['7/NQ-HĐND', '8/NQ-HĐND']);
    expect(await numbers({ 'co-quan': issuer.slug })).toEqual(['7/NQ-HĐND', '8/NQ-HĐND']);
    // The year is Vietnam's: this moment is the first of 1997 there.
    expect(await numbers({ nam: '1997' })).toEqual(['7/NQ-HĐND', '8/NQ-HĐND']);
    expect(await numbers({ nam: '1998' })).toEqual(['04 - QĐ/TW']);
    expect(await numbers({ 'trang-thai': 'replaced' })).toEqual(['8/NQ-HĐND']);
    expect(await numbers({ 'tu-khoa': '04-qd/tư' })).toEqual(['04 - QĐ/TW']);
    expect(await numbers({ 'tu-khoa': 'NQ – hđnd', 'trang-thai': 'in-force', nam: '1997' })).toEqual([
      '7/NQ-HĐND',
    ]);
    expect(await numbers({ loai: 'resolution', nam: '1998' })).toEqual([]);
  });

  it('offers what there is, and nothing of drafts', async () => {
    const { choices, filters, isFiltered, problem } = await getDocumentList();
    expect(choices.issuers).toEqual([{ value: issuer.slug, title: 'HĐND xã Đông Ngũ' }]);
    expect(choices.years.map(({ value }) => value)).toEqual(['2019', '1998', '1997']);
    expect(choices.statuses).toHaveLength(3);
    expect(Object.values(filters)).toEqual([null, null, null, null, null]);
    expect([isFiltered, problem]).toEqual([false, null]);
  });

  it('says which filters mean nothing, and goes by the others', async () => {
    const page = await getDocumentList({
      loai: 'bai-tho',
      'co-quan': 'khong-co',
      nam: '19x8',
      'trang-thai': '__proto__',
      'tu-khoa': ' – ',
    });
    expect(page.problem).toBe(
      'Bộ lọc không dùng được nên đã bỏ qua: Loại văn bản, Cơ quan ban hành, Năm ban hành, Hiệu lực.',
    );
    const one = await getDocumentList({ loai: 'constructor', nam: '1998' });
    expect(one.problem).toContain('Loại văn bản');
    expect(one.documents.items.map(({ number }) => number)).toEqual(['04 - QĐ/TW']);
    expect(one.seo.noindex).toBe(true);
    expect((await getDocumentList({ loai: '  ' })).problem).toBeNull();
  });

  it('keeps its filters from page to page', async () => {
    for (let index = 0; index < 52; index += 1)
      await createDocument(payload, { kind: 'report', issuedOn: day('1990-05-05') });
    const query = { loai: 'report', nam: '1990' };
    const first = await getDocumentList(query);
    expect(first.documents.items).toHaveLength(50);
    const older = new URL(first.documents.older!, 'http://localhost');
    expect(
      `${older.pathname}?loai=${older.searchParams.get('loai')}&nam=${older.searchParams.get('nam')}`,
    ).toBe('/van-ban?loai=report&nam=1990');
    const rest = await getDocumentList({ ...query, truoc: older.searchParams.get('truoc')! });
    expect(rest.documents.items).toHaveLength(2);
    expect(rest.documents.older).toBeNull();
  });

  it('a document counts the public stories that cite it, and names what replaces it', async () => {
    const { id, slug } = made['8/NQ-HĐND']!;
    await createArticle(payload, { documents: [id], _status: 'published' });
    await createArticle(payload, { documents: [id] });
    const page = (await getDocument(slug))!;
    expect(page).toMatchObject({ number: '8/NQ-HĐND', citing: 1, status: 'replaced' });
    expect(page.articles).toHaveLength(1);
    expect(page.replacedBy!.number).toBe('7/NQ-HĐND');
    expect(page.replaces).toEqual([]);
  });

  it('a document names what it replaces, without drafts', async () => {
    const { id, slug } = made['7/NQ-HĐND']!;
    const replaced = { status: 'replaced', replacedBy: id };
    await document('5/NQ-HĐND', { ...replaced, issuedOn: day('1995-02-01') });
    await document('4/NQ-HĐND', { ...replaced, issuedOn: day('1995-01-01'), _status: 'draft' });
    const { replaces } = (await getDocument(slug))!;
    expect(replaces.map(({ number }) => number)).toEqual(['8/NQ-HĐND', '5/NQ-HĐND']);
  });

  it('is searched by the words of titles too, with and without accents', async () => {
    await document('12/KH-UBND', {
      kind: 'plan',
      title: 'Kế hoạch trồng rừng gỗ lớn',
      issuedOn: day('1998-05-05'),
    });
    await document('13/KH-UBND', { title: 'Trồng rừng phòng hộ', _status: 'draft' });
    for (const typed of [
      'trong rung',
      'Trồng rừng',
      'TRỒNG RỪNG'.normalize('NFD'),
      'rung 12/kh',
      'go lon 12',
    ])
      expect([typed, await numbers({ 'tu-khoa': typed })]).toEqual([typed, ['12/KH-UBND']]);
    expect(await numbers({ 'tu-khoa': 'phong ho' })).toEqual([]);
    expect(await numbers({ 'tu-khoa': 'rừng '.repeat(3_000) })).toEqual(['12/KH-UBND']);
    expect(JSON.stringify(await getDocumentList({ 'tu-khoa': 'trong rung' }))).not.toMatch(/folded/i);
  });
});

describe('people', () => {
  let office: { id: string; slug: string };
  let empty: { slug: string };

  beforeAll(async () => {
    office = (await createAgency(payload, { names: [{ official: 'UBND xã Hà Lâu' }] })) as never;
    empty = (await createAgency(payload, { names: [{ official: 'Trạm Khuyến nông' }] })) as never;
    const other = await createAgency(payload, { names: [{ official: 'Đảng ủy xã Hà Lâu' }] });
    const person = (name: string, ...positions: Record<string, unknown>[]) =>
      createPerson(payload, { name, positions });
    const here = (title: string, over: Record<string, unknown> = {}) => ({
      title,
      agency: office.id,
      ...over,
    });
    await person('Đặng Văn Ước', here('Chuyên viên'));
    await person('Ân Thị Đào', here('Phó Chủ tịch UBND xã'));
    await person('Bàn Văn Ba', here('Phó Chủ tịch UBND xã'));
    await person('Ẩn Thị Cúc', here('Phó Chủ tịch UBND xã'));
    await person('Yên Văn Sáu', here('Chủ tịch UBND xã'), { title: 'Bí thư Đảng ủy', agency: other.id });
    await person('Người Đã Nghỉ', here('Chủ tịch UBND xã', { until: day('2020-01-01') }));
    await person('Người Sắp Đến', here('Chủ tịch UBND xã', { from: day('2099-01-01') }));
    await person('Cộng tác viên');
  });

  it('of an agency stand by the height of the post held there today, then by name', async () => {
    const page = await getPersonList(office.slug);
    expect(page.people.items.map(({ name, position }) => [name, position])).toEqual([
      ['Yên Văn Sáu', 'Chủ tịch UBND xã'],
      ['Ẩn Thị Cúc', 'Phó Chủ tịch UBND xã'],
      ['Ân Thị Đào', 'Phó Chủ tịch UBND xã'],
      ['Bàn Văn Ba', 'Phó Chủ tịch UBND xã'],
      ['Đặng Văn Ước', 'Chuyên viên'],
    ]);
    expect(page.agency).toEqual({ value: office.slug, title: 'UBND xã Hà Lâu' });
    expect((await getAgency(office.slug))!.leaders.map(({ name }) => name)).toEqual(
      page.people.items.map(({ name }) => name),
    );
  });

  it('all of them stand by their highest post, those without one last', async () => {
    const page = await getPersonList();
    const names = page.people.items.map(({ name }) => name);
    expect(names[0]).toBe('Yên Văn Sáu');
    expect(page.people.items[0]!.position).toBe('Bí thư Đảng ủy');
    expect(names.slice(-3)).toEqual(['Cộng tác viên', 'Người Đã Nghỉ', 'Người Sắp Đến']);
    expect(page.agencies.map(({ title }) => title)).toEqual(['Đảng ủy xã Hà Lâu', 'UBND xã Hà Lâu']);
  });

  it('an agency without people is no mistake, one that is not there is', async () => {
    const none = await getPersonList(empty.slug);
    expect(none).toMatchObject({ problem: null, people: { items: [] }, seo: { noindex: true } });
    expect(none.agency).toEqual({ value: empty.slug, title: 'Trạm Khuyến nông' });
    const unknown = await getPersonList('khong-co');
    expect(unknown.problem).toContain('khong-co');
    expect(unknown.people.items.length).toBe((await getPersonList()).people.items.length);
  });
});

describe('the site map', () => {
  it('leads to every part: topics, agencies of today by level, years, feeds, fixed pages', async () => {
    const topic = await createTopic(payload, { title: 'Chợ phiên vùng cao' });
    await createArticle(payload, { publishedAt: '2016-01-01T02:00:00.000Z', _status: 'published' });
    const { groups } = await getSiteMap();
    const all = (group: SiteMapGroup): string[] => [
      ...(group.href ? [group.href] : []),
      ...group.under.flatMap(all),
    ];
    const hrefs = groups.flatMap(all);
    for (const href of [
      '/',
      '/tin-tuc',
      `/chuyen-muc/${topic.slug}`,
      '/su-kien',
      '/van-ban',
      '/nhan-su',
      '/luu-tru',
      '/luu-tru/2016',
      '/co-quan',
      '/co-quan#cap-commune',
      '/co-quan/ubnd-xa-ha-lau',
      '/rss.xml',
      '/gioi-thieu',
      '/lien-he',
      '/quyen-rieng-tu',
      '/tro-nang',
      '/danh-gia',
    ])
      expect(hrefs).toContain(href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect(hrefs).not.toContain('/co-quan/van-phong-ubnd');
    expect(JSON.stringify(groups)).not.toContain('chưa công bố');
  });
});
