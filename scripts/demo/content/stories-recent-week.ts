import type { DemoStory } from '../types';
import { plantingStart } from './events';
import { atClock, dayMonth, daysFrom, lately, workingDay } from './relative';

/** The last seven days or so before `today`. */
export const storiesOfTheWeek = (today: Date): DemoStory[] => [
  homeDelivery(today),
  twoStageShrimp(today),
  elderlyCheckups(today),
  dongNguRoad(today),
  bookBikes(today),
  plantingDay(today),
  womensFootball(today),
];

const homeDelivery = (today: Date): DemoStory => ({
  key: 'tra-ket-qua-tai-nha',
  topic: 'cai-cach-hanh-chinh',
  title: 'Trả kết quả tại nhà: 412 chuyến xe máy trong một tháng',
  lead: 'Người già, người khuyết tật nặng ở xã Tiên Yên không còn phải đi lấy giấy tờ. Trong 30 ngày gần nhất, tổ trả kết quả tại nhà của Trung tâm Phục vụ hành chính công xã đã chạy 412 chuyến, chuyến xa nhất 27 km.',
  dateline: 'Tiên Yên',
  publishedAt: lately(today, '10:15'),
  hero: {
    image: 'one-stop-office',
    caption: 'Chuẩn bị hồ sơ cho chuyến trả kết quả tại nhà.',
    credit: 'Đức Tín',
  },
  body: [
    'Đầu giờ sáng, anh Lục Văn Toản, cán bộ trung tâm, xếp 14 phong bì vào chiếc túi chống nước rồi xem lại tấm bản đồ vẽ tay. Nhà nào có chó, nhà nào phải gọi trước, nhà nào cụ đã lãng tai, anh đều ghi chú bên lề.',
    'Tổ có sáu người, chia ba tuyến, mỗi tuyến hai buổi một tuần. Giấy tờ được giao tận tay, người nhận ký sổ hoặc điểm chỉ; nếu có sai sót thì mang về sửa, không bắt người dân làm đơn lại.',
    'Ở thôn Đồng Tâm, cụ Từ Thị Sáu, 86 tuổi, nhận tấm thẻ bảo hiểm y tế mới, lật đi lật lại rồi hỏi có phải trả tiền xăng không. “Lần trước tôi nhờ cháu chở đi, nó phải nghỉ một buổi làm. Giờ cán bộ đến, tôi pha nước chè mời mà chẳng ai kịp uống”, cụ nói.',
    'Theo số liệu của trung tâm, 61% số chuyến là trả giấy tờ bảo trợ xã hội, 22% là hộ tịch, còn lại là đất đai và bảo hiểm. Tiền xăng bình quân 11.000 đồng một chuyến, lấy từ khoản tiết kiệm văn phòng phẩm nhờ gửi công văn qua mạng.',
    {
      list: [
        'Đối tượng: người từ 75 tuổi, người khuyết tật nặng, người đang điều trị dài ngày.',
        'Cách đăng ký: đánh dấu vào ô “nhận tại nhà” trên phiếu, hoặc gọi đến quầy số 2.',
        'Thời gian: chậm nhất hai ngày làm việc sau khi có kết quả.',
      ],
    },
    'Từ tháng tới, tổ nhận thêm việc tiếp nhận hồ sơ tại nhà đối với năm thủ tục đơn giản.',
  ],
  byline: [
    { person: 'khanh-vy', role: 'text', agency: 'tt-dvth' },
    { person: 'duc-tin', role: 'photo', agency: 'tt-dvth' },
  ],
  agencies: [{ agency: 'tt-hcc-xa', role: 'host' }],
  documents: ['kh-cchc-2025'],
});

