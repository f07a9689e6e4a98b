/**
 * The words of generated newsrooms: our own, put together as local news puts them. Places, offices and people are
 * made up. What stands in square brackets is filled in by `phrases.ts`; the first of a list is taken most often.
 */

/** Something a locality does: what stories, events and documents are about. */
export interface Work {
  key: string;
  /** What is done, after whoever does it. */
  act: string;
  /** The same as the name of a matter. */
  matter: string;
  /** What only stories about it say. */
  says: readonly string[];
}

export interface Theme {
  key: string;
  title: string;
  works: readonly Work[];
}

const work = (key: string, act: string, matter: string, ...says: string[]): Work => ({
  key,
  act,
  matter,
  says,
});

export const THEMES: readonly Theme[] = [
  {
    key: 'news',
    title: 'Thời sự',
    works: [
      work(
        'council',
        'họp Hội đồng nhân dân kỳ thường lệ',
        'kỳ họp thường lệ của Hội đồng nhân dân',
        'Các đại biểu nghe [n:6-18] báo cáo, tờ trình và chất vấn [n:3-7] nhóm vấn đề cử tri quan tâm.',
        'Kỳ họp biểu quyết thông qua [n:5-14] nghị quyết, trong đó có nghị quyết về dự toán ngân sách năm [year].',
        'Phiên chất vấn kéo dài hơn hai giờ, tập trung vào tiến độ giải phóng mặt bằng và nước sinh hoạt.',
      ),
      work(
        'voters',
        'tiếp xúc cử tri trước kỳ họp',
        'việc tiếp xúc cử tri',
        'Cử tri kiến nghị sửa đoạn mương tràn, lắp thêm đèn đường và xử lý bãi rác tự phát.',
        'Có [n:9-40] lượt ý kiến được ghi lại, phần lớn về đất đai và chế độ cho người có công.',
        'Đại biểu hứa trả lời bằng văn bản trong [n:10-30] ngày và niêm yết tại nhà văn hóa.',
      ),
      work(
        'review',
        'sơ kết sáu tháng công tác đảng',
        'sơ kết sáu tháng công tác đảng',
        'Trong sáu tháng, đảng bộ kết nạp [n:8-60] đảng viên mới, đạt [n:45-98]% kế hoạch.',
        'Hội nghị chỉ rõ những chi bộ còn sinh hoạt hình thức và giao cấp ủy viên dự họp hằng tháng.',
      ),
      work(
        'flood',
        'khắc phục hậu quả mưa lũ',
        'khắc phục hậu quả mưa lũ',
        'Mưa lớn làm ngập [n:12-160] ngôi nhà, sạt lở [n:3-40] điểm và cuốn trôi [n:1-6] cầu tạm.',
        'Lực lượng xung kích dùng [n:2-9] máy xúc dọn bùn, thông đường trước khi trời tối.',
        'Các hộ ở chân đồi được đưa đến trường học ở tạm, có gạo, nước sạch và chăn màn.',
      ),
      work(
        'election',
        'hiệp thương giới thiệu người ứng cử',
        'công tác chuẩn bị bầu cử',
        'Danh sách cử tri được niêm yết tại [n:12-60] khu vực bỏ phiếu để nhân dân kiểm tra.',
        'Hội nghị thống nhất cơ cấu, thành phần, bảo đảm tỷ lệ nữ và người dân tộc thiểu số.',
      ),
    ],
  },
  {
    key: 'economy',
    title: 'Kinh tế',
    works: [
      work(
        'harvest',
        'bước vào vụ thu hoạch [crop]',
        'thu hoạch và tiêu thụ [crop]',
        'Cả vùng có [n:20-420] ha [crop], năng suất ước [n:18-75] tạ mỗi ha, cao hơn vụ trước.',
        'Thương lái vào tận vườn, giá [crop] từ [n:8-60] nghìn đồng một cân, bà con có lãi.',
        'Năm nay [crop] chín sớm nửa tháng vì nắng ấm kéo dài, nhà nào cũng phải thuê thêm người hái.',
      ),
      work(
        'livestock',
        'nhân rộng mô hình nuôi [animal]',
        'mô hình nuôi [animal]',
        'Tổ hợp tác nuôi [animal] có [n:7-35] hộ, tổng đàn [n:300-9000] con, bán quanh năm.',
        'Chuồng nuôi [animal] được lót đệm lót sinh học, phun khử trùng mỗi tuần một lần.',
        'Con giống [animal] được hỗ trợ một nửa, hộ nuôi cam kết tiêm phòng đủ mũi.',
      ),
      work(
        'cooperative',
        'ra mắt hợp tác xã [crop]',
        'phát triển hợp tác xã',
        'Hợp tác xã có [n:9-48] thành viên góp [n:200-950] triệu đồng, ký hợp đồng bao tiêu [crop] với siêu thị.',
        'Sản phẩm đóng gói, dán tem truy xuất nguồn gốc và bán trên sàn thương mại điện tử.',
      ),
      work(
        'ocop',
        'chấm điểm sản phẩm OCOP',
        'đánh giá, phân hạng sản phẩm OCOP',
        'Hội đồng chấm [n:5-22] sản phẩm, [n:2-12] sản phẩm đạt từ ba sao, nổi bật là [good].',
        'Chủ thể phải hoàn thiện bao bì, hồ sơ kiểm nghiệm và câu chuyện của [good].',
      ),
      work(
        'budget',
        'giao chỉ tiêu thu ngân sách',
        'thu ngân sách và chống thất thu',
        'Thu ngân sách đạt [n:12-380] tỷ đồng, bằng [n:52-118]% dự toán, tăng so với cùng kỳ.',
        'Nợ đọng thuế được rà soát từng tháng, công khai danh sách doanh nghiệp chây ỳ.',
      ),
      work(
        'loan',
        'giải ngân vốn vay cho hộ nghèo',
        'cho vay vốn chính sách',
        'Tổng dư nợ [n:30-260] tỷ đồng, [n:400-5200] hộ còn vay, nợ quá hạn dưới nửa phần trăm.',
        'Nhờ đồng vốn này, nhiều gia đình mua được [animal] giống và sửa lại chuồng trại.',
      ),
      work(
        'market',
        'mở chợ phiên bán hàng nông sản',
        'tổ chức chợ phiên',
        'Chợ phiên có [n:40-130] gian bán [crop], [good] và hàng thổ cẩm, khách đông từ tờ mờ sáng.',
        'Người bán hàng được phát túi giấy thay cho túi ni lông.',
      ),
    ],
  },
  {
    key: 'countryside',
    title: 'Nông thôn mới',
    works: [
      work(
        'road',
        'ra quân bê tông hóa đường [thing:road]',
        'làm đường giao thông nông thôn',
        'Tuyến đường dài [n:300-4800] m, rộng ba mét rưỡi, nhân dân hiến [n:200-5600] m² đất và góp ngày công.',
        'Xi măng do Nhà nước cấp, cát sỏi do dân góp, mỗi hộ cử một người trông coi.',
      ),
      work(
        'water',
        'đưa vào sử dụng công trình nước sạch',
        'cấp nước sạch nông thôn',
        'Công trình có bể chứa [n:60-400] m³, dẫn nước về [n:70-900] hộ, giá một khối thấp hơn nước giếng khoan.',
        'Mùa khô năm ngoái bà con còn phải gánh nước từ khe, nay mở vòi là có.',
      ),
      work(
        'criteria',
        'rà soát tiêu chí nông thôn mới nâng cao',
        'xây dựng nông thôn mới nâng cao',
        'Đến nay [commune] đạt [n:13-19] trên 19 tiêu chí, còn vướng tiêu chí thu nhập và môi trường.',
        'Vườn mẫu, nhà sạch, hàng rào cây xanh được chấm điểm chéo giữa các thôn.',
      ),
      work(
        'bridge',
        'khánh thành cầu dân sinh',
        'xây dựng cầu dân sinh',
        'Cây cầu dài [n:18-64] m thay cho ngầm tràn, học sinh không còn phải nghỉ học khi nước lớn.',
        'Kinh phí [n:600-4900] triệu đồng do doanh nghiệp và con em xa quê ủng hộ.',
      ),
      work(
        'electric',
        'kéo điện lưới về các bản xa',
        'đưa điện lưới về bản',
        'Ngành điện dựng [n:40-210] cột, kéo hơn [n:3-19] km dây hạ thế qua địa hình dốc.',
        'Đêm đầu có điện, cả bản thức đến khuya xem vô tuyến.',
      ),
    ],
  },
  {
    key: 'education',
    title: 'Giáo dục',
    works: [
      work(
        'school-year',
        'khai giảng năm học mới',
        'chuẩn bị năm học mới',
        'Toàn trường có [n:180-920] học sinh, [n:14-48] lớp, giáo viên còn thiếu môn tiếng Anh và tin học.',
        'Các em lớp một được anh chị lớp năm dắt tay vào sân trường trong tiếng trống.',
      ),
      work(
        'literacy',
        'mở lớp xóa mù chữ buổi tối',
        'xóa mù chữ',
        'Lớp có [n:15-42] học viên, người lớn tuổi nhất đã [n:51-68] tuổi, ban ngày đi rừng, tối đến lớp.',
        'Thầy giáo biên phòng dạy từng nét chữ, chị em mang theo cả con nhỏ.',
      ),
      work(
        'exam',
        'tổ chức thi học sinh giỏi',
        'thi học sinh giỏi',
        'Kỳ thi có [n:90-640] thí sinh dự [n:6-9] môn, đề thi được niêm phong và giao từ sáng sớm.',
        'Số giải tăng, trong đó [n:2-11] giải nhất thuộc về các trường vùng cao.',
      ),
      work(
        'boarding',
        'sửa nhà bán trú cho học sinh',
        'nhà ở bán trú cho học sinh',
        'Khu bán trú có [n:8-24] phòng, giường tầng mới, bếp ăn một chiều và nước nóng.',
        'Mỗi tuần các em về nhà một lần, mang theo gạo, rau và chút [crop].',
      ),
      work(
        'scholarship',
        'trao học bổng cho học sinh nghèo vượt khó',
        'khuyến học, khuyến tài',
        'Quỹ khuyến học trao [n:30-220] suất, mỗi suất [n:500-2000] nghìn đồng, cùng cặp sách và xe đạp.',
        'Nhiều dòng họ tự lập quỹ, ghi tên con cháu đỗ đạt vào sổ vàng.',
      ),
    ],
  },
  {
    key: 'health',
    title: 'Y tế',
    works: [
      work(
        'vaccine',
        'tiêm chủng cho trẻ em',
        'tiêm chủng mở rộng',
        'Đợt này tiêm cho [n:120-2400] trẻ, tỷ lệ đạt [n:88-99]%, không có phản ứng nặng.',
        'Cán bộ y tế gọi điện từng nhà, cháu nào sốt thì hẹn sang buổi sau.',
      ),
      work(
        'clinic',
        'khám bệnh, cấp thuốc miễn phí',
        'khám bệnh lưu động',
        'Các y, bác sĩ khám cho [n:120-680] người, siêu âm, đo điện tim, phát thuốc và tư vấn dinh dưỡng.',
        'Phát hiện [n:5-60] ca tăng huyết áp chưa từng điều trị, hẹn tái khám tại trạm.',
      ),
      work(
        'dengue',
        'diệt bọ gậy phòng sốt xuất huyết',
        'phòng, chống sốt xuất huyết',
        'Tổ xung kích lật úp chum vại, thả cá vào bể, phun hóa chất ở [n:4-30] ổ dịch cũ.',
        'Số ca mắc giảm [n:12-64]% so với cùng kỳ, chưa có ca nặng.',
      ),
      work(
        'insurance',
        'vận động nhân dân tham gia bảo hiểm y tế',
        'bảo hiểm y tế toàn dân',
        'Tỷ lệ bao phủ đạt [n:84-99]%, hộ cận nghèo được ngân sách đóng thay.',
        'Cộng tác viên đi từng ngõ, giải thích mức đóng và quyền lợi khi nằm viện.',
      ),
      work(
        'blood',
        'hiến máu tình nguyện',
        'hiến máu tình nguyện',
        'Ngày hội thu về [n:90-540] đơn vị máu an toàn, có người hiến đến lần thứ [n:9-31].',
        'Đoàn viên trực từ sáng, lo nước uống và bữa sáng cho người hiến.',
      ),
    ],
  },
  {
    key: 'reform',
    title: 'Cải cách hành chính',
    works: [
      work(
        'one-stop',
        'cải tiến bộ phận một cửa',
        'giải quyết thủ tục tại bộ phận một cửa',
        'Trung bình mỗi ngày tiếp nhận [n:40-190] hồ sơ, [n:92-99]% trả đúng hạn, người dân chấm điểm ngay tại quầy.',
        'Thủ tục đất đai rút từ [n:20-30] xuống còn [n:8-18] ngày, giấy tờ giảm một nửa.',
      ),
      work(
        'online',
        'hướng dẫn người dân nộp hồ sơ trực tuyến',
        'dịch vụ công trực tuyến',
        'Hồ sơ nộp qua mạng chiếm [n:31-88]%, tổ công nghệ số cộng đồng đến từng nhà giúp cài ứng dụng.',
        'Người lớn tuổi ngại điện thoại thì được nộp hộ, ký bằng vân tay.',
      ),
      work(
        'merger',
        'công bố quyết định hợp nhất các phòng, ban',
        'hợp nhất, tinh gọn bộ máy',
        'Sau hợp nhất giảm [n:2-6] đầu mối, [n:5-19] cấp trưởng, phó; trụ sở dôi dư giao cho trường học.',
        'Con dấu cũ được thu hồi, công việc đang làm dở bàn giao có biên bản.',
      ),
      work(
        'handover',
        'bàn giao hồ sơ, tài sản công',
        'bàn giao hồ sơ, tài sản công',
        'Tổng cộng [n:300-4200] mét giá tài liệu, [n:6-48] trụ sở và [n:3-26] xe ô tô được kiểm đếm, niêm phong.',
        'Hồ sơ bàn giao được số hóa trước, bên nhận ký từng trang danh mục.',
      ),
      work(
        'index',
        'công bố chỉ số cải cách hành chính',
        'xếp hạng chỉ số cải cách hành chính',
        'Đứng đầu đạt [n:90-97] điểm, đứng cuối kém [n:8-25] điểm, mất điểm nhiều ở khâu trả kết quả muộn.',
        'Mỗi đơn vị phải xin lỗi bằng văn bản khi để hồ sơ quá hạn.',
      ),
      work(
        'payroll',
        'tinh giản biên chế, sắp xếp vị trí việc làm',
        'tinh giản biên chế',
        'Đợt này có [n:9-74] người nghỉ theo chế độ, trong đó [n:3-30] người tự nguyện nghỉ trước tuổi.',
        'Danh sách được công khai, ai có ý kiến gửi về bộ phận tổ chức trong [n:5-15] ngày.',
      ),
    ],
  },
  {
    key: 'culture',
    title: 'Văn hóa',
    works: [
      work(
        'festival',
        'khai mạc lễ hội [thing:festival]',
        'tổ chức lễ hội truyền thống',
        'Phần lễ có rước kiệu, dâng hương; phần hội có đẩy gậy, kéo co, ném còn và thi nấu [good].',
        'Du khách ở lại qua đêm, các nhà nghỉ cộng đồng kín phòng từ trước nửa tháng.',
      ),
      work(
        'singing',
        'mở lớp truyền dạy hát dân ca',
        'bảo tồn dân ca',
        'Lớp có [n:20-70] người học, nghệ nhân cao tuổi nhất truyền lại [n:12-60] bài cổ.',
        'Câu hát đối đáp được chép bằng hai thứ tiếng, ghi âm để phát trên loa truyền thanh.',
      ),
      work(
        'library',
        'đưa xe thư viện lưu động về trường',
        'phát triển văn hóa đọc',
        'Xe chở [n:800-4500] cuốn sách, bàn ghế gấp và máy chiếu, mỗi điểm dừng một buổi.',
        'Bạn đọc nhỏ tuổi thích nhất truyện tranh lịch sử và sách về [animal].',
      ),
      work(
        'relic',
        'tu bổ di tích đình làng',
        'tu bổ di tích',
        'Cột lim thay mới [n:4-16] cây, ngói âm dương đặt lò riêng, hoa văn chạm lại theo ảnh cũ.',
        'Kinh phí xã hội hóa [n:700-5200] triệu đồng, có bia ghi tên người công đức.',
      ),
      work(
        'radio',
        'nâng cấp đài truyền thanh thông minh',
        'nâng cấp hệ thống truyền thanh',
        'Lắp [n:20-110] cụm loa không dây, phát bằng giọng đọc nhân tạo, hẹn giờ từ máy tính bảng.',
        'Bản tin sáng dài mười lăm phút, có tin tiếng dân tộc hai buổi mỗi tuần.',
      ),
    ],
  },
  {
    key: 'sport',
    title: 'Thể thao',
    works: [
      work(
        'football',
        'khai mạc giải bóng đá thanh niên',
        'giải bóng đá thanh niên',
        'Giải có [n:8-24] đội, đá vòng tròn rồi loại trực tiếp, trận mở màn kết thúc [n:1-5] – [n:0-4].',
        'Khán đài chật kín, cờ và trống theo từng thôn.',
      ),
      work(
        'games',
        'tổ chức đại hội thể dục thể thao',
        'đại hội thể dục thể thao',
        'Gần [n:300-1900] vận động viên thi [n:8-17] môn, từ điền kinh, cầu lông đến bắn nỏ.',
        'Ban tổ chức trao [n:40-130] bộ huy chương, đoàn nhất nhận cờ luân lưu.',
      ),
      work(
        'run',
        'tổ chức giải chạy việt dã',
        'giải chạy việt dã',
        'Đường chạy dài [n:3-21] km men theo đê, có [n:200-1500] người tham gia, nhỏ nhất mới [n:7-12] tuổi.',
        'Người về nhất hoàn thành trong [n:11-79] phút, phá kỷ lục của giải năm trước.',
      ),
      work(
        'boat',
        'khai hội đua thuyền chải',
        'đua thuyền chải',
        'Mười hai tay chèo mỗi thuyền, đường đua [n:800-3000] m, tiếng hò vang cả khúc sông.',
        'Thuyền về nhất thuộc về đội của [hamlet], nhận [animal] làm giải thưởng.',
      ),
    ],
  },
  {
    key: 'security',
    title: 'An ninh trật tự',
    works: [
      work(
        'fire',
        'diễn tập chữa cháy và cứu nạn',
        'phòng cháy, chữa cháy',
        'Tình huống giả định cháy ở chợ, [n:60-300] người sơ tán trong [n:4-15] phút.',
        'Sau diễn tập, mỗi hộ nhận một bình chữa cháy và được dạy cách dùng.',
      ),
      work(
        'traffic',
        'ra quân bảo đảm trật tự an toàn giao thông',
        'trật tự, an toàn giao thông',
        'Tổ công tác xử lý [n:20-260] trường hợp, chủ yếu nồng độ cồn và không đội mũ bảo hiểm.',
        'Hành lang đường được giải tỏa, [n:12-90] mái che mái vẩy tự tháo dỡ.',
      ),
      work(
        'fraud',
        'cảnh báo thủ đoạn lừa đảo qua mạng',
        'phòng, chống lừa đảo qua mạng',
        'Kẻ gian giả danh cán bộ, gọi điện yêu cầu cài ứng dụng lạ rồi rút sạch tiền trong tài khoản.',
        'Đã có [n:3-17] người bị hại, mất từ [n:5-480] triệu đồng; ngân hàng chặn kịp một số giao dịch.',
      ),
      work(
        'drugs',
        'ký cam kết không tàng trữ ma túy',
        'phòng, chống ma túy',
        'Có [n:300-2800] hộ ký cam kết, [n:6-30] người sau cai được giao đoàn thể giúp đỡ.',
        'Hòm thư tố giác đặt ở nhà văn hóa, mở mỗi tuần một lần.',
      ),
      work(
        'border',
        'tuần tra chung bảo vệ rừng và biên giới',
        'tuần tra bảo vệ rừng và biên giới',
        'Đoàn đi bộ [n:9-32] km, ngủ hai đêm trong rừng, kiểm tra [n:4-15] cột mốc.',
        'Dân quân bản chỉ đường, mang theo gạo và [good].',
      ),
    ],
  },
  {
    key: 'environment',
    title: 'Môi trường',
    works: [
      work(
        'mangrove',
        'trồng rừng ngập mặn',
        'trồng và giữ rừng ngập mặn',
        'Hôm nay cắm [n:2000-24000] cây trang, cây đước trên [n:2-40] ha bãi bồi khi nước ròng.',
        'Có rừng, [animal] về nhiều, người đi biển buổi chiều cũng có thêm thu nhập.',
      ),
      work(
        'rubbish',
        'thu gom, phân loại rác tại nguồn',
        'phân loại rác tại nguồn',
        'Mỗi nhà hai thùng, rác hữu cơ ủ làm phân bón cho [crop], rác nhựa đổi lấy gạo.',
        'Lượng rác chở đi giảm [n:18-55]%, đường làng không còn bao tải ven mương.',
      ),
      work(
        'drought',
        'chống hạn, giữ nước cho vụ xuân',
        'chống hạn',
        'Các hồ chỉ còn [n:22-58]% dung tích, trạm bơm chạy luân phiên ban đêm.',
        'Hơn [n:40-600] ha lúa chuyển sang trồng [crop] để bớt nước.',
      ),
      work(
        'quarry',
        'kiểm tra mỏ đá gây bụi',
        'quản lý khai thác khoáng sản',
        'Đoàn kiểm tra yêu cầu che bạt, phun nước và ngừng nổ mìn sau [n:16-18] giờ.',
        'Người dân phản ánh bụi trắng phủ kín [crop], nhà nứt vì rung.',
      ),
    ],
  },
  {
    key: 'people',
    title: 'Người tốt, việc tốt',
    works: [
      work(
        'house',
        'bàn giao nhà đại đoàn kết',
        'xóa nhà tạm, nhà dột nát',
        'Ngôi nhà rộng [n:36-72] m² xây trong [n:35-95] ngày, hàng xóm góp công, bạn bè góp gạch.',
        'Bàn thờ được chuyển sang nhà mới trước, rồi mới đến giường tủ.',
      ),
      work(
        'veteran',
        'tri ân gia đình chính sách',
        'đền ơn đáp nghĩa',
        'Đoàn đến thăm [n:12-90] gia đình, tặng quà và nghe kể chuyện ngày ở chiến trường.',
        'Nghĩa trang được quét vôi, thay hoa, thắp nến trong đêm.',
      ),
      work(
        'rescue',
        'khen thưởng người cứu bạn đuối nước',
        'gương dũng cảm cứu người',
        'Nghe tiếng kêu, em nhảy xuống bơi ra kéo được bạn vào bờ khi nước đang xiết.',
        'Bạn học cùng lớp viết thư tay, thầy cô đề nghị tặng huy hiệu.',
      ),
      work(
        'honest',
        'biểu dương người nhặt được của rơi trả người mất',
        'gương người tốt, việc tốt',
        'Trong túi có [n:4-68] triệu đồng, giấy tờ và chiếc nhẫn; chủ nhân là người bán [good] ở chợ.',
        'Người trả lại chỉ nhận lời cảm ơn và một bữa cơm.',
      ),
    ],
  },
  {
    key: 'tourism',
    title: 'Du lịch',
    works: [
      work(
        'homestay',
        'đón đoàn khách nghỉ tại nhà dân',
        'du lịch cộng đồng',
        'Bản có [n:6-28] nhà đón khách, giá [n:120-450] nghìn đồng một đêm kèm bữa sáng có [good].',
        'Khách đi bộ xem ruộng bậc thang, hái [crop] rồi tự nấu cơm lam.',
      ),
      work(
        'trail',
        'mở tuyến du lịch thác và rừng',
        'tuyến du lịch sinh thái',
        'Tuyến dài [n:4-18] km qua [n:2-7] thác, có biển chỉ dẫn và trạm nghỉ bằng tre.',
        'Mỗi đoàn phải có người bản dẫn đường, rác mang về.',
      ),
      work(
        'fair',
        'giới thiệu [good] tại hội chợ du lịch',
        'quảng bá du lịch',
        'Gian hàng bán hết [good] ngay ngày đầu, [n:9-40] đơn vị lữ hành ký ghi nhớ.',
        'Khách nước ngoài thích nhất thử làm [good] bằng tay.',
      ),
    ],
  },
];

