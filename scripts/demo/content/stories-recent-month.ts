import type { DemoStory } from '../types';
import { oneStopSessionStart } from './events';
import { atClock, dayMonth, daysFrom, workingDay } from './relative';

/** From a week to a month before `today`. */
export const storiesOfTheMonth = (today: Date): DemoStory[] => [
  workingSession(today),
  henPrices(today),
  solarRoof(today),
  soongCoMaster(today),
  teaHills(today),
  cashlessMarket(today),
  fishingLog(today),
];

function workingSession(today: Date): DemoStory {
  const publishedAt = atClock(oneStopSessionStart(today), '18:30');
  return {
    key: 'doan-cong-tac-mot-cua',
    topic: 'cai-cach-hanh-chinh',
    otherTopics: ['thoi-su'],
    title: 'Đoàn công tác của UBND tỉnh làm việc với xã Tiên Yên về cải cách hành chính',
    lead: `Ngày ${dayMonth(publishedAt)}, Đoàn công tác cải cách hành chính của UBND tỉnh Quảng Ninh do bà Tô Hải Yến dẫn đầu, làm việc với UBND xã Tiên Yên về kết quả thực hiện Kế hoạch số 38/KH-UBND ngày 12/9/2025.`,
    dateline: 'Tiên Yên',
    publishedAt,
    hero: {
      image: 'meeting-hall',
      caption: 'Quang cảnh buổi làm việc tại trụ sở UBND xã Tiên Yên.',
      credit: 'Đức Tín',
    },
    body: [
      'Trước khi vào phòng họp, đoàn dành một tiếng ở Trung tâm Phục vụ hành chính công xã, ngồi cùng người dân ở hàng ghế chờ và thử nộp một hồ sơ trên máy.',
      { document: 'kh-cchc-2025' },
      'Báo cáo với đoàn, bà Bế Thị Nhàn, Chủ tịch UBND xã, cho biết 14/16 chỉ tiêu của kế hoạch đạt hoặc vượt mức đề ra. Hai chỉ tiêu chưa đạt là tỷ lệ hồ sơ nộp trực tuyến từ nhà và thời gian chỉnh lý đất đai.',
      {
        table: [
          ['Chỉ tiêu', 'Kế hoạch', 'Thực hiện 12 tháng'],
          ['Thời gian chờ ở quầy', 'Không quá 15 phút', '11 phút'],
          ['Trả đúng và trước hạn', '99%', '99,4%'],
          ['Nộp trực tuyến từ nhà', '50%', '37%'],
          ['Chỉnh lý đất đai', '10 ngày', '13 ngày'],
          ['Mức độ hài lòng', '95%', '96,2%'],
        ],
        caption: 'Kết quả một số chỉ tiêu theo báo cáo của UBND xã Tiên Yên',
      },
      'Thảo luận tại buổi làm việc, ông Ngô Hữu Phả, Phó Chủ tịch HĐND xã, nêu thực tế nhiều người vẫn ra quầy nhờ cán bộ bấm máy rồi được tính là nộp trực tuyến. Xã đã tách riêng con số này để nhìn đúng việc mình làm, vì vậy tỷ lệ thấp hơn trước.',
      'Bà Tô Hải Yến đánh giá cao cách báo cáo không tô hồng, đồng thời đề nghị xã bổ sung một cán bộ đo đạc cho tổ chỉnh lý, mở thêm điểm hướng dẫn nộp hồ sơ ở nhà văn hóa bốn thôn xa và gửi bài học trả kết quả tại nhà để các xã khác tham khảo.',
      'Kết luận buổi làm việc, UBND xã tiếp thu các ý kiến và cam kết công bố lộ trình khắc phục hai chỉ tiêu chưa đạt trong vòng 15 ngày.',
      { related: 'ke-hoach-cchc-2025' },
    ],
    byline: [
      { person: 'khanh-vy', role: 'text', agency: 'tt-dvth' },
      { person: 'duc-tin', role: 'photo', agency: 'tt-dvth' },
    ],
    agencies: [
      { agency: 'ubnd-xa-tien-yen', role: 'host' },
      { agency: 'ubnd-tinh', role: 'participant' },
      { agency: 'tt-hcc-xa', role: 'participant' },
      { agency: 'hdnd-xa-tien-yen', role: 'participant' },
    ],
    people: [
      { person: 'nhan', position: 'Chủ tịch UBND xã Tiên Yên' },
      { person: 'pha', position: 'Phó Chủ tịch HĐND xã Tiên Yên' },
    ],
    events: ['lam-viec-mot-cua'],
    documents: ['kh-cchc-2025'],
  };
}