const twoStageShrimp = (today: Date): DemoStory => ({
  key: 'nuoi-tom-hai-giai-doan',
  topic: 'kinh-te',
  otherTopics: ['moi-truong'],
  kicker: 'Chuyện làm ăn',
  title: 'Bớt một nửa mặt nước, được thêm một vụ tôm',
  lead: 'Nghe thì ngược đời: thu hẹp đầm lại để nuôi được nhiều hơn. Nhưng ở vùng bãi triều Hải Lạng, 57 hộ đã làm như thế, dành nửa diện tích còn lại cho ao lắng và cây ngập mặn. Sau hai năm, tôm chết ít đi, nước thải ra sông cũng trong hơn.',
  dateline: 'Hải Lạng',
  publishedAt: daysFrom(today, -1, '06:40'),
  hero: {
    image: 'shrimp-ponds',
    caption: 'Khu nuôi tôm hai giai đoạn ở Hải Lạng, ao lắng nằm phía ngoài.',
    credit: 'Đức Tín',
  },
  body: [
    'Anh Vũ Hồng Quân, thôn Trung, có 2,6 ha đầm cha để lại. Mười năm liền, cả nhà trông vào con nước: lấy vào bao nhiêu, xả ra bấy nhiêu. Được một vụ thì hai vụ sau mất. “Có năm tôi thả 40 vạn giống, cuối vụ kéo lên chưa đầy hai tạ. Ngồi trên bờ đầm, tôi không dám gọi điện cho vợ”, anh kể.',
    'Bước ngoặt đến từ một buổi cà phê với người bạn làm kỹ thuật viên. Anh bạn vẽ lên mặt bàn bốn ô vuông: một ô ươm, hai ô nuôi, một ô to nhất để… không nuôi gì cả. Anh Quân đem tờ giấy chép lại về dán lên tường, hai tháng sau mới dám làm.',
    { h: 'Ao to nhất không thả con tôm nào' },
    'Nuôi hai giai đoạn nghĩa là tôm giống được ươm trong bể tròn có mái che chừng 25 ngày, đến cỡ chiếc đũa con mới chuyển sang ao nuôi. Thời gian tôm ở ngoài ao rút còn 60 – 65 ngày. Ao nuôi nhỏ, lót bạt, dễ xi-phông đáy; nước trước khi vào phải nằm ở ao lắng ít nhất bảy ngày.',
    'Ao lắng chính là phần đầm cũ được bỏ ra. Bà con trồng đước, trang quanh bờ và thả rong, hàu, cá đối. Nước từ ao nuôi thải ra cũng quay về đây trước khi trả lại kênh. Chỉ tiêu đo tháng trước cho thấy lượng chất rắn lơ lửng giảm hơn một nửa so với khi xả thẳng.',
    {
      image: 'mangrove-planting',
      caption: 'Trồng đước quanh ao lắng, cây hai năm tuổi đã khép tán.',
      credit: 'Đức Tín',
    },
    'Chi phí không nhỏ. Một mô-đun 0,5 ha mất khoảng 650 triệu đồng tiền bạt, mái, máy thổi khí. Nhóm hộ thôn Trung giải bài toán bằng cách góp vốn làm bể ươm chung: bảy nhà một cụm, thuê một người trực đêm, hết lượt nhà này đến lượt nhà khác.',
    {
      table: [
        ['Tính trên 1 ha mặt nước được giao', 'Cách nuôi cũ', 'Hai giai đoạn'],
        ['Diện tích thực nuôi', '0,9 ha', '0,4 ha'],
        ['Số vụ trong năm', '2', '3'],
        ['Tỷ lệ sống', '45%', '82%'],
        ['Sản lượng một năm', '3,1 tấn', '9,4 tấn'],
        ['Chi phí cho 1 kg tôm', '112.000 đồng', '96.000 đồng'],
      ],
      caption: 'Số liệu bình quân của 57 hộ, do tổ hợp tác ghi chép trong 12 tháng',
    },
    { h: 'Kỷ luật của cái van nước' },
    'Kỹ thuật có thể học trong một tuần, nhưng nếp làm chung mới là thứ khó. Cả vùng dùng chung hai con kênh, một kênh cấp và một kênh thoát. Chỉ cần một nhà lén xả vào kênh cấp là hàng chục nhà chịu trận.',
    'Tổ hợp tác quy định mỗi van có hai khóa, một chìa nhà giữ, một chìa tổ giữ. Lịch mở van gửi vào nhóm Zalo từ tối hôm trước. Ao nào tôm có dấu hiệu bệnh phải treo cờ vàng trong vòng hai giờ; treo cờ thì được cả tổ đến giúp, giấu thì bị dừng lấy nước một vụ.',
    'Hai năm, cờ vàng được treo 16 lần. Lần nào cũng có người chở vôi, chở máy đến trước cả khi chủ ao kịp gọi. Chị Đoàn Thị Nhài, hộ treo cờ đầu tiên, nhớ lại: “Lúc treo tôi xấu hổ lắm, sợ hàng xóm trách. Đến tối có hai mươi người ở bờ ao nhà tôi, tôi mới biết mình làm đúng”.',
    'Ông Từ Văn Hòa, Chủ tịch UBND xã Hải Lạng, cho biết xã đã rà soát 310 ha đầm kém hiệu quả, dự kiến vận động chuyển đổi từng cụm, nơi nào kênh cấp và kênh thoát tách riêng mới cho làm. Xã không chạy theo diện tích, vì “làm vội một vùng mà hỏng nước thì hỏng cả cửa sông”.',
    { h: 'Bán tôm kèm cuốn sổ' },
    'Đầu ra cũng đổi khác. Trước kia thương lái đến tận bờ, cân xong trả tiền, giá bao nhiêu biết bấy nhiêu. Nay tổ hợp tác ký với hai cơ sở chế biến ở tỉnh, giá cao hơn 6.000 – 8.000 đồng/kg, đổi lại mỗi lô phải kèm cuốn sổ ghi ngày thả, loại thức ăn, ngày ngừng thuốc.',
    'Người viết sổ giỏi nhất tổ là cô bé Vũ Mai Linh, con gái anh Quân, đang học lớp 11. Em lập bảng tính, vẽ biểu đồ độ mặn, tối tối đọc cho bố nghe. Anh Quân bảo, hồi trước anh chỉ mong con thoát khỏi cái đầm; bây giờ nó lại bảo sẽ học thủy sản rồi về.',
    'Trên bờ ao lắng, hàng đước trồng hai năm đã khép tán. Sáng sớm, cá đối quẫy đớp bóng nước kêu lách tách. “Cái ao không nuôi gì, hóa ra nuôi tất cả”, anh Quân nói rồi xuống mở van, đúng giờ đã hẹn trong nhóm.',
  ],
  byline: [{ person: 'duc-tin', role: 'text-photo', agency: 'tt-dvth' }],
  agencies: [{ agency: 'ubnd-xa-hai-lang', role: 'mentioned' }],
});