/** The longer a list, the rarer its last words: those few stories have. */
export const CROPS = [
  'lúa',
  'ngô',
  'lạc',
  'khoai lang',
  'chè',
  'quế',
  'hồi',
  'sắn',
  'dong riềng',
  'cam',
  'na',
  'ba kích',
  'mía tím',
  'bưởi',
  'ổi',
  'vải chín sớm',
  'thanh long',
  'nghệ vàng',
  'gừng',
  'củ cải',
  'khoai sọ',
  'đậu tương',
  'măng bát độ',
  'hoa hồi khô',
  'trà hoa vàng',
  'nấm lim',
  'mướp hương',
  'bí thơm',
  'cà gai leo',
  'giảo cổ lam',
  'sở',
  'trám đen',
  'mắc ca',
  'lá dong',
  'sâm cau',
  'củ ấu',
  'bồ khai',
  'rau dớn',
  'chanh rừng',
  'thạch đen',
] as const;

export const ANIMALS = [
  'gà đồi',
  'lợn thịt',
  'bò vỗ béo',
  'trâu',
  'tôm thẻ',
  'vịt bầu',
  'cá lồng',
  'ong mật',
  'dê núi',
  'ngan',
  'hàu',
  'ngao',
  'lợn móng cái',
  'cua biển',
  'cá song',
  'cá vược',
  'ba ba',
  'ếch',
  'ốc nhồi',
  'lươn không bùn',
  'chim bồ câu',
  'nhím',
  'dúi',
  'hươu sao',
  'tắc kè',
  'sá sùng',
  'rươi',
  'tu hài',
  'chồn hương',
  'cầy mực',
] as const;

