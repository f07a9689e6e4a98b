/** Archives of stories in our own words, as old systems give them: for tests and measurements. Nothing here is real. */

export interface OldStory {
  id: number;
  title: string;
  lead: string;
  paragraphs: string[];
  author: string;
  section: string;
  /** ISO UTC. */
  publishedAt: string;
  alias: string;
}

const PLACES = [
  'Bãi Sú',
  'Khe Lặc',
  'Nà Pá',
  'Đồng Rui',
  'Cống Tây',
  'Hang Vây',
  'Đầm Buôn',
  'Phai Làu',
  'Co Nhan',
  'Tàu Tiên',
];
const WORKS = [
  ['khánh thành cầu dân sinh', 'cây cầu dài 32 m thay cho bến đò cũ'],
  ['ra quân trồng cây ngập mặn', 'hai nghìn cây trang, cây đước dọc bãi bồi'],
  ['mở lớp xóa mù chữ buổi tối', 'ba mươi học viên, phần đông là các bà các chị'],
  ['nâng cấp đường liên thôn', 'hơn hai cây số đường bê tông rộng ba mét'],
  ['tổ chức chợ phiên đầu xuân', 'gần trăm gian hàng nông sản của bà con'],
  ['tập huấn nuôi gà đồi', 'kỹ thuật ủ men và phòng bệnh khi trời nồm'],
  ['bàn giao nhà cho hộ khó khăn', 'năm ngôi nhà xây trong chưa đầy ba tháng'],
  ['diễn tập chữa cháy rừng', 'bốn tổ xung kích cùng lực lượng kiểm lâm'],
] as const;
const VOICES = [
  'bà con rất phấn khởi',
  'việc này nhân dân mong đã nhiều năm',
  'ai cũng góp một tay',
  'thôn sẽ giữ nếp làm chung',
];
const WRITERS = ['Hà Vy', 'Bùi Lâm', 'Tằng Dảu Vần', 'Chíu Thị Mùi', 'Lục Văn Thành'];
export const SECTIONS = ['Nông thôn mới', 'Văn hóa', 'Giáo dục', 'Kinh tế'];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
const MINUTE = 60_000;
const FIRST = Date.UTC(2012, 0, 3, 1);

/** The nth story: always the same, and unlike all others. */
export const oldStory = (n: number): OldStory => {
  const place = pick(PLACES, n);
  const [work, detail] = pick(WORKS, Math.floor(n / PLACES.length));
  const round = Math.floor(n / (PLACES.length * WORKS.length)) + 1;
  return {
    id: n + 1,
    title: `Thôn ${place} ${work} đợt ${round}`,
    lead: `Thôn ${place} vừa ${work} đợt ${round}, với ${detail}; đây là việc thứ ${n + 1} được ghi trong sổ của thôn.`,
    paragraphs: [
      `Từ sáng sớm, đông đảo người dân thôn ${place} đã có mặt để cùng nhau làm việc, người mang cuốc xẻng, người lo nước uống.`,
      `Theo ban công tác mặt trận thôn, ${detail} là kết quả của ${(n % 90) + 10} ngày chuẩn bị và ${(n % 700) + 100} ngày công.`,
      `Trưởng thôn cho biết ${pick(VOICES, n)}, và đợt ${round + 1} sẽ được bàn trong cuộc họp thôn tới đây.`,
    ],
    author: pick(WRITERS, n),
    section: pick(SECTIONS, n),
    publishedAt: new Date(FIRST + n * 397 * MINUTE).toISOString(),
    alias: `thon-${n + 1}-viec-lang`,
  };
};

export function* oldStories(count: number, from = 0): Generator<OldStory> {
  for (let n = from; n < from + count; n += 1) yield oldStory(n);
}

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const mysql = (iso: string): string => iso.slice(0, 19).replace('T', ' ');

export const htmlOf = (
  { paragraphs, author }: OldStory,
  picture?: { address: string; caption: string },
): string =>
  [
    ...(picture
      ? [`<figure><img src="${picture.address}" alt=""><figcaption>${picture.caption}</figcaption></figure>`]
      : []),
    ...paragraphs.map((text) => `<p>${text}</p>`),
    `<p><strong>${author}</strong></p>`,
  ].join('\n');

export interface WxrExtra {
  /** Further items, as XML. */
  items?: readonly string[];
  /** The text of a post, instead of its own. */
  contentOf?: (story: OldStory) => string;
  /** More of a post, as XML. */
  moreOf?: (story: OldStory) => string;
  status?: (story: OldStory) => string;
}

export const wxrItem = (story: OldStory, { contentOf = htmlOf, moreOf, status }: WxrExtra = {}): string =>
  `<item><title>${cdata(story.title)}</title><link>https://cu.example.vn/${story.publishedAt.slice(0, 4)}/${story.alias}/</link>
<dc:creator>${cdata('phongvien')}</dc:creator><guid isPermaLink="false">https://cu.example.vn/?p=${story.id}</guid>
<content:encoded>${cdata(contentOf(story))}</content:encoded><excerpt:encoded>${cdata(story.lead)}</excerpt:encoded>
<wp:post_id>${story.id}</wp:post_id><wp:post_date_gmt>${mysql(story.publishedAt)}</wp:post_date_gmt>
<wp:post_type>post</wp:post_type><wp:status>${status?.(story) ?? 'publish'}</wp:status>
<category domain="category" nicename="muc">${cdata(story.section)}</category>
<category domain="post_tag" nicename="the">${cdata('Từ khóa')}</category>${moreOf?.(story) ?? ''}</item>`;