function elderlyCheckups(today: Date): DemoStory {
  const publishedAt = daysFrom(today, -2, '11:20');
  return {
    key: 'kham-mat-nguoi-cao-tuoi',
    topic: 'y-te',
    title: 'Khám mắt, đo mật độ xương miễn phí cho 265 người cao tuổi',
    lead: `Ngày ${dayMonth(publishedAt)}, Trạm Y tế xã Tiên Yên phối hợp với Hội Liên hiệp Phụ nữ xã tổ chức khám mắt và đo mật độ xương miễn phí cho 265 người từ 60 tuổi trở lên.`,
    dateline: 'Tiên Yên',
    publishedAt,
    hero: {
      image: 'clinic',
      caption: 'Người cao tuổi chờ đến lượt khám tại Trạm Y tế xã Tiên Yên.',
      credit: 'Văn Sơn',
    },
    body: [
      'Từ 6 giờ 30 phút, hàng ghế trước trạm đã kín chỗ. Các chị trong chi hội phụ nữ chia nhau đón các cụ từ cổng, phát nước, đo huyết áp và ghi phiếu. Những cụ ở xa được xe của trạm đón theo năm điểm hẹn.',
      'Kết quả ban đầu: 71 người có đục thủy tinh thể, trong đó 18 người nên phẫu thuật sớm; 96 người thiếu mật độ xương ở các mức khác nhau. Tất cả được lập sổ, hẹn khám lại sau ba tháng.',
      'Ông Bùi Thế Vinh, 73 tuổi, khu phố Thống Nhất, đọc rõ bảng chữ sau khi đeo thử kính: “Hóa ra tôi không lẫn, chỉ là không nhìn thấy. Về phải xin lỗi bà nhà vì hay cãi chuyện xem nhầm lịch”.',
      'Bác sĩ Trịnh Hoài An khuyên người cao tuổi phơi nắng sớm 15 – 20 phút mỗi ngày, ăn thêm cá nhỏ cả xương và tập đi bộ đều đặn; trong nhà nên bỏ bậc cửa cao, lắp tay vịn ở nhà tắm vì phần lớn ca gãy xương xảy ra ngay tại nhà.',
      'Chương trình do các nhà hảo tâm và cán bộ trạm đóng góp, tổng trị giá 58 triệu đồng, gồm cả 90 cặp kính. Đợt tiếp theo dự kiến tổ chức tại nhà văn hóa thôn Đồng Châu.',
    ],
    byline: [
      { person: 'khanh-vy', role: 'text', agency: 'tt-dvth' },
      { person: 'van-son', role: 'photo', agency: 'tt-dvth' },
    ],
    agencies: [
      { agency: 'tram-y-te', role: 'host' },
      { agency: 'hoi-phu-nu-xa', role: 'participant' },
    ],
  };
}