export const GOODS = [
  'mật ong',
  'miến dong',
  'gạo nếp',
  'rượu men lá',
  'nước mắm',
  'bánh gật gù',
  'chè xanh',
  'giò chả',
  'cơm lam',
  'bánh cooc mò',
  'khâu nhục',
  'mắm cáy',
  'chả mực',
  'tinh dầu quế',
  'trứng gà',
  'bánh tài lồng ệp',
  'rượu ba kích',
  'muối ớt',
  'khoai gieo',
  'xôi ngũ sắc',
  'ruốc hàu',
  'nem chua',
  'bánh ngải',
  'lạp sườn',
  'dầu sở',
] as const;

export const THINGS: Readonly<Record<string, readonly string[]>> = {
  road: ['liên thôn', 'ngõ xóm', 'nội đồng', 'vào khu sản xuất', 'ra bến cá', 'lên bản'],
  festival: [
    'đình',
    'Bàn Vương',
    'mừng cơm mới',
    'xuống đồng',
    'Kiêng gió',
    'hoa sở',
    'cầu ngư',
    'lồng tồng',
  ],
};

/** Said in every kind of story. */
export const WHEN = ['Sáng', 'Chiều', 'Ngày', 'Tối', 'Trong ngày', 'Mới đây, ngày'] as const;

