import type { DemoTopic } from '../types';

export const topics: DemoTopic[] = [
  {
    key: 'thoi-su',
    title: 'Thời sự – Chính trị',
    description: 'Hoạt động của cấp ủy, chính quyền và những việc mới trong ngày ở cơ sở.',
  },
  {
    key: 'kinh-te',
    title: 'Kinh tế',
    description: 'Chuyện làm ăn trên ruộng đồng, đầm bãi, chợ quê và trong các hợp tác xã.',
  },
  {
    key: 'nong-thon-moi',
    title: 'Nông thôn mới',
    description: 'Đường thôn, nhà văn hóa, nước sạch và cách người dân cùng góp sức dựng quê.',
  },
  {
    key: 'van-hoa',
    title: 'Văn hóa – Xã hội',
    description: 'Nếp sống, lễ hội, thể thao và tiếng hát của các dân tộc miền Đông Quảng Ninh.',
  },
  {
    key: 'giao-duc',
    title: 'Giáo dục',
    description: 'Trường lớp vùng cao, thầy cô, học trò và những trang sách về bản.',
  },
  {
    key: 'y-te',
    title: 'Y tế',
    description: 'Chăm sóc sức khỏe ban đầu, phòng bệnh và y tế cơ sở.',
  },
  {
    key: 'moi-truong',
    title: 'Môi trường',
    description: 'Rừng ngập mặn, rừng đầu nguồn, nguồn lợi thủy sản và những người gìn giữ.',
  },
  {
    key: 'cai-cach-hanh-chinh',
    title: 'Cải cách hành chính',
    description: 'Sắp xếp bộ máy, bộ phận một cửa và dịch vụ công phục vụ người dân.',
  },
];
