import type { DemoInformation } from '../types';

export const information: DemoInformation = {
  introduction: [
    'Cổng thông tin Tiên Yên đăng tin, bài, lịch công tác và văn bản của các cơ quan trên địa bàn, do Trung tâm Truyền thông và Văn hóa biên tập. Đây là trang trình diễn phần mềm: tổ chức, tên người và sự việc đều là hư cấu.',
    { h: 'Chức năng' },
    {
      list: [
        'Đưa tin về hoạt động của cấp ủy, chính quyền, đoàn thể và đời sống của người dân.',
        'Công bố văn bản, lịch công tác, thông báo cần cho người dân và doanh nghiệp.',
        'Lưu giữ tin, bài của huyện Tiên Yên trước ngày 01/7/2025 và chỉ dẫn tới cơ quan đang tiếp nhận công việc.',
      ],
    },
    { h: 'Tổ chức' },
    'Ban biên tập gồm một tổng biên tập, hai biên tập viên và tổ phóng viên; mỗi xã có một cộng tác viên. Tin, bài được hai người đọc trước khi đăng.',
  ],
  leaders: ['lap', 'nhan', 'chau'],
  officer: {
    name: 'Hoàng Thị Miên',
    post: 'Văn thư, phụ trách tiếp nhận ý kiến',
    phone: '0203 000 0001',
    email: 'tiepnhan@toasoan.example',
    hours: 'Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–16:30',
  },
};
