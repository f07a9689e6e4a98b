import type { DemoAgency } from '../types';
import { FIRST_DAY } from './reform';

/** Offices that took over on 1 July 2025. */
export const communeAgencies: DemoAgency[] = [
  ...(
    [
      ['ubnd-xa-tien-yen', 'Tiên Yên', '0203 000 0101', 'tienyen'],
      ['ubnd-xa-dien-xa', 'Điền Xá', '0203 000 0102', 'dienxa'],
      ['ubnd-xa-dong-ngu', 'Đông Ngũ', '0203 000 0103', 'dongngu'],
      ['ubnd-xa-hai-lang', 'Hải Lạng', '0203 000 0104', 'hailang'],
    ] as const
  ).map(([key, commune, phone, mailbox]): DemoAgency => ({
    key,
    kind: 'committee',
    level: 'commune',
    names: [
      {
        official: `Ủy ban nhân dân xã ${commune}`,
        short: `UBND xã ${commune}`,
        abbreviation: 'UBND xã',
        from: FIRST_DAY,
      },
    ],
    parent: 'ubnd-tinh',
    functions: `Cơ quan hành chính nhà nước ở xã ${commune}, tiếp nhận nhiệm vụ cấp huyện chuyển về từ ngày 1/7/2025.`,
    address: `Trụ sở UBND xã ${commune}, tỉnh Quảng Ninh`,
    phone,
    email: `${mailbox}@quangninh.example`,
  })),
  {
    key: 'dang-uy-xa',
    kind: 'party',
    level: 'commune',
    names: [{ official: 'Đảng ủy xã Tiên Yên', from: FIRST_DAY }],
    functions: 'Lãnh đạo toàn diện các mặt công tác của Đảng bộ xã Tiên Yên.',
    address: 'Xã Tiên Yên, tỉnh Quảng Ninh',
  },
  {
    key: 'hdnd-xa-tien-yen',
    kind: 'council',
    level: 'commune',
    names: [
      {
        official: 'Hội đồng nhân dân xã Tiên Yên',
        short: 'HĐND xã Tiên Yên',
        abbreviation: 'HĐND xã',
        from: FIRST_DAY,
      },
    ],
    functions: 'Cơ quan quyền lực nhà nước ở xã Tiên Yên.',
    address: 'Xã Tiên Yên, tỉnh Quảng Ninh',
  },
  {
    key: 'vp-xa',
    kind: 'office',
    level: 'commune',
    names: [
      {
        official: 'Văn phòng HĐND và UBND xã Tiên Yên',
        short: 'Văn phòng xã Tiên Yên',
        abbreviation: 'VP HĐND và UBND',
        from: FIRST_DAY,
      },
    ],
    parent: 'ubnd-xa-tien-yen',
    functions: 'Tham mưu, tổng hợp, phục vụ hoạt động của HĐND và UBND xã; văn thư, lưu trữ, tiếp công dân.',
    address: 'Trụ sở UBND xã Tiên Yên, tỉnh Quảng Ninh',
    phone: '0203 000 0110',
    email: 'vanphong.tienyen@quangninh.example',
  },
  {
    key: 'phong-kinh-te-xa',
    kind: 'department',
    level: 'commune',
    names: [{ official: 'Phòng Kinh tế xã Tiên Yên', abbreviation: 'KT', from: FIRST_DAY }],
    parent: 'ubnd-xa-tien-yen',
    functions:
      'Tham mưu cho UBND xã về nông nghiệp, môi trường, đất đai, xây dựng, công thương và tài chính.',
    address: 'Trụ sở UBND xã Tiên Yên, tỉnh Quảng Ninh',
    phone: '0203 000 0112',
  },
  {
    key: 'tt-hcc-xa',
    kind: 'service-unit',
    level: 'commune',
    names: [
      {
        official: 'Trung tâm Phục vụ hành chính công xã Tiên Yên',
        short: 'Trung tâm PVHCC xã Tiên Yên',
        abbreviation: 'PVHCC',
        from: FIRST_DAY,
      },
    ],
    parent: 'ubnd-xa-tien-yen',
    functions:
      'Tiếp nhận, giải quyết và trả kết quả thủ tục hành chính; hướng dẫn người dân dùng dịch vụ công trực tuyến.',
    address: 'Phố Quang Trung, xã Tiên Yên, tỉnh Quảng Ninh',
    phone: '0203 000 0115',
    email: 'motcua.tienyen@quangninh.example',
  },
  {
    key: 'tt-dvth',
    kind: 'press',
    level: 'commune',
    names: [
      {
        official: 'Trung tâm Dịch vụ tổng hợp xã Tiên Yên',
        short: 'Trung tâm DVTH xã Tiên Yên',
        abbreviation: 'TTDVTH',
        from: FIRST_DAY,
      },
    ],
    parent: 'ubnd-xa-tien-yen',
    functions:
      'Truyền thanh, trang tin điện tử, văn hóa, thể thao, thư viện và dịch vụ công ích trên địa bàn xã.',
    address: 'Phố Lý Thường Kiệt, xã Tiên Yên, tỉnh Quảng Ninh',
    phone: '0203 000 0120',
    email: 'toasoan@tienyen.example',
  },
  {
    key: 'tram-y-te',
    kind: 'service-unit',
    level: 'commune',
    names: [{ official: 'Trạm Y tế xã Tiên Yên', from: FIRST_DAY }],
    parent: 'ubnd-xa-tien-yen',
    functions: 'Khám, chữa bệnh ban đầu, tiêm chủng, phòng dịch và quản lý sức khỏe người dân trong xã.',
    address: 'Xã Tiên Yên, tỉnh Quảng Ninh',
    phone: '0203 000 0118',
  },
  {
    key: 'hoi-phu-nu-xa',
    kind: 'mass-organisation',
    level: 'commune',
    names: [
      {
        official: 'Hội Liên hiệp Phụ nữ xã Tiên Yên',
        short: 'Hội LHPN xã Tiên Yên',
        abbreviation: 'LHPN',
        from: FIRST_DAY,
      },
    ],
    functions: 'Tập hợp, chăm lo và bảo vệ quyền lợi của hội viên, phụ nữ trên địa bàn xã.',
    address: 'Xã Tiên Yên, tỉnh Quảng Ninh',
  },
];