export const LEADS = [
  '[when] [day], [agency] [act] tại [hamlet], [commune].',
  '[when] [day], tại [hamlet], [commune], [agency] [act] với sự tham gia của đông đảo nhân dân.',
  '[agency] vừa [act], mở đầu cho một loạt việc về [matter] của [commune] trong năm [year].',
  'Sau nhiều tháng chuẩn bị, [when-low] [day], [agency] đã [act] ở [hamlet].',
  'Về [matter], [agency] đặt mục tiêu hoàn thành trước ngày [later], bắt đầu từ [hamlet], [commune].',
] as const;

export const HEADLINES = [
  '[Agency] [act]',
  '[Commune] [act]',
  '[Hamlet] [act]',
  '[Commune]: [Act] tại [hamlet]',
  '[Agency] bàn về [matter]',
  'Chuyển biến trong [matter] ở [commune]',
  '[Hamlet] và câu chuyện [matter]',
  '[n:20-900] người dân [commune] cùng [agency] [act]',
  '[Agency] kiểm tra [matter] tại [commune]',
] as const;

export const GENERAL = [
  'Phát biểu tại buổi lễ, [person], [position], ghi nhận sự cố gắng của cán bộ và nhân dân [commune].',
  '“Việc này phải làm đến nơi đến chốn, không chạy theo thành tích”, [person], [position], nói.',
  '[villager], người dân [hamlet], cho biết: “Bà con mong việc này đã lâu, nay mới thành.”',
  '[villager] ở [hamlet] kể lại, nhà có [n:3-8] nhân khẩu, trước đây quanh năm chỉ trông vào [crop].',
  'Theo [agency2], từ đầu năm đến nay toàn địa bàn đã có [n:4-70] việc tương tự được triển khai.',
  'Cùng dự có đại diện [agency2], các ban, ngành, đoàn thể và đông đảo nhân dân.',
  'Thời gian tới, [agency] tiếp tục tuyên truyền, vận động và kiểm tra việc thực hiện ở từng thôn.',
  'Khó khăn lớn nhất hiện nay là vốn, thời tiết và thiếu lao động trẻ.',
  'Kết quả này sẽ được báo cáo [agency2] trước ngày [later].',
  'Trước đó, [agency2] đã cử đoàn xuống [hamlet] nắm tình hình, lấy ý kiến từng hộ.',
  'Địa bàn rộng, dân cư ở thưa, nhiều hộ cách trung tâm [n:5-35] km đường núi.',
  'Nhờ cách làm công khai, bàn bạc từ dưới lên, đến nay không có đơn thư khiếu nại.',
  'Nhiều ý kiến đề nghị bố trí thêm kinh phí và giao rõ trách nhiệm cho người đứng đầu.',
  'Một số nơi làm còn chậm, báo cáo thiếu số liệu, cần rút kinh nghiệm.',
  'Đây là năm thứ [n:2-9] liên tiếp việc này được tổ chức tại [commune].',
  'Ban tổ chức cảm ơn [villager] và các nhà hảo tâm đã ủng hộ [n:2-90] triệu đồng.',
  'Buổi làm việc kết thúc lúc [n:10-17] giờ, các bên thống nhất ký biên bản.',
  'Trời se lạnh, sương còn phủ trên mái nhà sàn khi những người đầu tiên có mặt.',
] as const;