function dongNguRoad(today: Date): DemoStory {
  const publishedAt = workingDay(today, -3, '17:05');
  return {
    key: 'nghiem-thu-duong-lien-thon',
    topic: 'nong-thon-moi',
    title: 'Đông Ngũ nghiệm thu giai đoạn một tuyến đường liên thôn',
    lead: `Ngày ${dayMonth(publishedAt)}, UBND xã Đông Ngũ cùng đại diện các thôn nghiệm thu 3,4 km đầu tiên của tuyến đường nối khu Đông Ngũ với khu Đại Dực, sớm hơn kế hoạch 20 ngày.`,
    dateline: 'Đông Ngũ',
    publishedAt,
    hero: {
      image: 'new-road',
      caption: 'Tổ giám sát cộng đồng đo chiều dày mặt đường bê tông.',
      credit: 'Văn Sơn',
    },
    body: [
      'Khác với các buổi nghiệm thu thường thấy, đi đầu đoàn là bảy người dân đeo băng đỏ của tổ giám sát cộng đồng, tay cầm thước và cuốn sổ khổ lớn. Trong ba tháng thi công, tổ cắt cử người có mặt mỗi ngày, ghi từng mẻ trộn.',
      'Tại Km1+200, tổ yêu cầu khoan mẫu vì nghi mặt đường mỏng. Kết quả đo được 19,6 cm, thiếu 0,4 cm so với thiết kế nhưng nằm trong sai số cho phép. Hai vị trí mái ta-luy bị xói được nhà thầu nhận sửa trong năm ngày.',
      'Ông Chíu Quốc Bảo, Chủ tịch UBND xã Đông Ngũ, nói thẳng với nhà thầu: “Bà con đo thế nào thì xã ký thế ấy. Chỗ nào bà con chưa ưng, xã chưa thanh toán”.',
      {
        image: 'village-gate',
        caption: 'Điểm đầu tuyến, nơi đường mới gặp cổng thôn.',
        credit: 'Văn Sơn',
      },
      'Đường rộng 5,5 m, phục vụ 380 hộ của năm thôn. Dọc tuyến, 46 hộ hiến đất, diện tích 8.300 m². Xã giữ lại toàn bộ hàng cây trẩu già bằng cách nắn tim đường 2 m ở hai đoạn.',
      'Giai đoạn hai dài 4,1 km, qua ba ngầm tràn, được khởi công sau khi hoàn tất khảo sát lòng suối. Vì nội dung đã được xem xét lần này, đợt kiểm tra tiến độ đã lên lịch sẽ không tổ chức nữa.',
    ],
    byline: [
      { person: 'thu-ha', role: 'text', agency: 'tt-dvth' },
      { person: 'van-son', role: 'photo', agency: 'tt-dvth' },
    ],
    agencies: [{ agency: 'ubnd-xa-dong-ngu', role: 'host' }],
    people: [{ person: 'bao', position: 'Chủ tịch UBND xã Đông Ngũ' }],
  };
}

