import type { AgencyChange, AgencyKind, AgencyLevel } from '@/domain/agencies';
import { COMMUNES, DISTRICTS, PROVINCE } from './words';

/** The day on which districts ended and communes were made anew. */
export const REFORM = '2025-07-01';
const BEFORE_REFORM = '2025-06-30';
const SPRING = '2025-03-01';
const BEFORE_SPRING = '2025-02-28';
const MERGER = '2019-03-01';
const BEFORE_MERGER = '2019-02-28';

export interface OfficeName {
  official: string;
  short?: string;
  abbreviation?: string;
  from?: string;
  until?: string;
}

/** An office as generated newsrooms have it: days as `YYYY-MM-DD`. */
export interface Office {
  key: string;
  kind: AgencyKind;
  level: AgencyLevel;
  names: OfficeName[];
  /** By key. */
  parent?: string;
  successors: { change: AgencyChange; date: string; key: string }[];
  /** The district it lies in, by number; none for the province. */
  district: number | null;
  /** `xã Khe Lặc`, of what belongs to a commune. */
  commune?: string;
  from?: string;
  until?: string;
}

const name = (official: string, short?: string, abbreviation?: string): OfficeName => ({
  official,
  ...(short ? { short } : {}),
  ...(abbreviation ? { abbreviation } : {}),
});

const dated = (names: OfficeName[], from?: string, until?: string): OfficeName[] =>
  names.map((each, index) => ({
    ...each,
    ...(index === 0 && from && !each.from ? { from } : {}),
    ...(index === names.length - 1 && until && !each.until ? { until } : {}),
  }));

type Given = Partial<Omit<Office, 'names'>> &
  Pick<Office, 'key' | 'kind' | 'level' | 'district'> & { names: OfficeName[] };

const office = ({ names, from, until, successors = [], ...rest }: Given): Office => ({
  ...rest,
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
  successors,
  names: dated(names, from, until),
});

const PROVINCIAL = [
  'Nội vụ',
  'Tài chính',
  'Giáo dục và Đào tạo',
  'Y tế',
  'Nông nghiệp và Môi trường',
  'Xây dựng',
  'Công Thương',
  'Văn hóa, Thể thao và Du lịch',
  'Khoa học và Công nghệ',
  'Tư pháp',
];

const province = (): Office[] => {
  const common = { level: 'province', district: null } as const;
  const of = `tỉnh ${PROVINCE}`;
  return [
    office({
      ...common,
      key: 'tinh-uy',
      kind: 'party',
      names: [name(`Tỉnh ủy ${PROVINCE}`, undefined, 'TU')],
    }),
    office({
      ...common,
      key: 'hdnd-tinh',
      kind: 'council',
      names: [name(`Hội đồng nhân dân ${of}`, `HĐND ${of}`, 'HĐND')],
    }),
    office({
      ...common,
      key: 'ubnd-tinh',
      kind: 'committee',
      names: [name(`Ủy ban nhân dân ${of}`, `UBND ${of}`, 'UBND')],
    }),
    ...PROVINCIAL.map((field, index) =>
      office({
        ...common,
        key: `so-${index}`,
        kind: 'department',
        parent: 'ubnd-tinh',
        names: [name(`Sở ${field} ${of}`, `Sở ${field}`)],
      }),
    ),
  ];
};

/** Departments of a district: field, and what became of it in the spring of 2025, before the districts ended. */
const DEPARTMENTS: readonly (readonly [key: string, field: string, into?: string, renamed?: string])[] = [
  ['noi-vu', 'Nội vụ'],
  ['tai-chinh', 'Tài chính – Kế hoạch'],
  ['nong-nghiep', 'Nông nghiệp và Phát triển nông thôn', undefined, 'Nông nghiệp và Môi trường'],
  ['giao-duc', 'Giáo dục và Đào tạo'],
  ['van-hoa', 'Văn hóa và Thông tin', undefined, 'Văn hóa, Khoa học và Thông tin'],
  ['lao-dong', 'Lao động – Thương binh và Xã hội', 'noi-vu'],
  ['tai-nguyen', 'Tài nguyên và Môi trường', 'nong-nghiep'],
  ['tu-phap', 'Tư pháp'],
];

