/** The words of the archive, the registers, authors and the site map. */

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

export const listWords = {
  archive: {
    title: 'Lưu trữ',
    lead: 'Tất cả tin, bài đã đăng, theo năm, tháng và ngày.',
    empty: 'Chưa có tin, bài nào trong lưu trữ.',
    year: (year: string) => `Năm ${year}`,
    yearTitle: (year: string) => `Tin, bài năm ${year}`,
    month: (month: string) => `Tháng ${Number(month)}`,
    monthTitle: (month: string, year: string) => `Tin, bài tháng ${Number(month)} năm ${year}`,
    dayTitle: (day: string) => `Tin, bài ${day}`,
    day: (day: string) => `Ngày ${Number(day)}`,
    months: 'Các tháng trong năm',
    days: 'Các ngày có tin trong tháng',
    stories: 'Tin, bài',
    count: (count: number) => `${number(count)} tin`,
    none: {
      year: 'Năm này không có tin, bài nào.',
      month: 'Tháng này không có tin, bài nào.',
      day: 'Ngày này không có tin, bài nào.',
    },
    neighbours: 'Chuyển thời gian',
    previous: { year: 'Năm trước', month: 'Tháng trước', day: 'Ngày trước' },
    next: { year: 'Năm sau', month: 'Tháng sau', day: 'Ngày sau' },
  },

  agencies: {
    lead: 'Danh bạ cơ quan, đơn vị theo cấp và theo cơ quan cấp trên, như hôm nay hoặc như vào một ngày đã qua.',
    filter: 'Chọn ngày',
    dayLabel: 'Xem danh bạ vào ngày',
    show: 'Xem',
    today: 'Về danh bạ hôm nay',
    on: (day: string) => `Danh bạ như vào ngày ${day}.`,
    nowExplained:
      'Tên gọi ghi như vào ngày ấy; sau chữ “nay là” là tên gọi hiện nay, hoặc cơ quan hiện nay đảm nhiệm công việc.',
    badDay: (given: string) =>
      `“${given}” không phải là một ngày có trong lịch. Xin nhập đủ ngày, tháng, năm, chẳng hạn 2019-06-01. Dưới đây là danh bạ hôm nay.`,
    none: 'Vào ngày này, danh bạ chưa có cơ quan nào.',
    under: 'trực thuộc',
    formerOn: 'Đã kết thúc hoạt động trước đó',
    former: 'Không còn hoạt động',
    goneToday: 'nay không còn hoạt động',
    children: (name: string) => `Đơn vị trực thuộc ${name}`,
    workNow: 'Công việc nay do',
    endedOn: (day: string) => `Cơ quan này kết thúc hoạt động từ ngày ${day}`,
    by: 'theo',
    lastTree: 'Xem danh bạ vào ngày hoạt động cuối cùng',
    ownPredecessors: 'Tin, bài của cơ quan này và của các cơ quan tiền thân, mỗi tin ghi rõ của cơ quan nào.',
    documentsAll: 'Tất cả văn bản',
    peopleAll: 'Tất cả nhân sự',
  },

  documents: {
    filter: 'Lọc văn bản',
    kind: 'Loại văn bản',
    issuer: 'Cơ quan ban hành',
    year: 'Năm ban hành',
    status: 'Hiệu lực',
    words: 'Số, ký hiệu, trích yếu',
    wordsHint: 'Ví dụ: 15/QĐ-UBND, bo may',
    any: 'Tất cả',
    apply: 'Lọc',
    clear: 'Bỏ lọc',
    none: 'Không có văn bản nào khớp với bộ lọc.',
    bad: (names: string) => `Bộ lọc không dùng được nên đã bỏ qua: ${names}.`,
    citing: (count: number) => `Có ${number(count)} tin, bài nhắc tới văn bản này`,
    citingShown: (shown: number, count: number) =>
      `Dưới đây là ${number(shown)} tin, bài mới nhất trong số ${number(count)} tin, bài nhắc tới văn bản này.`,
  },

  people: {
    filter: 'Lọc nhân sự',
    agency: 'Cơ quan',
    any: 'Tất cả cơ quan',
    apply: 'Lọc',
    clear: 'Xem tất cả nhân sự',
    bad: (given: string) =>
      `Không có cơ quan nào mang mã “${given}” trong danh bạ. Dưới đây là tất cả nhân sự.`,
    none: 'Chưa có ai đang giữ chức vụ ở cơ quan này trong danh sách.',
    allAuthored: 'Tất cả bài viết',
  },

  author: {
    kicker: 'Tác giả',
    description: (name: string) => `Tin, bài, ảnh và video của ${name}.`,
    profile: 'Chức vụ và quá trình công tác',
    articles: 'Tin, bài, ảnh và video',
  },

  siteMap: {
    title: 'Sơ đồ trang',
    lead: 'Mọi phần của trang, xếp theo mục.',
    sections: 'Trang chính',
    topics: 'Chuyên mục',
    registers: 'Tra cứu',
    agencies: 'Cơ quan',
    archive: 'Lưu trữ',
    feeds: 'Nhận tin',
    about: 'Về trang này',
    introduction: 'Giới thiệu',
    contact: 'Liên hệ',
    privacy: 'Quyền riêng tư',
    accessibility: 'Khả năng tiếp cận',
  },
} as const;