const bookBikes = (today: Date): DemoStory => ({
  key: 'tu-sach-luu-dong',
  topic: 'giao-duc',
  title: 'Tủ sách trên yên xe của cô thủ thư',
  lead: 'Thư viện xã Tiên Yên có 11.000 cuốn sách, nhưng có thời mỗi ngày chỉ đón chừng chục bạn đọc. Không chờ người đến, cô thủ thư Mạc Thùy Dung đóng hai thùng gỗ, buộc sau xe máy và chở sách đi tìm người đọc.',
  dateline: 'Tiên Yên',
  publishedAt: daysFrom(today, -4, '06:50'),
  hero: {
    image: 'library',
    caption: 'Một giờ đọc sách ở thư viện xã Tiên Yên.',
    credit: 'Khánh Vy',
  },
  body: [
    'Hai thùng chứa được 120 cuốn. Mỗi tuần cô Dung đi bốn điểm trường, sách tuần này đọc ở Phong Dụ thì tuần sau sang Tiên Lãng. Trẻ con thuộc tiếng xe, nghe từ đầu dốc đã chạy ra.',
    'Lúc đầu cô chở toàn sách hay theo ý mình, các em lật vài trang rồi bỏ. Sau một tháng, cô đổi cách: mỗi em viết vào mảnh giấy điều muốn biết. Có em hỏi vì sao con trâu nhai mãi, có em hỏi biển sâu nhất ở đâu, có em chỉ viết: “Sách nào cười được”.',
    'Đến nay tủ sách lưu động đã phục vụ 9.700 lượt mượn, mất bảy cuốn. Cô không phạt ai. Thay vào đó, em nào làm mất thì kể lại nội dung cuốn sách cho cả lớp nghe, coi như trả bằng lời.',
    'Thầy Đỗ Minh Tuyên, phụ trách điểm trường Phong Dụ, nhận xét học trò viết văn bớt hẳn những câu giống nhau. “Các em bắt đầu tả cái mình thấy chứ không tả theo bài mẫu”, thầy nói.',
    'Trung tâm Dịch vụ tổng hợp xã vừa bổ sung 600 đầu sách thiếu nhi và một chiếc xe điện ba bánh, chở được gấp bốn lần. Cô Dung giữ lại hai thùng gỗ cũ, đặt ở sân thư viện làm nơi đổi sách: lấy một cuốn, để lại một cuốn.',
  ],
  byline: [{ person: 'khanh-vy', role: 'text-photo', agency: 'tt-dvth' }],
  agencies: [{ agency: 'tt-dvth', role: 'mentioned' }],
});

function plantingDay(today: Date): DemoStory {
  const publishedAt = atClock(plantingStart(today), '15:15');
  return {
    key: 'ra-quan-trong-rung',
    topic: 'moi-truong',
    otherTopics: ['thoi-su'],
    title: 'Hơn 300 người ra bãi triều Đồng Rui trồng rừng ngập mặn',
    lead: `Ngày ${dayMonth(publishedAt)}, xã Hải Lạng ra quân trồng 4 ha rừng ngập mặn tại bãi triều thôn Thượng, khu Đồng Rui, theo Kế hoạch số 52/KH-UBND ngày 15/10/2025 của UBND xã.`,
    dateline: 'Hải Lạng',
    publishedAt,
    hero: {
      image: 'mangrove-planting',
      caption: 'Người dân và đoàn viên trồng cây khi con nước ròng.',
      credit: 'Văn Sơn',
    },
    body: [
      'Con nước chỉ cho phép làm từ 7 giờ 30 phút đến 10 giờ 30 phút, nên mọi thứ được chuẩn bị từ hôm trước: 16.000 cây trang và đước vòi xếp sẵn trên thuyền, dây căng hàng, cọc tre cắm mốc. Mỗi nhóm năm người nhận một dải rộng 10 m.',
      { document: 'kh-rung-ngap-man' },
      'Người hướng dẫn là các cô, các bác trong tổ bảo vệ rừng. Bài học gói trong ba câu: cắm thẳng, ngập cổ rễ, nén bùn bằng gót chân. Học sinh lớp 9 làm chậm nhưng kỹ, thành ra dải của các em lại đều nhất.',
      {
        gallery: [
          { image: 'mangrove-planting', caption: 'Cắm cây theo dây căng sẵn.' },
          { image: 'river-mouth', caption: 'Bãi triều nhìn từ thuyền chở cây giống.' },
          { image: 'fishing-boats', caption: 'Thuyền của bà con chở người và cây ra bãi.' },
        ],
        credit: 'Văn Sơn – Đức Tín',
      },
      'Theo ông Từ Văn Hòa, Chủ tịch UBND xã Hải Lạng, đến nay xã đã trồng mới 23 ha trong tổng số 60 ha của kế hoạch; tỷ lệ cây sống sau sáu tháng đạt 84%. Diện tích trồng hôm nay được giao ngay cho tổ cộng đồng thôn Thượng chăm sóc trong ba năm, có hợp đồng và mức khoán rõ ràng.',
      'Chị Phạm Thị Lành, thôn Bốn, dẫn theo cậu con trai út. “Cây này lớn bằng đầu người thì cháu cũng vừa học xong cấp ba. Tôi bảo nó nhớ lấy hàng của mình”, chị nói.',
      { related: 'dong-rui-giu-rung' },
    ],
    byline: [
      { person: 'duc-tin', role: 'text', agency: 'tt-dvth' },
      { person: 'van-son', role: 'photo', agency: 'tt-dvth' },
    ],
    agencies: [{ agency: 'ubnd-xa-hai-lang', role: 'host' }],
    events: ['ra-quan-trong-rung'],
    documents: ['kh-rung-ngap-man'],
  };
}