const henPrices = (today: Date): DemoStory => ({
  key: 'gia-ga-tien-yen',
  topic: 'kinh-te',
  title: 'Gà Tiên Yên được giá nhờ chiếc vòng ở chân',
  lead: 'Giá gà Tiên Yên tại trại giữ ở mức cao trong bốn tuần liền. Người nuôi cho rằng chiếc vòng mã số đeo ở chân gà, bắt đầu được dùng rộng rãi từ năm ngoái, đã giúp khách phân biệt gà thật với gà trà trộn.',
  dateline: 'Tiên Yên',
  publishedAt: daysFrom(today, -11, '09:00'),
  hero: {
    image: 'hens',
    caption: 'Đàn gà Tiên Yên thả vườn, con nào cũng có vòng mã số ở chân.',
    credit: 'Văn Sơn',
  },
  body: [
    'Trại của anh Lã Văn Duy, xã Đông Ngũ, mỗi lứa xuất 1.200 con. Vòng nhựa màu vàng in dãy số tám chữ số, đeo từ khi gà được 45 ngày. Khách soi mã bằng điện thoại sẽ thấy ngày nở, ngày tiêm phòng, tên chủ trại và cả ảnh khu vườn.',
    '“Hồi mới đeo, ai cũng kêu lỉnh kỉnh, tốn 900 đồng một con. Đến lúc người ở thành phố gọi về đòi đúng gà có vòng thì chẳng ai kêu nữa”, anh Duy nói.',
    {
      table: [
        ['Loại', 'Giá tại trại (đồng/kg)', 'So với tháng trước'],
        ['Gà mái tơ, 1,5 – 1,8 kg', '165.000', 'Tăng 5.000'],
        ['Gà trống, 2 – 2,5 kg', '150.000', 'Không đổi'],
        ['Gà trống thiến, trên 3 kg', '235.000', 'Tăng 10.000'],
        ['Gà không có vòng mã số', '115.000 – 125.000', 'Giảm 5.000'],
      ],
      caption: 'Giá tham khảo, do Phòng Kinh tế xã Tiên Yên thu thập tại 18 trại',
    },
    'Theo Phòng Kinh tế xã Tiên Yên, trên địa bàn bốn xã hiện có 92 trại tham gia cấp mã, tổng đàn khoảng 410.000 con. Mỗi trại chỉ được nhận số vòng bằng số con giống đã khai báo; xin thêm phải có phiếu mua giống.',
    'Tuy vậy, tổ kiểm tra đã phát hiện hai trường hợp cắt vòng cũ đeo lại. Loại vòng mới, chỉ khóa được một lần, đang được thử ở 10 trại.',
    'Người nuôi được khuyến cáo không tăng đàn ồ ạt. Gà Tiên Yên cần ít nhất năm tháng mới đủ ngon, nuôi vội thì chiếc vòng cũng không giữ được khách.',
    { related: 'hdnd-san-pham-chu-luc' },
  ],
  byline: [
    { person: 'thu-ha', role: 'text', agency: 'tt-dvth' },
    { person: 'van-son', role: 'photo', agency: 'tt-dvth' },
  ],
  agencies: [{ agency: 'phong-kinh-te-xa', role: 'mentioned' }],
});