export const CITATION = 'Việc này thực hiện theo [document] ngày [documentDay] của [issuer].';
export const MEETING = 'Nội dung trên được thống nhất tại [eventTitle].';

export const EVENT_TITLES = {
  meeting: 'Hội nghị về [matter]',
  'working-session': 'Buổi làm việc với [commune] về [matter]',
  inspection: 'Kiểm tra [matter] tại [commune]',
  ceremony: 'Lễ phát động [matter]',
  'citizen-reception': 'Tiếp công dân định kỳ tại [commune]',
} as const;

/** Names of hamlets: one word of each list. */
export const HAMLET_FIRST = [
  'Khe', 'Nà', 'Bãi', 'Đồng', 'Pắc', 'Phai', 'Hang', 'Đầm', 'Cống', 'Co', 'Tàu', 'Bản', 'Thác', 'Lò', 'Cái',
  'Đá', 'Sán', 'Ngàn', 'Nậm', 'Pò', 'Lục', 'Vàn', 'Mẩu', 'Sông', 'Gò', 'Cốc', 'Tềnh', 'Chợ', 'Kéo', 'Loỏng',
] as const; // prettier-ignore
export const HAMLET_LAST = [
  'Lặc', 'Pá', 'Sú', 'Rui', 'Vây', 'Buôn', 'Nhan', 'Tiên', 'Hả', 'Moóc', 'Phặt', 'Chè', 'Sâu', 'Cạn', 'Thưa',
  'Mười', 'Ngoãng', 'Tằm', 'Lốc', 'Mây', 'Cờ', 'Đỏ', 'Nháng', 'Vằng', 'Kheng', 'Sen', 'Bùi', 'Loan', 'Cháy',
  'Thượng', 'Hạ', 'Giữa', 'Lễ', 'Dọc', 'Quang', 'Mô', 'Nhội', 'Xoan', 'Chiểu', 'Phỉ',
] as const; // prettier-ignore

