import type { DemoAgency } from '../types';
import { FIRST_DAY, LAST_DAY } from './reform';

/** Offices of the time before 1 July 2025, and what became of them. */
export const districtAgencies: DemoAgency[] = [
  {
    key: 'huyen-uy',
    kind: 'party',
    level: 'district',
    names: [{ official: 'Huyện ủy Tiên Yên', abbreviation: 'HU', until: LAST_DAY }],
    functions: 'Lãnh đạo toàn diện các mặt công tác của Đảng bộ huyện giữa hai kỳ đại hội.',
    address: 'Thị trấn Tiên Yên, huyện Tiên Yên, tỉnh Quảng Ninh',
    successors: [
      {
        agency: 'dang-uy-xa',
        change: 'handed-over',
        date: FIRST_DAY,
        note: 'Hồ sơ đảng viên được chuyển theo nơi sinh hoạt mới; hồ sơ chung do Đảng ủy xã Tiên Yên lưu giữ.',
      },
    ],
  },
  {
    key: 'hdnd-huyen',
    kind: 'council',
    level: 'district',
    names: [
      {
        official: 'Hội đồng nhân dân huyện Tiên Yên',
        short: 'HĐND huyện Tiên Yên',
        abbreviation: 'HĐND',
        until: LAST_DAY,
      },
    ],
    functions:
      'Cơ quan quyền lực nhà nước ở huyện, quyết định các vấn đề của địa phương và giám sát việc thực hiện.',
    address: 'Thị trấn Tiên Yên, huyện Tiên Yên, tỉnh Quảng Ninh',
    successors: [
      {
        agency: 'hdnd-xa-tien-yen',
        change: 'handed-over',
        date: FIRST_DAY,
        note: 'HĐND xã Tiên Yên tiếp nhận hồ sơ các kỳ họp và kiến nghị cử tri chưa giải quyết xong.',
      },
    ],
  },
  {
    key: 'ubnd-huyen',
    kind: 'committee',
    level: 'district',
    names: [
      {
        official: 'Ủy ban nhân dân huyện Tiên Yên',
        short: 'UBND huyện Tiên Yên',
        abbreviation: 'UBND',
        until: LAST_DAY,
      },
    ],
    parent: 'ubnd-tinh',
    functions: 'Cơ quan hành chính nhà nước ở huyện, chịu trách nhiệm trước HĐND huyện và UBND tỉnh.',
    address: 'Thị trấn Tiên Yên, huyện Tiên Yên, tỉnh Quảng Ninh',
    successors: ['ubnd-xa-tien-yen', 'ubnd-xa-dien-xa', 'ubnd-xa-dong-ngu', 'ubnd-xa-hai-lang'].map(
      (agency) => ({
        agency,
        change: 'handed-over' as const,
        date: FIRST_DAY,
        document: 'kh-ban-giao',
        note: 'Bàn giao theo địa bàn khi kết thúc hoạt động của đơn vị hành chính cấp huyện.',
      }),
    ),
  },
  ...(
    [
      ['vp-huyen-uy', 'Văn phòng Huyện ủy Tiên Yên', 'VPHU', 'huyen-uy', 'Huyện ủy và Thường trực Huyện ủy'],
      [
        'vp-hdnd',
        'Văn phòng HĐND huyện Tiên Yên',
        'VP HĐND',
        'hdnd-huyen',
        'HĐND, Thường trực và các ban của HĐND huyện',
      ],
      ['vp-ubnd', 'Văn phòng UBND huyện Tiên Yên', 'VP UBND', 'ubnd-huyen', 'UBND và Chủ tịch UBND huyện'],
    ] as const
  ).map(([key, official, abbreviation, parent, served]): DemoAgency => ({
    key,
    kind: 'office',
    level: 'district',
    names: [{ official, abbreviation, until: '2019-02-28' }],
    parent,
    functions: `Tham mưu, tổng hợp và phục vụ hoạt động của ${served}.`,
    successors: [
      { agency: 'vp-chung', change: 'merged', date: '2019-03-01', document: 'qd-hop-nhat-van-phong' },
    ],
  })),
  {
    key: 'vp-chung',
    kind: 'office',
    level: 'district',
    names: [
      {
        official: 'Văn phòng Huyện ủy, HĐND và UBND huyện Tiên Yên',
        short: 'Văn phòng chung huyện Tiên Yên',
        abbreviation: 'VP HU, HĐND và UBND',
        from: '2019-03-01',
        until: LAST_DAY,
      },
    ],
    parent: 'huyen-uy',
    functions:
      'Tham mưu, tổng hợp, phục vụ chung cho Huyện ủy, HĐND và UBND huyện; quản lý văn thư, lưu trữ, tài chính.',
    address: 'Thị trấn Tiên Yên, huyện Tiên Yên, tỉnh Quảng Ninh',
    successors: [
      {
        agency: 'vp-xa',
        change: 'handed-over',
        date: FIRST_DAY,
        note: 'Kho lưu trữ và phòng họp trực tuyến giao nguyên trạng.',
      },
    ],
  },
  {
    key: 'dai-ttth',
    kind: 'press',
    level: 'district',
    names: [
      {
        official: 'Đài Truyền thanh – Truyền hình huyện Tiên Yên',
        short: 'Đài TT-TH Tiên Yên',
        abbreviation: 'TT-TH',
        until: '2019-06-30',
      },
    ],
    parent: 'ubnd-huyen',
    functions: 'Sản xuất chương trình truyền thanh, truyền hình; quản lý hệ thống loa ở các xã, thị trấn.',
    successors: [
      { agency: 'tttt-vh', change: 'merged', date: '2019-07-01', document: 'qd-thanh-lap-tttt-vh' },
    ],
  },
  {
    key: 'tt-vhtt',
    kind: 'service-unit',
    level: 'district',
    names: [
      {
        official: 'Trung tâm Văn hóa – Thể thao huyện Tiên Yên',
        short: 'Trung tâm VH-TT Tiên Yên',
        abbreviation: 'VH-TT',
        until: '2019-06-30',
      },
    ],
    parent: 'ubnd-huyen',
    functions:
      'Tổ chức hoạt động văn hóa, văn nghệ, thể thao; quản lý thư viện, nhà thi đấu và sân vận động huyện.',
    successors: [
      { agency: 'tttt-vh', change: 'merged', date: '2019-07-01', document: 'qd-thanh-lap-tttt-vh' },
    ],
  },
  {
    key: 'tttt-vh',
    kind: 'press',
    level: 'district',
    names: [
      {
        official: 'Trung tâm Truyền thông và Văn hóa huyện Tiên Yên',
        short: 'Trung tâm TT-VH Tiên Yên',
        abbreviation: 'TTTT-VH',
        from: '2019-07-01',
        until: LAST_DAY,
      },
    ],
    parent: 'ubnd-huyen',
    functions:
      'Truyền thanh, truyền hình, trang tin điện tử; văn hóa, thể thao, thư viện trên địa bàn huyện.',
    successors: [
      {
        agency: 'tt-dvth',
        change: 'handed-over',
        date: FIRST_DAY,
        document: 'qd-tt-dvth',
        note: 'Trang tin và kho tư liệu từ năm 2018 được giao cho trung tâm mới tiếp tục khai thác.',
      },
    ],
  },
  {
    key: 'phong-nong-nghiep',
    kind: 'department',
    level: 'district',
    names: [
      {
        official: 'Phòng Nông nghiệp và Phát triển nông thôn huyện Tiên Yên',
        short: 'Phòng NN&PTNT Tiên Yên',
        abbreviation: 'NN&PTNT',
        from: '2008-05-01',
        until: '2025-02-28',
      },
      {
        official: 'Phòng Nông nghiệp và Môi trường huyện Tiên Yên',
        short: 'Phòng NN&MT Tiên Yên',
        abbreviation: 'NN&MT',
        from: '2025-03-01',
        until: LAST_DAY,
      },
    ],
    parent: 'ubnd-huyen',
    functions:
      'Tham mưu cho UBND huyện về nông, lâm, ngư nghiệp, thủy lợi, nông thôn mới; từ tháng 3/2025 thêm đất đai, môi trường.',
    successors: [
      { agency: 'phong-kinh-te-xa', change: 'handed-over', date: FIRST_DAY, document: 'kh-ban-giao' },
    ],
  },
  {
    key: 'tt-hcc-huyen',
    kind: 'service-unit',
    level: 'district',
    names: [
      {
        official: 'Trung tâm Hành chính công huyện Tiên Yên',
        short: 'Trung tâm HCC Tiên Yên',
        abbreviation: 'TTHCC',
        from: '2014-04-01',
        until: LAST_DAY,
      },
    ],
    parent: 'ubnd-huyen',
    functions: 'Tiếp nhận, theo dõi và trả kết quả thủ tục hành chính thuộc thẩm quyền của huyện.',
    successors: [{ agency: 'tt-hcc-xa', change: 'handed-over', date: FIRST_DAY, document: 'kh-ban-giao' }],
  },
  {
    key: 'bql-cho',
    kind: 'service-unit',
    level: 'district',
    names: [
      {
        official: 'Ban Quản lý chợ trung tâm huyện Tiên Yên',
        short: 'Ban Quản lý chợ Tiên Yên',
        from: '2006-01-01',
        until: '2020-12-31',
      },
    ],
    parent: 'ubnd-huyen',
    functions:
      'Quản lý, khai thác chợ trung tâm huyện: sắp xếp quầy hàng, thu phí, giữ vệ sinh và an toàn phòng cháy.',
    successors: [
      {
        change: 'dissolved',
        date: '2021-01-01',
        document: 'qd-giai-the-bql-cho',
        note: 'Giải thể, không có cơ quan kế thừa; chợ do hợp tác xã trúng thầu khai thác.',
      },
    ],
  },
  {
    key: 'hoi-phu-nu',
    kind: 'mass-organisation',
    level: 'district',
    names: [
      {
        official: 'Hội Liên hiệp Phụ nữ huyện Tiên Yên',
        short: 'Hội LHPN huyện Tiên Yên',
        abbreviation: 'LHPN',
        until: LAST_DAY,
      },
    ],
    functions: 'Tập hợp, chăm lo và bảo vệ quyền lợi của hội viên, phụ nữ trên địa bàn huyện.',
    successors: [{ agency: 'hoi-phu-nu-xa', change: 'handed-over', date: FIRST_DAY }],
  },
  {
    key: 'ubnd-xa-dong-rui',
    kind: 'committee',
    level: 'commune',
    names: [
      {
        official: 'Ủy ban nhân dân xã Đồng Rui',
        short: 'UBND xã Đồng Rui',
        abbreviation: 'UBND xã',
        until: LAST_DAY,
      },
    ],
    parent: 'ubnd-huyen',
    functions: 'Cơ quan hành chính nhà nước ở xã đảo Đồng Rui trước khi sắp xếp đơn vị hành chính cấp xã.',
    successors: [
      {
        agency: 'ubnd-xa-hai-lang',
        change: 'merged',
        date: FIRST_DAY,
        note: 'Xã Đồng Rui sáp nhập vào xã Hải Lạng.',
      },
    ],
  },
];