const solarRoof = (today: Date): DemoStory => ({
  key: 'mai-dien-mat-troi',
  topic: 'giao-duc',
  otherTopics: ['moi-truong'],
  title: 'Mái trường phát điện, tiền điện thành bữa ăn',
  lead: 'Sau một năm lắp 96 tấm pin mặt trời, điểm trường bán trú ở Điền Xá tiết kiệm được gần 68 triệu đồng tiền điện. Số tiền ấy được chuyển thành thịt, trứng và sữa chua trong bữa trưa của 214 học sinh.',
  dateline: 'Điền Xá',
  publishedAt: daysFrom(today, -13, '14:20'),
  hero: {
    image: 'solar-roof',
    caption: 'Dàn pin mặt trời trên mái nhà bán trú.',
    credit: 'Khánh Vy',
  },
  body: [
    'Cô Triệu Thị Mẩy, nhân viên cấp dưỡng, có một cách đọc đồng hồ điện rất riêng: “Số nhảy lùi là hôm ấy các cháu có thêm trứng”. Cô dán tờ giấy cạnh bếp, ngày nào mái nhà phát được bao nhiêu điện đều ghi lại.',
    'Dàn pin công suất 42 kW do một nhóm cựu học sinh quyên góp và tự tay lắp trong ba tuần. Ban ngày, điện đủ cho quạt, bếp, máy bơm và phòng máy tính; phần dư nạp vào bộ lưu trữ để thắp sáng khu nội trú đến 22 giờ.',
    'Thầy Nịnh Văn Quý, phụ trách điểm trường, cho biết nhà trường công khai từng tháng số điện, số tiền và thực đơn. Phụ huynh thay nhau đến kiểm tra bếp, ký vào sổ. Bữa trưa hiện có ba món mặn mỗi tuần thay vì hai như trước.',
    {
      image: 'school-yard',
      caption: 'Giờ ra chơi dưới mái hiên có gắn pin.',
      credit: 'Khánh Vy',
    },
    'Dàn pin còn là bài học. Lớp 5 lập tổ “thợ mái nhà”, mỗi tuần lau bảng hiển thị, vẽ biểu đồ và đoán sản lượng dựa vào mây. Em nào đoán sát nhất được chọn món tráng miệng cho cả trường.',
    'Nỗi lo lớn nhất là sấm sét và gió lốc. Nhóm cựu học sinh đã bổ sung cột thu sét, gia cố khung bằng thép mạ và cam kết quay lại kiểm tra mỗi năm hai lần.',
  ],
  byline: [{ person: 'khanh-vy', role: 'text-photo', agency: 'tt-dvth' }],
  agencies: [{ agency: 'ubnd-xa-dien-xa', role: 'mentioned' }],
});

const soongCoMaster = (today: Date): DemoStory => ({
  key: 'nghe-nhan-soong-co',
  topic: 'van-hoa',
  kicker: 'Chân dung',
  title: 'Người giữ ba trăm câu hát',
  lead: 'Bà Ninh Thị Sảy không biết mình thuộc bao nhiêu câu Soóng cọ. Cháu gái bà ngồi đếm suốt một mùa, ghi kín bốn cuốn vở, đến câu thứ 312 thì bà bảo: “Thôi, để dành”.',
  dateline: 'Đông Ngũ',
  publishedAt: daysFrom(today, -15, '07:15'),
  hero: {
    image: 'elder-portrait',
    caption: 'Nghệ nhân Ninh Thị Sảy bên khung cửa nhà mình ở khu Đại Dực.',
    credit: 'Đức Tín',
  },
  body: [
    'Năm lên bảy, bà theo mẹ đi nương, mẹ hát câu nào bà lẩm nhẩm câu ấy. Mẹ không dạy, chỉ hát; con không học, chỉ nghe. Đến lúc lấy chồng, bà mới biết mình có thể đối đáp suốt đêm.',
    'Rồi có quãng hơn hai mươi năm, trong thôn gần như không ai hát. Nhà nào cũng bận làm ăn, tối đến bật ti vi. Bà Sảy hát một mình bên bếp, mấy con gà trong chuồng là khán giả.',
    {
      quote: 'Câu hát như hạt giống. Cất kỹ quá thì mốc, phải gieo ra mới còn.',
      by: 'Nghệ nhân Ninh Thị Sảy',
    },
    'Lớp học của bà bắt đầu với hai đứa cháu và một cô giáo mầm non. Bà không biết chữ, nên nghĩ ra cách dạy bằng… hạt ngô: mỗi câu một hạt, thuộc câu nào bỏ hạt ấy vào ống tre của mình. Cuối buổi, ai nhiều ngô nhất được bà rang cho ăn.',
    'Nay lớp có 31 người, học tối thứ Tư và thứ Bảy ở nhà văn hóa. Có anh lái xe tải mỗi tuần về muộn vẫn ghé học một tiếng. Trung tâm Dịch vụ tổng hợp xã Tiên Yên đã giúp ghi âm 186 câu, kèm lời giải nghĩa.',
    'Bà không khó tính chuyện hát sai lời. Bà chỉ buồn khi người ta hát mà không nhìn nhau. “Soóng cọ là hát cho người đứng trước mặt. Hát mà cúi xuống điện thoại thì còn đối đáp với ai”, bà nói.',
    'Chiều ấy, tiễn khách ra cổng, bà hát một câu. Cháu gái dịch: “Đường dốc thì đi chậm, nhớ thì quay lại, cổng này không cài then”.',
    { related: 'hoi-soong-co-2023' },
  ],
  byline: [{ person: 'duc-tin', role: 'text-photo', agency: 'tt-dvth' }],
  agencies: [{ agency: 'tt-dvth', role: 'mentioned' }],
});

