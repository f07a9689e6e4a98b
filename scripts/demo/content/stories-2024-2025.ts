import type { DemoStory } from '../types';

export const stories2024To2025: DemoStory[] = [
  {
    key: 'duong-dong-ngu-2024',
    topic: 'nong-thon-moi',
    title:
      'Hơn 400 hộ dân ba xã Đông Ngũ, Đông Hải, Đại Dực hiến 6,2 ha đất, tự tháo dỡ tường rào, di dời cây cối để tuyến đường liên xã dài 11,8 km kịp thông xe trước mùa mưa bão',
    lead: 'Ngày 22/3, đoạn cuối cùng của tuyến đường liên xã được trải nhựa xong. Trong 14 tháng thi công, không có hộ nào phải cưỡng chế, không có đơn thư khiếu nại kéo dài.',
    dateline: 'Đông Ngũ',
    publishedAt: '2024-03-22T16:25',
    hero: {
      image: 'new-road',
      caption: 'Đoạn đường qua xã Đông Ngũ vừa trải nhựa xong.',
      credit: 'Văn Sơn',
    },
    body: [
      'Đường cũ rộng 3,5 m, hai xe tải gặp nhau thì một xe phải lùi. Từ Đại Dực chở cây keo ra quốc lộ mất gần một tiếng rưỡi; nay chỉ còn 25 phút.',
      'Tuyến mới có nền rộng 9 m, mặt đường 7 m, tổng mức đầu tư 148 tỷ đồng. Tiền đền bù chỉ tính cho nhà ở và công trình lớn, còn đất vườn, đất ruộng ven đường do người dân hiến.',
      'Ông Trần A Sáng, thôn Bình Sơn, hiến nhiều nhất, với 1.260 m², kèm theo 80 gốc quế đã bảy năm tuổi. “Tiếc chứ sao không tiếc. Nhưng con tôi học trung học, bao nhiêu năm lội bùn, tôi không muốn đến cháu tôi cũng thế”, ông nói.',
      {
        image: 'village-gate',
        caption: 'Cổng thôn được lùi vào 4 m và xây lại bằng tiền góp của con em xa quê.',
        credit: 'Văn Sơn',
      },
      'Cách làm của các xã là công khai từ đầu. Bản vẽ treo ở nhà văn hóa, ghi rõ từng thửa mất bao nhiêu mét. Tổ vận động gồm người có uy tín trong thôn đến từng nhà, nhà đầu tiên họ đến là nhà của chính mình.',
      'Ông Chíu Quốc Bảo, Phó Trưởng phòng Nông nghiệp và Phát triển nông thôn huyện, cho biết dọc tuyến sẽ trồng 3.000 cây bóng mát và làm sáu điểm dừng để bà con bán nông sản, tránh cảnh bày hàng tràn ra lòng đường.',
      'UBND huyện giao ba xã tự quản hành lang, bảo dưỡng rãnh thoát nước mỗi quý một lần.',
    ],
    byline: [
      { person: 'thu-ha', role: 'text', agency: 'tttt-vh' },
      { person: 'van-son', role: 'photo', agency: 'tttt-vh' },
    ],
    agencies: [
      { agency: 'ubnd-huyen', role: 'mentioned' },
      { agency: 'phong-nong-nghiep', role: 'mentioned' },
    ],
    people: [{ person: 'bao', position: 'Phó Trưởng phòng Nông nghiệp và Phát triển nông thôn huyện' }],
  },
  {
    key: 'lop-hoc-toi-ha-lau',
    topic: 'giao-duc',
    otherTopics: ['van-hoa'],
    title: 'Lớp học buổi tối của những người mẹ ở Hà Lâu',
    lead: 'Bảy giờ tối, đèn phòng học cuối dãy sáng lên. Học trò là 23 người phụ nữ từ 27 đến 58 tuổi, nhiều chị địu con đến lớp, tay còn vương nhựa keo.',
    dateline: 'Hà Lâu',
    publishedAt: '2024-09-05T19:40',
    hero: {
      image: 'school-yard',
      caption: 'Sân điểm trường Hà Lâu, nơi mở lớp xóa mù chữ buổi tối.',
      credit: 'Khánh Vy',
    },
    body: [
      'Lớp do Hội Liên hiệp Phụ nữ huyện phối hợp với nhà trường mở từ tháng Tư, mỗi tuần bốn buổi. Cô giáo Lê Thị Hạnh, dạy tiểu học ban ngày, nhận đứng lớp không lấy tiền công. Cô ở lại trường, tối dạy xong mới soạn bài cho sáng hôm sau.',
      'Những buổi đầu, khó nhất không phải con chữ mà là… cầm bút. “Tay em quen cầm dao, cầm bút thấy nhẹ quá, cứ run”, chị Chíu Nhì Múi, 34 tuổi, kể. Cô Hạnh cho cả lớp tô chữ trên cát ướt một tuần rồi mới chuyển sang giấy.',
      'Bài học lấy từ việc hằng ngày: đọc hạn dùng trên vỉ thuốc, viết giấy xin nghỉ học cho con, tính tiền bán măng, ký tên ở ngân hàng. Sau năm tháng, 21/23 học viên đọc được đoạn văn ngắn; hai chị còn lại xin học lại từ đầu chứ không chịu bỏ.',
      {
        quote: 'Hôm ký được tên mình, tôi ký kín cả một trang giấy rồi mang về cho chồng xem.',
        by: 'Chị Chíu Nhì Múi, học viên',
      },
      'Để các chị yên tâm, chi đoàn thôn lập nhóm trông trẻ ngay phòng bên, có đồ chơi và chăn chiếu. Mấy ông chồng ban đầu nói ra nói vào, nay thay nhau soi đèn đưa vợ đến lớp. Trưởng thôn bảo đó mới là cái được lớn nhất.',
      'Theo Hội Liên hiệp Phụ nữ huyện, toàn huyện còn bốn thôn có nhu cầu mở lớp tương tự. Giáo trình do cô Hạnh soạn đã được in 200 bản gửi các nơi.',
    ],
    byline: [{ person: 'khanh-vy', role: 'text-photo', agency: 'tttt-vh' }],
    agencies: [{ agency: 'hoi-phu-nu', role: 'host' }],
  },
  {
    key: 'doi-ten-phong-nong-nghiep',
    topic: 'cai-cach-hanh-chinh',
    title: 'Phòng Nông nghiệp mang tên mới, thêm việc mới',
    lead: 'Ngày 3/3, Phòng Nông nghiệp và Môi trường huyện Tiên Yên tiếp khách buổi đầu tiên dưới tên gọi mới. Phòng nhận thêm nhiệm vụ về đất đai, khoáng sản và môi trường.',
    dateline: 'Tiên Yên',
    publishedAt: '2025-03-03T11:30',
    hero: {
      image: 'meeting-hall',
      caption: 'Buổi bàn giao nhiệm vụ giữa các bộ phận chuyên môn.',
      credit: 'Đức Tín',
    },
    body: [
      'Việc đổi tên từ Phòng Nông nghiệp và Phát triển nông thôn có hiệu lực từ ngày 1/3. Trụ sở, số điện thoại, hộp thư giữ nguyên. Hồ sơ nộp trước ngày này được giải quyết tiếp, người dân không phải làm lại.',
      'Phòng có 14 cán bộ, công chức, chia thành ba nhóm: sản xuất nông nghiệp; đất đai và môi trường; nông thôn mới, phòng, chống thiên tai. Trong tuần đầu, mỗi nhóm cử một người trực tại Trung tâm Hành chính công huyện để giải thích những thủ tục thay đổi tên mẫu đơn.',
      'Ông Chíu Quốc Bảo, Phó Trưởng phòng, cho biết điểm thuận lợi là nhiều việc vốn phải hỏi ý kiến qua lại giữa hai phòng thì nay nằm trong một nhà. “Ví dụ hộ muốn chuyển hai sào ruộng trũng sang nuôi cá, trước phải qua hai nơi thẩm định, nay một đoàn đi một lần”, ông nói.',
      'Sáng cùng ngày, phòng đã tiếp 19 lượt người. Phần lớn hỏi về thủ tục cấp đổi giấy chứng nhận quyền sử dụng đất và phí thu gom rác của hộ chăn nuôi.',
      {
        list: [
          'Hồ sơ đất đai nộp trước 1/3: theo giấy hẹn cũ.',
          'Mẫu đơn cũ: tiếp tục được nhận đến hết tháng Tư.',
          'Phản ánh về môi trường: gọi số trực của phòng trong giờ hành chính.',
        ],
      },
      { agency: 'phong-nong-nghiep' },
    ],
    byline: [{ person: 'duc-tin', role: 'text-photo', agency: 'tttt-vh' }],
    agencies: [
      { agency: 'phong-nong-nghiep', role: 'host' },
      { agency: 'tt-hcc-huyen', role: 'mentioned' },
    ],
    people: [{ person: 'bao', position: 'Phó Trưởng phòng Nông nghiệp và Môi trường huyện' }],
  },
];
