import type { DemoPerson } from '../types';
import { FIRST_DAY, LAST_DAY } from './reform';

const leaders: DemoPerson[] = [
  {
    key: 'khue',
    name: 'Trần Đăng Khuê',
    bio: 'Kỹ sư nông nghiệp, nhiều năm gắn bó với phong trào nông thôn mới ở các xã vùng cao. Nghỉ công tác khi huyện kết thúc hoạt động.',
    positions: [
      { title: 'Bí thư Huyện ủy', agency: 'huyen-uy', from: '2016-08-15', until: LAST_DAY },
      { title: 'Chủ tịch HĐND huyện', agency: 'hdnd-huyen', from: '2016-09-01', until: LAST_DAY },
    ],
  },
  {
    key: 'lap',
    name: 'Phùng Văn Lập',
    bio: 'Cử nhân luật, trưởng thành từ cán bộ tư pháp xã; phụ trách công tác sắp xếp bộ máy của huyện từ năm 2018.',
    positions: [
      { title: 'Phó Chủ tịch UBND huyện', agency: 'ubnd-huyen', from: '2015-06-01', until: '2019-01-31' },
      { title: 'Chủ tịch UBND huyện', agency: 'ubnd-huyen', from: '2019-02-01', until: LAST_DAY },
      { title: 'Bí thư Đảng ủy xã', agency: 'dang-uy-xa', from: FIRST_DAY },
    ],
  },
  {
    key: 'nhan',
    name: 'Bế Thị Nhàn',
    bio: 'Thạc sĩ chăn nuôi, người dân tộc Tày, từng chủ trì việc xây dựng nhãn hiệu cho gà Tiên Yên ở huyện.',
    positions: [
      {
        title: 'Trưởng phòng Nông nghiệp và Phát triển nông thôn',
        agency: 'phong-nong-nghiep',
        from: '2016-03-01',
        until: '2020-07-31',
      },
      { title: 'Phó Chủ tịch UBND huyện', agency: 'ubnd-huyen', from: '2020-08-01', until: LAST_DAY },
      { title: 'Chủ tịch UBND xã', agency: 'ubnd-xa-tien-yen', from: FIRST_DAY },
    ],
  },
  {
    key: 'pha',
    name: 'Ngô Hữu Phả',
    bio: 'Cán bộ văn phòng từ năm 2004, người dựng quy chế làm việc của văn phòng chung sau khi hợp nhất.',
    positions: [
      { title: 'Chánh Văn phòng UBND huyện', agency: 'vp-ubnd', from: '2017-05-01', until: '2019-02-28' },
      {
        title: 'Chánh Văn phòng Huyện ủy, HĐND và UBND huyện',
        agency: 'vp-chung',
        from: '2019-03-01',
        until: LAST_DAY,
      },
      { title: 'Phó Chủ tịch HĐND xã', agency: 'hdnd-xa-tien-yen', from: FIRST_DAY },
    ],
  },
  {
    key: 'bao',
    name: 'Chíu Quốc Bảo',
    bio: 'Kỹ sư thủy lợi, người dân tộc Dao, phụ trách hạ tầng nông thôn trước khi về công tác tại xã Đông Ngũ.',
    positions: [
      {
        title: 'Phó Trưởng phòng Nông nghiệp và Phát triển nông thôn',
        agency: 'phong-nong-nghiep',
        from: '2018-04-01',
        until: '2025-02-28',
      },
      {
        title: 'Phó Trưởng phòng Nông nghiệp và Môi trường',
        agency: 'phong-nong-nghiep',
        from: '2025-03-01',
        until: LAST_DAY,
      },
      { title: 'Chủ tịch UBND xã', agency: 'ubnd-xa-dong-ngu', from: FIRST_DAY },
    ],
  },
  {
    key: 'chau',
    name: 'Lã Minh Châu',
    bio: 'Phát thanh viên, sau là người phụ trách cơ quan truyền thông của huyện qua hai lần sắp xếp.',
    positions: [
      { title: 'Trưởng Đài', agency: 'dai-ttth', from: '2015-01-01', until: '2019-06-30' },
      { title: 'Giám đốc', agency: 'tttt-vh', from: '2019-07-01', until: LAST_DAY },
      { title: 'Giám đốc', agency: 'tt-dvth', from: FIRST_DAY },
    ],
  },
];

const journalists: DemoPerson[] = [
  {
    key: 'thu-ha',
    name: 'Nông Thu Hà',
    bio: 'Viết về nông nghiệp, nông thôn và đời sống các xã vùng cao.',
    positions: [
      { title: 'Phóng viên', agency: 'dai-ttth', from: '2014-09-01', until: '2019-06-30' },
      { title: 'Phóng viên', agency: 'tttt-vh', from: '2019-07-01', until: LAST_DAY },
      { title: 'Phóng viên', agency: 'tt-dvth', from: FIRST_DAY },
    ],
  },
  {
    key: 'van-son',
    name: 'Lục Văn Sơn',
    bio: 'Quay phim, chụp ảnh; có mặt ở hầu hết các sự kiện của huyện từ năm 2012.',
    positions: [
      { title: 'Kỹ thuật viên', agency: 'dai-ttth', from: '2012-02-01', until: '2019-06-30' },
      { title: 'Phóng viên ảnh', agency: 'tttt-vh', from: '2019-07-01', until: LAST_DAY },
      { title: 'Phóng viên ảnh', agency: 'tt-dvth', from: FIRST_DAY },
    ],
  },
  {
    key: 'khanh-vy',
    name: 'Đinh Khánh Vy',
    bio: 'Theo dõi cải cách hành chính, giáo dục và y tế; trực trang tin của trung tâm.',
    positions: [
      { title: 'Phóng viên', agency: 'tttt-vh', from: '2020-03-01', until: '2023-12-31' },
      { title: 'Biên tập viên', agency: 'tttt-vh', from: '2024-01-01', until: LAST_DAY },
      { title: 'Biên tập viên', agency: 'tt-dvth', from: FIRST_DAY },
    ],
  },
  {
    key: 'duc-tin',
    name: 'Hoàng Đức Tín',
    bio: 'Phóng viên viết và ảnh, đi nhiều với người nuôi tôm, người đi biển và các tổ giữ rừng.',
    positions: [
      { title: 'Phóng viên', agency: 'tttt-vh', from: '2020-09-01', until: LAST_DAY },
      { title: 'Phóng viên', agency: 'tt-dvth', from: FIRST_DAY },
    ],
  },
];

export const people: DemoPerson[] = [...leaders, ...journalists];