const teaHills = (today: Date): DemoStory => ({
  key: 'doi-che-ba-che',
  topic: 'kinh-te',
  otherTopics: ['nong-thon-moi'],
  title: 'Trở lại với chè, đồi Ba Chẽ xanh thêm một lần',
  lead: 'Những đồi chè từng bị bỏ hoang ở Ba Chẽ đang được một hợp tác xã của người trẻ khôi phục, bằng cách đơn giản nhất: hái ít đi, làm kỹ hơn.',
  dateline: 'Ba Chẽ',
  publishedAt: daysFrom(today, -18, '08:40'),
  hero: {
    image: 'tea-hills',
    caption: 'Đồi chè ở Ba Chẽ sau khi được đốn tỉa, chăm sóc lại.',
    credit: 'Bản tin Nông thôn Vùng Đông',
  },
  body: [
    'Đồi chè rộng 37 ha trồng từ thời nông trường. Khi giá chè xuống còn 4.000 đồng một cân búp tươi, người ta lần lượt chặt đi trồng keo. Phần còn lại mọc thành bụi, cao quá đầu người.',
    'Năm 2022, chị Đặng Thị Huệ rời công ty may ở thành phố về quê, rủ sáu người bạn học cũ thuê lại 12 ha. Họ đốn đau, bỏ hẳn thuốc trừ cỏ, chấp nhận một năm rưỡi không có thu.',
    '“Bố tôi bảo chúng mày về phá đồi. Đốn trơ gốc thế kia thì sống làm sao. Sau mưa đầu mùa, mầm bật tua tủa, ông ra ngồi ngắm cả buổi”, chị Huệ nhớ lại.',
    { h: 'Một tôm, hai lá' },
    'Hợp tác xã chỉ hái một tôm, hai lá, mỗi tháng không quá ba lứa, sao bằng chảo gang trong ngày. Sản lượng chỉ bằng một phần tư cách làm cũ, nhưng giá bán cao gấp chín lần. Hiện 26 hộ trong xã đã gửi chè đến sao chung.',
    'Mỗi gói chè in tên người hái và tên người đứng chảo. Khách chê lứa nào, hai người ấy cùng ngồi uống lại lứa ấy. Chị Huệ gọi đó là “cuộc họp kiểm điểm ngon nhất đời”.',
    'Năm tới, nhóm dự định thuê thêm 8 ha và mở lối đi bộ giữa các luống chè cho khách tham quan.',
  ],
  byline: [{ name: 'Quách Thanh Mộc', role: 'text' }],
  source: {
    name: 'Bản tin Nông thôn Vùng Đông',
    url: 'https://nongthonvungdong.example/tro-lai-voi-che-doi-ba-che-xanh',
    author: 'Quách Thanh Mộc',
    publishedAt: daysFrom(today, -20, '15:00'),
  },
});