/** Communes of a district: the first third are the seats of the communes of today. */
export const COMMUNES = [
  'Khe Lặc', 'Đồng Sen', 'Vàn Lễ', 'Bình Thưa', 'Hà Moóc', 'Yên Vằng', 'Tân Kheng', 'Lục Thượng', 'Sơn Nhan',
  'Phong Cháy', 'Đại Loan', 'Quảng Xoan', 'Hải Tằm', 'Minh Rui', 'Thanh Mô', 'Cẩm Buôn', 'An Phặt', 'Vĩnh Sú',
  'Nam Hả', 'Tràng Mây', 'Kim Dọc', 'Thạch Quang', 'Liên Bùi', 'Phú Lốc', 'Đông Chiểu', 'Bắc Phỉ', 'Hồng Cạn',
  'Xuân Đỏ', 'Trung Nháng', 'Tiền Sâu', 'Vạn Chè', 'Long Vây', 'Thắng Cờ', 'Hoành Pá', 'Bảo Ngoãng', 'Lâm Hạ',
  'Diễn Mười', 'Cao Giữa', 'Tây Nhội', 'Đức Loan', 'Hợp Sen', 'Hưng Lễ',
] as const; // prettier-ignore
export const DISTRICTS = [
  'Bình Lặc',
  'Yên Moóc',
  'Hải Vằng',
  'Đông Kheng',
  'Sơn Rui',
  'Vân Sú',
  'Lục Phặt',
] as const;
export const PROVINCE = 'Đông Vằng';

