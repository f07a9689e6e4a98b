import type { DemoDocument } from '../types';

export const documents: DemoDocument[] = [
  {
    key: 'nq-san-pham-chu-luc',
    kind: 'resolution',
    number: '12/NQ-HĐND',
    title:
      'Nghị quyết về phát triển các sản phẩm nông nghiệp chủ lực của huyện Tiên Yên giai đoạn 2019 – 2025',
    issuer: 'hdnd-huyen',
    signedBy: 'Trần Đăng Khuê',
    issuedOn: '2018-12-20',
    inForceOn: '2019-01-01',
    status: 'expired',
    summary:
      'Xác định gà Tiên Yên, tôm thẻ chân trắng và gỗ rừng trồng là ba sản phẩm chủ lực; hỗ trợ giống, chuồng trại, truy xuất nguồn gốc và vay vốn cho hộ dân, hợp tác xã.',
  },
  {
    key: 'qd-hop-nhat-van-phong',
    kind: 'decision',
    number: '1127-QĐ/HU',
    title:
      'Quyết định về việc hợp nhất Văn phòng Huyện ủy, Văn phòng HĐND huyện và Văn phòng UBND huyện thành Văn phòng Huyện ủy, HĐND và UBND huyện Tiên Yên',
    issuer: 'huyen-uy',
    signedBy: 'Trần Đăng Khuê',
    issuedOn: '2019-02-25',
    inForceOn: '2019-03-01',
    status: 'expired',
    summary:
      'Thành lập văn phòng chung phục vụ Huyện ủy, HĐND và UBND huyện trên cơ sở ba văn phòng; quy định tổ chức, biên chế, con dấu và việc bàn giao hồ sơ, tài sản trong 30 ngày.',
  },
  {
    key: 'qd-thanh-lap-tttt-vh',
    kind: 'decision',
    number: '1486/QĐ-UBND',
    title: 'Quyết định về việc thành lập Trung tâm Truyền thông và Văn hóa huyện Tiên Yên',
    issuer: 'ubnd-huyen',
    signedBy: 'Phùng Văn Lập',
    issuedOn: '2019-06-20',
    inForceOn: '2019-07-01',
    status: 'expired',
    summary:
      'Hợp nhất Đài Truyền thanh – Truyền hình huyện và Trung tâm Văn hóa – Thể thao huyện thành một đơn vị sự nghiệp, gồm ba tổ chuyên môn.',
  },
  {
    key: 'qd-giai-the-bql-cho',
    kind: 'decision',
    number: '2915/QĐ-UBND',
    title: 'Quyết định về việc giải thể Ban Quản lý chợ trung tâm huyện Tiên Yên',
    issuer: 'ubnd-huyen',
    signedBy: 'Bế Thị Nhàn',
    issuedOn: '2020-12-18',
    inForceOn: '2021-01-01',
    status: 'in-force',
    summary:
      'Giải thể Ban Quản lý chợ trung tâm huyện sau khi việc khai thác chợ được giao cho hợp tác xã thông qua đấu thầu; giải quyết chế độ cho người lao động.',
  },
  {
    key: 'kh-cchc-2021',
    kind: 'plan',
    number: '45/KH-UBND',
    title: 'Kế hoạch cải cách hành chính huyện Tiên Yên giai đoạn 2021 – 2025',
    issuer: 'ubnd-huyen',
    signedBy: 'Phùng Văn Lập',
    issuedOn: '2021-02-05',
    inForceOn: '2021-02-05',
    status: 'replaced',
    replacedBy: 'kh-cchc-2025',
    summary:
      'Sáu nhóm việc về thể chế, thủ tục, bộ máy, đội ngũ, tài chính và chính quyền số; phấn đấu 99% hồ sơ được giải quyết trước hoặc đúng hạn ngay trong năm đầu.',
  },
  {
    key: 'kh-ban-giao',
    kind: 'plan',
    number: '96/KH-UBND',
    title:
      'Kế hoạch bàn giao nhiệm vụ, hồ sơ, tài liệu, tài sản của UBND huyện Tiên Yên cho UBND các xã khi kết thúc hoạt động của đơn vị hành chính cấp huyện',
    issuer: 'ubnd-huyen',
    signedBy: 'Phùng Văn Lập',
    issuedOn: '2025-06-10',
    inForceOn: '2025-06-10',
    status: 'expired',
    summary:
      'Phân công, nguyên tắc và thời hạn bàn giao từng nhóm việc cho UBND các xã Tiên Yên, Điền Xá, Đông Ngũ, Hải Lạng; hoàn thành trước 17 giờ ngày 30/6/2025.',
  },
  {
    key: 'qd-tt-dvth',
    kind: 'decision',
    number: '17/QĐ-UBND',
    title:
      'Quyết định về việc tổ chức Trung tâm Dịch vụ tổng hợp xã Tiên Yên trên cơ sở tiếp nhận Trung tâm Truyền thông và Văn hóa huyện Tiên Yên',
    issuer: 'ubnd-xa-tien-yen',
    signedBy: 'Bế Thị Nhàn',
    issuedOn: '2025-07-01',
    inForceOn: '2025-07-01',
    status: 'in-force',
    summary:
      'Trung tâm tiếp nhận nhân sự, trang thiết bị và trang tin của đơn vị cũ; thực hiện nhiệm vụ truyền thông, văn hóa, thể thao và dịch vụ công ích trên địa bàn xã.',
  },
  {
    key: 'kh-cchc-2025',
    kind: 'plan',
    number: '38/KH-UBND',
    title: 'Kế hoạch cải cách hành chính xã Tiên Yên giai đoạn 2025 – 2030',
    issuer: 'ubnd-xa-tien-yen',
    signedBy: 'Bế Thị Nhàn',
    issuedOn: '2025-09-12',
    inForceOn: '2025-09-15',
    status: 'in-force',
    summary:
      'Thay thế kế hoạch cấp huyện trên địa bàn xã: rút ngắn thời gian giải quyết thủ tục, trả kết quả tại nhà cho người cao tuổi, đo mức độ hài lòng hằng tháng và công khai kết quả.',
  },
  {
    key: 'kh-rung-ngap-man',
    kind: 'plan',
    number: '52/KH-UBND',
    title: 'Kế hoạch phục hồi và bảo vệ rừng ngập mặn xã Hải Lạng giai đoạn 2025 – 2028',
    issuer: 'ubnd-xa-hai-lang',
    signedBy: 'Từ Văn Hòa',
    issuedOn: '2025-10-15',
    inForceOn: '2025-10-15',
    status: 'in-force',
    summary:
      'Trồng mới 60 ha, trồng bổ sung 45 ha rừng ngập mặn tại các bãi triều Đồng Rui và Hải Lạng; giao khoán bảo vệ cho sáu tổ cộng đồng.',
  },
];
