/** The words of the search. */

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

export const searchWords = {
  title: 'Tìm kiếm',
  lead: 'Tìm trong tin, bài, văn bản, sự kiện, cơ quan và nhân sự. Gõ có dấu hay không dấu đều được.',
  /** The form on top of other pages. */
  short: 'Tìm',
  inSite: 'Tìm trên toàn trang',
  placeholder: 'Ví dụ: quyết định tinh giản bộ máy 2019',
  question: 'Từ cần tìm',
  submit: 'Tìm kiếm',
  filters: 'Lọc theo loại, chuyên mục, thời gian',
  any: 'Tất cả',
  kind: 'Loại',
  topic: 'Chuyên mục',
  agency: 'Cơ quan',
  year: 'Năm',
  yearName: (year: number) => `Năm ${year}`,
  from: 'Từ ngày',
  until: 'Đến ngày',
  predecessors: (names: string) => `Tính cả cơ quan tiền thân: ${names}`,
  kinds: {
    articles: 'Tin, bài',
    documents: 'Văn bản',
    events: 'Sự kiện',
    agencies: 'Cơ quan',
    people: 'Nhân sự',
  },

  active: 'Đang lọc theo',
  remove: 'Bỏ lọc',
  narrow: 'Thu hẹp kết quả',
  /** `Chuyên mục: Kinh tế` */
  named: (name: string, value: string) => `${name}: ${value}`,
  withPredecessors: 'cả cơ quan tiền thân',

  pageTitle: (question: string) => `“${question}” – Tìm kiếm`,
  total: (total: number, isMore: boolean) =>
    isMore ? `Hơn ${number(total)} kết quả` : `${number(total)} kết quả`,
  reach: (count: number) =>
    `Xem được ${number(count)} kết quả đầu. Để thấy đúng cái cần tìm, xin thêm từ hoặc thu hẹp theo loại, chuyên mục, thời gian.`,
  fallback: 'Không có nội dung nào chứa tất cả các từ. Dưới đây là những nội dung chứa một số từ.',
  spelling: 'Có phải bạn muốn tìm',
  corrected: 'Đang hiển thị kết quả cho',
  asTyped: (question: string) => `Tìm đúng như đã gõ: ${question}`,
  dropped: (count: number) => `Câu tìm có quá nhiều từ: ${number(count)} từ cuối không được dùng để tìm.`,
  older: 'Kết quả tiếp theo',
  first: 'Về trang đầu của kết quả',
  pageEmpty: 'Các kết quả ở trang này không còn trên cổng.',

  problem: {
    tooLong: (max: number) => `Câu tìm dài quá ${max} ký tự. Xin rút ngắn, giữ lại những từ chính.`,
    empty: 'Câu tìm không có chữ hay số nào. Xin gõ ít nhất một từ.',
    onlyExcluded: 'Câu tìm chỉ có những từ phải tránh. Xin thêm ít nhất một từ cần có.',
    filters: (names: string) => `Bộ lọc không dùng được nên đã bỏ qua: ${names}.`,
    order: 'Từ ngày, đến ngày',
    position: 'vị trí trang',
  },

  none: {
    title: 'Không tìm thấy nội dung nào',
    advice: [
      'Kiểm tra lại chính tả, hoặc gõ không dấu.',
      'Dùng ít từ hơn, hoặc từ khác cùng nghĩa.',
      'Bỏ bớt bộ lọc, dấu ngoặc kép và dấu trừ.',
    ],
    registers: 'Tra cứu theo danh sách',
  },

  help: {
    title: 'Cách tìm',
    /** What is typed, and what it does. */
    items: [
      ['quyet dinh tinh gian', 'có đủ các từ, không cần gõ dấu'],
      ['“sáp nhập thôn”', 'đúng cụm từ này, viết liền nhau'],
      ['chợ phiên -tết', 'có “chợ phiên” mà không có “tết”; dấu trừ viết liền trước từ phải tránh'],
      ['UBND', 'viết tắt và tên đầy đủ đều được tìm'],
      ['15/QĐ-UBND', 'số, ký hiệu văn bản, viết cách hay liền đều được'],
    ],
    topics: 'Chuyên mục',
  },

  /** What the script says; `#` is a number. */
  suggestions: {
    label: 'Gợi ý',
    some: 'Có # gợi ý, dùng phím mũi tên để chọn.',
    none: 'Không có gợi ý.',
  },

  description: (site: string) => `Tìm trong ${site}`,
} as const;
