import type { DemoEvent } from '../types';
import { atClock, saturdayAfter, workingDay } from './relative';

/** When the events reported by the recent stories took place. */
export const plantingStart = (today: Date): string => workingDay(today, -5, '07:30');
export const oneStopSessionStart = (today: Date): string => workingDay(today, -9, '14:00');

/** When the festival announced in the drafts begins. */
export const festivalStart = (today: Date): string => saturdayAfter(today, 17, '00:00');

const held: DemoEvent[] = [
  {
    key: 'cong-bo-hop-nhat-van-phong',
    title: 'Lễ công bố quyết định thành lập Văn phòng Huyện ủy, HĐND và UBND huyện Tiên Yên',
    kind: 'ceremony',
    start: '2019-03-01T08:00',
    end: '2019-03-01T10:00',
    place: 'Hội trường Trung tâm hội nghị huyện Tiên Yên',
    hosts: ['huyen-uy'],
    participants: ['hdnd-huyen', 'ubnd-huyen', 'vp-chung'],
    chair: 'khue',
    agenda: [
      { time: '08:00', item: 'Công bố quyết định hợp nhất ba văn phòng' },
      { time: '08:30', item: 'Trao quyết định bổ nhiệm lãnh đạo văn phòng' },
      { time: '09:15', item: 'Phát biểu giao nhiệm vụ' },
    ],
    documents: ['qd-hop-nhat-van-phong'],
    status: 'held',
    visibility: 'public',
    summary: 'Công bố quyết định hợp nhất, trao quyết định bổ nhiệm và ra mắt văn phòng chung của huyện.',
  },
  {
    key: 'hoi-soong-co-2023',
    title: 'Hội hát Soóng cọ xã Đại Dực năm 2023',
    kind: 'festival',
    start: '2023-05-05T00:00',
    allDay: true,
    place: 'Sân trung tâm xã Đại Dực, huyện Tiên Yên',
    hosts: ['ubnd-huyen'],
    participants: ['tttt-vh'],
    agenda: [
      { time: '07:30', item: 'Rước trống và nghi lễ mở hội' },
      { time: '09:00', item: 'Hát đối đáp Soóng cọ giữa các thôn' },
      { time: '14:00', item: 'Bóng đá nữ, đẩy gậy, ném còn' },
      { time: '19:30', item: 'Đêm giao lưu' },
    ],
    status: 'held',
    visibility: 'public',
    summary: 'Ngày hội của đồng bào Sán Chỉ, mở vào ngày 16 tháng Ba âm lịch.',
  },
  {
    key: 'ban-giao-2025',
    title: 'Hội nghị bàn giao nhiệm vụ, hồ sơ, tài sản của UBND huyện cho UBND các xã',
    kind: 'ceremony',
    start: '2025-06-30T14:00',
    end: '2025-06-30T17:00',
    place: 'Trung tâm hội nghị huyện Tiên Yên',
    hosts: ['ubnd-huyen'],
    participants: ['huyen-uy', 'hdnd-huyen', 'vp-chung', 'tttt-vh'],
    chair: 'lap',
    documents: ['kh-ban-giao'],
    agenda: [
      { time: '14:00', item: 'Báo cáo kết quả kiểm kê, phân loại hồ sơ' },
      { time: '14:45', item: 'Ký biên bản bàn giao với bốn xã' },
      { time: '16:15', item: 'Tri ân cán bộ các thời kỳ' },
    ],
    status: 'held',
    visibility: 'public',
    summary: 'Buổi làm việc cuối cùng của chính quyền huyện: ký biên bản bàn giao với bốn xã mới.',
  },
];

const recentlyHeld = (today: Date): DemoEvent[] => [
  {
    key: 'ra-quan-trong-rung',
    title: 'Ra quân trồng rừng ngập mặn tại bãi triều Đồng Rui',
    kind: 'ceremony',
    start: plantingStart(today),
    end: atClock(plantingStart(today), '11:00'),
    place: 'Bãi triều thôn Thượng, khu Đồng Rui, xã Hải Lạng',
    hosts: ['ubnd-xa-hai-lang'],
    participants: ['tt-dvth'],
    documents: ['kh-rung-ngap-man'],
    agenda: [
      { time: '07:30', item: 'Hướng dẫn kỹ thuật tại bãi' },
      { time: '08:00', item: 'Trồng 4 ha trang và đước vòi' },
      { time: '10:30', item: 'Giao diện tích cho tổ cộng đồng chăm sóc' },
    ],
    status: 'held',
    visibility: 'public',
    summary:
      'Hơn 300 người trồng rừng khi con nước ròng, theo kế hoạch phục hồi rừng ngập mặn của xã Hải Lạng.',
  },
  {
    key: 'lam-viec-mot-cua',
    title: 'Đoàn công tác cải cách hành chính của tỉnh làm việc với UBND xã Tiên Yên',
    kind: 'working-session',
    start: oneStopSessionStart(today),
    end: atClock(oneStopSessionStart(today), '17:00'),
    place: 'Phòng họp số 2, trụ sở UBND xã Tiên Yên',
    hosts: ['ubnd-xa-tien-yen'],
    participants: ['tt-hcc-xa', 'vp-xa'],
    chair: 'nhan',
    delegation: 'Đoàn công tác cải cách hành chính của UBND tỉnh Quảng Ninh',
    documents: ['kh-cchc-2025'],
    agenda: [
      { time: '14:00', item: 'Khảo sát tại Trung tâm Phục vụ hành chính công' },
      { time: '15:00', item: 'Báo cáo kết quả thực hiện Kế hoạch số 38/KH-UBND' },
      { time: '16:00', item: 'Thảo luận, kết luận' },
    ],
    status: 'held',
    visibility: 'public',
    summary: 'Đánh giá việc giải quyết thủ tục hành chính ở xã và những việc cần tháo gỡ.',
  },
];