export const wxrAttachment = (id: number, address: string): string =>
  `<item><title>anh</title><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:status>inherit</wp:status><wp:attachment_url>${cdata(address)}</wp:attachment_url></item>`;

export const WXR_HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>${xml('Đài cũ & bạn đọc')}</title><link>https://cu.example.vn</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://cu.example.vn</wp:base_site_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata('phongvien')}</wp:author_login><wp:author_display_name>${cdata('Phòng Viên Cũ')}</wp:author_display_name></wp:author>
`;
export const WXR_END = '</channel></rss>\n';

/** A WordPress export. */
export const wxrOf = (stories: Iterable<OldStory>, extra: WxrExtra = {}): string =>
  [WXR_HEAD, ...[...stories].map((story) => wxrItem(story, extra)), ...(extra.items ?? []), WXR_END].join(
    '\n',
  );

const cell = (text: string | number): string => `"${String(text).replaceAll('"', '""')}"`;

export const NUKEVIET_COLUMNS =
  'id,catid,title,alias,hometext,bodyhtml,homeimgfile,homeimgalt,author,sourcetext,addtime,publtime,status,cattitle,catalias'.split(
    ',',
  );

/** A row of the table that docs/import.md says how to export from NukeViet. */
export const nukevietRow = (story: OldStory, over: Record<string, string | number> = {}): string => {
  const seconds = Date.parse(story.publishedAt) / 1_000;
  const row: Record<string, string | number> = {
    id: story.id,
    catid: 3,
    title: story.title,
    alias: story.alias,
    hometext: story.lead,
    bodyhtml: story.paragraphs.map((text) => `<div style="text-align:justify">${text}</div>`).join('\n'),
    homeimgfile: '',
    homeimgalt: '',
    author: story.author,
    sourcetext: '',
    addtime: seconds - 3_600,
    publtime: seconds,
    status: 1,
    cattitle: story.section,
    catalias: 'viec-lang',
    ...over,
  };
  return NUKEVIET_COLUMNS.map((column) => cell(row[column] ?? '')).join(',');
};

export const nukevietCsv = (stories: Iterable<OldStory>): string =>
  [NUKEVIET_COLUMNS.join(','), ...[...stories].map((story) => nukevietRow(story))].join('\r\n');

export const jsonLine = (story: OldStory): string =>
  JSON.stringify({
    ma: story.id,
    tieu_de: story.title,
    sapo: story.lead,
    noi_dung: story.paragraphs.join('\n\n'),
    ngay: story.publishedAt,
    tac_gia: story.author,
    chuyen_muc: story.section,
    duong_dan: `https://cu.example.vn/tin/${story.alias}.html`,
  });

export const JSON_MAPPING = {
  system: 'cong-cu',
  site: 'https://cu.example.vn',
  id: 'ma',
  title: 'tieu_de',
  lead: 'sapo',
  body: 'noi_dung',
  publishedAt: 'ngay',
  author: 'tac_gia',
  sections: 'chuyen_muc',
  address: 'duong_dan',
};

const two = (value: number): string => String(value).padStart(2, '0');

/** As portals print it, in Vietnam's time. */
const printed = (iso: string): string => {
  const local = new Date(Date.parse(iso) + 7 * 60 * MINUTE);
  return `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
};

/** A story as a text file. */
export const plainOf = (story: OldStory): string =>
  [story.title, printed(story.publishedAt), story.lead, ...story.paragraphs, story.author].join('\n\n');

/** A page of a portal, with all that stands around a story there. */
export const pageOf = (story: OldStory, picture?: string): string => `<!doctype html>
<html><head><meta charset="utf-8"><title>Cổng cũ</title><link rel="canonical" href="https://cu.example.vn/tin/${story.alias}.html"></head>
<body><nav><a href="/">Trang chủ</a> <a href="/lien-he">Liên hệ</a></nav>
<div id="main"><h1 class="tieu-de">${story.title}</h1><span class="ngay">${printed(story.publishedAt)}</span>
<p class="sapo">${story.lead}</p><div class="noi-dung">
${picture ? `<p><img src="${picture}"></p><p class="ct">Bà con cùng làm đường thôn.</p>` : ''}
${story.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<div class="lien-quan"><p>Tin liên quan: <a href="/tin/khac.html">Một tin khác hẳn của cổng cũ</a></p></div></div>
<p class="tac-gia">${story.author}</p></div><footer>Bản quyền cổng cũ</footer></body></html>`;

export const PAGE_SELECTORS = {
  title: 'h1.tieu-de',
  date: '.ngay',
  lead: '.sapo',
  body: '.noi-dung',
  author: '.tac-gia',
  captions: '.ct',
  remove: ['.lien-quan', 'nav'],
};