const womensFootball = (today: Date): DemoStory => ({
  key: 'bong-da-nu-dai-duc',
  topic: 'van-hoa',
  kicker: 'Thể thao',
  title: 'Những cầu thủ mặc váy chàm',
  lead: 'Ban ngày cấy lúa, bóc keo, chiều xuống thay đôi ủng bằng đôi giày vải, các chị em Sán Chỉ ở Đại Dực lại ra sân. Đội bóng nữ của thôn năm nay tròn mười tuổi và sắp bước vào trận lớn.',
  dateline: 'Đông Ngũ',
  publishedAt: daysFrom(today, -7, '18:10'),
  hero: {
    image: 'football-women',
    caption: 'Buổi tập của đội bóng đá nữ Đại Dực trong trang phục truyền thống.',
    credit: 'Đức Tín',
  },
  body: [
    'Đội có 17 người, từ 19 đến 46 tuổi, trong đó ba cặp mẹ con. Thủ môn Lỷ Thị Hòa, 41 tuổi, bắt bóng bằng đôi tay quen nhổ mạ: “Bóng trơn đến mấy cũng không trơn bằng bó mạ”.',
    'Trang phục khi đấu vẫn là áo chàm, váy xếp, khăn vấn. Chiếc váy làm bước chạy ngắn lại, bù vào đó các chị chuyền nhiều hơn. Huấn luyện viên Ninh Văn Trọng, vốn là thợ xây, chỉ dạy một nguyên tắc: nhìn thấy đồng đội trước khi nhìn thấy bóng.',
    {
      quote: 'Ra sân là lúc duy nhất trong ngày không ai gọi chúng tôi là vợ ai, mẹ ai. Chỉ gọi tên.',
      by: 'Lỷ Thị Hòa, thủ môn đội bóng đá nữ Đại Dực',
    },
    'Mười năm trước, đội bị cười. Có ông chồng giấu giày của vợ trong bồ thóc. Nay chính ông ấy là người kẻ vôi, cắt cỏ, đun nước. Tiền mua bóng lấy từ việc bán rau sạch trồng cạnh sân, mỗi người góp một luống.',
    'Trong Ngày hội Văn hóa, Thể thao các dân tộc xã Đông Ngũ sắp tới, đội sẽ gặp đội nữ của xã Tiên Yên. Hai đội đã gặp nhau bốn lần, mỗi bên thắng hai. “Lần này không cần thắng đậm, một quả là đủ”, chị Hòa cười rồi chạy ra sân; trời sắp tối, còn phải tập phạt góc.',
  ],
  byline: [{ person: 'duc-tin', role: 'text-photo', agency: 'tt-dvth' }],
  agencies: [{ agency: 'ubnd-xa-dong-ngu', role: 'mentioned' }],
});