const cashlessMarket = (today: Date): DemoStory => ({
  key: 'cho-phien-quet-ma',
  topic: 'kinh-te',
  otherTopics: ['van-hoa'],
  title: 'Chợ phiên Hà Lâu quét mã, nhưng vẫn nhận gùi măng đổi muối',
  lead: 'Ở chợ phiên Hà Lâu, tấm bìa in mã thanh toán treo cạnh bó lá thuốc. Người trẻ giơ điện thoại, người già xòe nắm tiền lẻ, và ở góc chợ cuối cùng, người ta vẫn đổi măng lấy muối.',
  dateline: 'Điền Xá',
  publishedAt: daysFrom(today, -22, '17:35'),
  hero: {
    image: 'market',
    caption: 'Người dân mang nông sản xuống chợ phiên Hà Lâu.',
    credit: 'Đức Tín',
  },
  body: [
    'Phiên chợ họp từ 5 giờ sáng đến quá trưa. Tổ thanh niên của xã Điền Xá mất bốn phiên để giúp 118 người bán mở tài khoản, in mã và cài loa báo tiền về. Loa nói cả tiếng Dao, tiếng Tày; câu báo do chính các bà các chị trong chợ thu âm.',
    'Chị Tằng Sủi Múi, bán gừng và khoai sọ, kể phiên đầu tiên chị không tin. Khách quét xong, chị giữ khách lại, gọi con đang học ngoài Tiên Yên xem hộ tiền đã vào chưa. “Bây giờ thì nghe tiếng mình trong loa nói là tôi tin”, chị cười.',
    'Đến nay, khoảng một phần ba số giao dịch trên 50.000 đồng được trả qua mã. Lợi ích thấy rõ nhất là không phải giữ nhiều tiền trên đường về; có người ở bản xa đi bộ gần ba tiếng mới đến nhà.',
    'Nhưng ban tổ chức chợ cũng giữ lại một khoảng sân không có mã nào. Đó là chỗ của các cụ: một ống gạo đổi ba củ mài, một gùi măng đổi hai cân muối, thừa thiếu thì hẹn phiên sau. Không ai ghi sổ.',
    'Ông Phùn Quay Lìu, 79 tuổi, đổi xong bó lạt, ngồi xuống hút điếu thuốc lào. “Cái loa nó nhớ tiền. Còn ở đây chúng tôi nhớ người”, ông nói.',
  ],
  byline: [{ person: 'duc-tin', role: 'text-photo', agency: 'tt-dvth' }],
  agencies: [{ agency: 'ubnd-xa-dien-xa', role: 'mentioned' }],
});

function fishingLog(today: Date): DemoStory {
  const publishedAt = workingDay(today, -27, '16:10');
  return {
    key: 'nhat-ky-tau-ca',
    topic: 'moi-truong',
    otherTopics: ['kinh-te'],
    title: 'Ngư dân Đông Ngũ ghi nhật ký biển bằng giọng nói',
    lead: `Ngày ${dayMonth(publishedAt)}, UBND xã Đông Ngũ bàn giao 74 thiết bị ghi nhật ký khai thác cho chủ tàu cá. Thay vì viết sổ trên boong ướt, ngư dân chỉ cần nói tên loài, số cân và giờ kéo lưới.`,
    dateline: 'Đông Ngũ',
    publishedAt,
    hero: {
      image: 'fishing-boats',
      caption: 'Tàu cá neo ở bến Đông Ngũ trước giờ ra khơi.',
      credit: 'Văn Sơn',
    },
    body: [
      'Thiết bị to bằng bàn tay, chống nước, pin dùng được năm ngày. Máy nhận được 46 tên cá, tôm, mực theo cách gọi địa phương. Về đến bến, dữ liệu tự chuyển vào sổ điện tử, chủ tàu xem lại rồi bấm xác nhận.',
      'Ông Hoàng Văn Điểm, chủ tàu công suất 90 CV, thử máy đầu tiên. Ông nói “cá đối mục, mười hai cân”, máy hiện đúng, cả bến vỗ tay. “Viết thì tôi ngại, chứ nói thì ai ngăn được”, ông đùa.',
      'Theo ông Chíu Quốc Bảo, Chủ tịch UBND xã, toàn xã có 131 tàu cá, đã đăng ký đủ; 74 tàu thuộc diện phải ghi nhật ký. Trước đây, chỉ khoảng 40% số chuyến có sổ ghi đầy đủ, phần lớn được chép lại theo trí nhớ sau khi về bờ.',
      'Nhật ký không chỉ để khai báo. Số liệu gộp lại sẽ cho biết bãi nào đang ít cá đi, mùa nào nên nghỉ. Các chủ tàu đã thống nhất tạm dừng kéo lưới ở vùng cửa sông trong hai tháng cá đẻ và cùng ký vào bản quy ước.',
      'Kinh phí mua thiết bị là 296 triệu đồng, xã chi trả 70%, phần còn lại do chủ tàu đóng góp. Đoàn viên trực tại bến hai tuần đầu để hỗ trợ bà con.',
    ],
    byline: [
      { person: 'thu-ha', role: 'text', agency: 'tt-dvth' },
      { person: 'van-son', role: 'photo', agency: 'tt-dvth' },
    ],
    agencies: [{ agency: 'ubnd-xa-dong-ngu', role: 'host' }],
    people: [{ person: 'bao', position: 'Chủ tịch UBND xã Đông Ngũ' }],
  };
}