export const SURNAMES = [
  'Nguyễn', 'Trần', 'Hoàng', 'Lê', 'Phạm', 'Vi', 'Bùi', 'Đặng', 'Chíu', 'Tằng', 'Lỷ', 'Nình', 'Bế', 'Lục',
  'Phùn', 'Trạc', 'Sằn', 'Voòng', 'Dường', 'Tô', 'Mã', 'Đinh', 'Ngô', 'Đỗ', 'Loan', 'Chìu', 'Hà', 'Lương',
] as const; // prettier-ignore
export const MIDDLES_OF_MEN = [
  'Văn',
  'Quốc',
  'Đức',
  'A',
  'Dảu',
  'Xuân',
  'Hữu',
  'Sìn',
  'Chí',
  'Trọng',
] as const;
export const MIDDLES_OF_WOMEN = ['Thị', 'Thu', 'Ngọc', 'Kim', 'Mỹ', 'Sám', 'Thanh', 'Nhì'] as const;
export const GIVEN_OF_MEN = [
  'Sơn', 'Lập', 'Tài', 'Thành', 'Phúc', 'Lâm', 'Vần', 'Hải', 'Kiên', 'Tuyền', 'Bách', 'Sìn', 'Thông', 'Quý',
  'Nghĩa', 'Hoạt', 'Chấn', 'Ngân', 'Tiệp', 'Rụ',
] as const; // prettier-ignore
export const GIVEN_OF_WOMEN = [
  'Mùi', 'Hà', 'Lan', 'Nhàn', 'Vy', 'Múi', 'Thảo', 'Duyên', 'Sinh', 'Khuyên', 'Huyền', 'Tâm', 'Ngát', 'Loan',
  'Phượng', 'Tươi', 'Bích', 'Xuyến', 'Lụa', 'Dín',
] as const; // prettier-ignore