function coming(today: Date): DemoEvent[] {
  const dialogue = workingDay(today, 5, '08:30');
  const festival = festivalStart(today);
  return [
    {
      key: 'giao-ban-tuan',
      title: 'Giao ban tuần: tin bài, lịch trực và thiết bị',
      kind: 'meeting',
      start: workingDay(today, 1, '07:45'),
      end: workingDay(today, 1, '08:30'),
      place: 'Phòng biên tập, Trung tâm Dịch vụ tổng hợp xã Tiên Yên',
      hosts: ['tt-dvth'],
      chair: 'chau',
      agenda: [
        { item: 'Điểm tin bài đã đăng, góp ý biên tập' },
        { item: 'Phân công đề tài và lịch trực trang tin' },
        { item: 'Sửa loa hai thôn vùng cao' },
      ],
      status: 'confirmed',
      visibility: 'internal',
      summary: 'Họp nội bộ của trung tâm.',
    },
    {
      key: 'tiep-dan',
      title: 'Chủ tịch UBND xã Tiên Yên tiếp công dân định kỳ',
      kind: 'citizen-reception',
      start: workingDay(today, 3, '08:00'),
      end: workingDay(today, 3, '11:30'),
      place: 'Phòng tiếp công dân, tầng 1, trụ sở UBND xã Tiên Yên',
      hosts: ['ubnd-xa-tien-yen'],
      participants: ['vp-xa', 'phong-kinh-te-xa'],
      chair: 'nhan',
      status: 'confirmed',
      visibility: 'public',
      summary:
        'Người dân đăng ký trước tại Văn phòng HĐND và UBND xã hoặc đến trực tiếp; mang theo giấy tờ tùy thân và tài liệu liên quan.',
    },
    {
      key: 'doi-thoai-nuoi-tom',
      title: 'Đối thoại với các hộ nuôi tôm về cấp, thoát nước vùng đầm',
      kind: 'meeting',
      start: dialogue,
      end: atClock(dialogue, '11:00'),
      place: 'Nhà văn hóa thôn Trung, xã Hải Lạng',
      hosts: ['ubnd-xa-hai-lang'],
      participants: ['ubnd-xa-dong-ngu'],
      status: 'postponed',
      newStart: workingDay(today, 12, '08:30'),
      visibility: 'public',
      summary: 'Lùi một tuần để chờ kết quả đo đạc lại tuyến mương thoát nước; địa điểm giữ nguyên.',
    },
    {
      key: 'kiem-tra-duong',
      title: 'Kiểm tra tiến độ tuyến đường liên thôn Đông Ngũ – Đại Dực',
      kind: 'inspection',
      start: workingDay(today, 7, '14:00'),
      end: workingDay(today, 7, '16:30'),
      place: 'Công trường Km2, xã Đông Ngũ',
      hosts: ['ubnd-xa-dong-ngu'],
      chair: 'bao',
      status: 'cancelled',
      visibility: 'public',
      summary: 'Hủy vì nội dung đã được kiểm tra trong đợt nghiệm thu giai đoạn một.',
    },
    {
      key: 'ngay-hoi-dong-ngu',
      title: 'Ngày hội Văn hóa, Thể thao các dân tộc xã Đông Ngũ',
      kind: 'festival',
      start: festival,
      allDay: true,
      place: 'Sân vận động xã Đông Ngũ',
      hosts: ['ubnd-xa-dong-ngu'],
      participants: ['ubnd-xa-tien-yen', 'ubnd-xa-dien-xa', 'ubnd-xa-hai-lang', 'tt-dvth'],
      chair: 'bao',
      agenda: [
        { time: '07:30', item: 'Khai hội, diễu hành trang phục các dân tộc' },
        { time: '09:00', item: 'Hát Soóng cọ, hát then, hát sán cố' },
        { time: '14:00', item: 'Bóng đá nữ, đẩy gậy, kéo co' },
        { time: '19:00', item: 'Đêm hội bên bếp lửa' },
      ],
      status: 'confirmed',
      visibility: 'public',
      summary: 'Hơn 20 đội văn nghệ, thể thao của bốn xã gặp nhau; vào cửa tự do.',
    },
  ];
}

export const events = (today: Date): DemoEvent[] => [...held, ...recentlyHeld(today), ...coming(today)];