/** Old communes of a district, and which of them give their name to a commune of today. */
export const OLD_COMMUNES = 6;
const SEATS = [0, 3] as const;

const districtOffices = (number: number): Office[] => {
  const place = DISTRICTS[number]!;
  const of = `huyện ${place}`;
  const key = (part: string) => `${part}-h${number}`;
  const communes = COMMUNES.slice(number * OLD_COMMUNES, (number + 1) * OLD_COMMUNES);
  const heir = (part: string, index = 0) => `${part}-x${number}-${SEATS[index]!}`;
  const common = { level: 'district', district: number, until: BEFORE_REFORM } as const;
  const handed = (...keys: string[]) =>
    keys.map((each) => ({ change: 'handed-over' as const, date: REFORM, key: each }));
  const old = [
    office({
      ...common,
      key: key('huyen-uy'),
      kind: 'party',
      names: [name(`Huyện ủy ${place}`, undefined, 'HU')],
      successors: handed(heir('dang-uy'), heir('dang-uy', 1)),
    }),
    office({
      ...common,
      key: key('hdnd'),
      kind: 'council',
      names: [name(`Hội đồng nhân dân ${of}`, `HĐND ${of}`, 'HĐND')],
      successors: handed(heir('hdnd'), heir('hdnd', 1)),
    }),
    office({
      ...common,
      key: key('ubnd'),
      kind: 'committee',
      parent: 'ubnd-tinh',
      names: [name(`Ủy ban nhân dân ${of}`, `UBND ${of}`, 'UBND')],
      successors: handed(heir('ubnd'), heir('ubnd', 1)),
    }),
    office({
      ...common,
      key: key('mttq'),
      kind: 'mass-organisation',
      names: [name(`Ủy ban Mặt trận Tổ quốc Việt Nam ${of}`, `MTTQ ${of}`, 'MTTQ')],
      successors: handed(heir('mttq')),
    }),
    office({
      ...common,
      key: key('phu-nu'),
      kind: 'mass-organisation',
      names: [name(`Hội Liên hiệp Phụ nữ ${of}`, `Hội Phụ nữ ${of}`)],
      successors: handed(heir('mttq')),
    }),
    office({
      ...common,
      key: key('y-te'),
      kind: 'service-unit',
      parent: key('ubnd'),
      names: [name(`Trung tâm Y tế ${of}`)],
      successors: handed(heir('tram-y-te'), heir('tram-y-te', 1)),
    }),
    office({
      ...common,
      key: key('hanh-chinh-cong'),
      kind: 'service-unit',
      parent: key('ubnd'),
      names: [name(`Trung tâm Hành chính công ${of}`, undefined, 'TTHCC')],
      successors: handed(heir('hanh-chinh-cong'), heir('hanh-chinh-cong', 1)),
    }),
    ...DEPARTMENTS.map(([part, field, into, renamed]) =>
      office({
        ...common,
        key: key(part),
        kind: 'department',
        parent: key('ubnd'),
        until: into ? BEFORE_SPRING : BEFORE_REFORM,
        names: [
          { ...name(`Phòng ${field} ${of}`, `Phòng ${field}`), ...(renamed ? { until: BEFORE_SPRING } : {}) },
          ...(renamed ? [{ ...name(`Phòng ${renamed} ${of}`, `Phòng ${renamed}`), from: SPRING }] : []),
        ],
        successors: into
          ? [{ change: 'merged', date: SPRING, key: key(into) }]
          : handed(
              heir(part === 'van-hoa' || part === 'giao-duc' || part === 'noi-vu' ? 'xa-hoi' : 'kinh-te'),
            ),
      }),
    ),
    ...(
      [
        ['dai', 'Đài Truyền thanh – Truyền hình'],
        ['nha-van-hoa', 'Trung tâm Văn hóa – Thể thao'],
      ] as const
    ).map(([part, field]) =>
      office({
        ...common,
        key: key(part),
        kind: part === 'dai' ? 'press' : 'service-unit',
        parent: key('ubnd'),
        until: BEFORE_MERGER,
        names: [name(`${field} ${of}`)],
        successors: [{ change: 'merged', date: MERGER, key: key('truyen-thong') }],
      }),
    ),
    office({
      ...common,
      key: key('truyen-thong'),
      kind: 'press',
      parent: key('ubnd'),
      from: MERGER,
      names: [name(`Trung tâm Truyền thông và Văn hóa ${of}`, undefined, 'TTTT-VH')],
      successors: handed(heir('dich-vu')),
    }),
    ...communes.map((commune, index) => {
      const seat = index < SEATS[1] ? 0 : 1;
      return office({
        ...common,
        level: 'commune',
        // The offices of today bear other keys: those of the seats were made anew.
        key: `ubnd-c${number}-${index}`,
        kind: 'committee',
        parent: key('ubnd'),
        commune: `xã ${commune}`,
        names: [name(`Ủy ban nhân dân xã ${commune}, ${of}`, `UBND xã ${commune}`, 'UBND')],
        successors: [{ change: 'merged', date: REFORM, key: heir('ubnd', seat) }],
      });
    }),
  ];
  const today = SEATS.flatMap((seat) => {
    const commune = communes[seat]!;
    const xa = `xã ${commune}`;
    const of = (part: string) => `${part}-x${number}-${seat}`;
    const common = { level: 'commune', district: number, commune: xa, from: REFORM } as const;
    return [
      office({ ...common, key: of('dang-uy'), kind: 'party', names: [name(`Đảng ủy ${xa}`)] }),
      office({
        ...common,
        key: of('hdnd'),
        kind: 'council',
        names: [name(`Hội đồng nhân dân ${xa}`, `HĐND ${xa}`, 'HĐND')],
      }),
      office({
        ...common,
        key: of('ubnd'),
        kind: 'committee',
        parent: 'ubnd-tinh',
        names: [name(`Ủy ban nhân dân ${xa}`, `UBND ${xa}`, 'UBND')],
      }),
      ...(
        [
          ['mttq', 'mass-organisation', `Ủy ban Mặt trận Tổ quốc Việt Nam ${xa}`],
          ['kinh-te', 'department', `Phòng Kinh tế ${xa}`],
          ['xa-hoi', 'department', `Phòng Văn hóa – Xã hội ${xa}`],
          ['hanh-chinh-cong', 'service-unit', `Trung tâm Phục vụ hành chính công ${xa}`],
          ['tram-y-te', 'service-unit', `Trạm Y tế ${xa}`],
          ['dich-vu', 'press', `Trung tâm Dịch vụ tổng hợp ${xa}`],
        ] as const
      ).map(([part, kind, official]) =>
        office({
          ...common,
          key: of(part),
          kind,
          names: [name(official)],
          ...(kind === 'mass-organisation' ? {} : { parent: of('ubnd') }),
        }),
      ),
    ];
  });
  return [...old, ...today];
};

/** A province with so many districts (1 to 7), before and after the reform: always the same offices. */
export const makeOffices = (districts: number): Office[] => [
  ...province(),
  ...Array.from({ length: districts }, (_, number) => districtOffices(number)).flat(),
];

/** Whether an office was at work on a day (`YYYY-MM-DD`). */
export const isAtWork = ({ from, until }: { from?: string; until?: string }, day: string): boolean =>
  (!from || from <= day) && (!until || until >= day);

/** What it was called on a day: in short, as stories call it. */
export const calledOn = ({ names }: Office, day: string): string => {
  const then = names.find((each) => isAtWork(each, day)) ?? names.at(-1)!;
  return then.short ?? then.official;
};
