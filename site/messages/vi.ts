/**
 * Every word the reader sees that is not written by the newsroom. Keys of stored values (kinds, statuses, roles) are the
 * stored values themselves, so that `wordFor` can look them up.
 */
export const vi = {
  frame: {
    defaultName: 'Tòa soạn',
    skip: 'Đến nội dung chính',
    home: 'Trang chủ',
    menu: 'Chuyên mục',
    navigation: 'Chuyên mục',
    breadcrumbs: 'Bạn đang ở',
    footer: 'Liên kết cuối trang',
    directory: 'Tra cứu',
    unitInCharge: 'Đơn vị quản lý',
    responsiblePerson: 'Chịu trách nhiệm chính',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    licence: 'Giấy phép',
    rss: 'Tin qua RSS',
    sourceNote: (site: string) => `Ghi rõ nguồn “${site}” khi phát hành lại thông tin từ cổng này.`,
    printedFrom: 'Bản in từ',
    announcements: 'Thông báo',
    announcementUrgent: 'Khẩn',
    announcementMore: 'Xem chi tiết',
  },

  preview: {
    title: 'Xem trước',
    notice: 'Bản xem trước: chỉ người của tòa soạn thấy trang này.',
    frontTitle: 'Xem trước trang nhất',
    frontAt: (when: string) => `Trang nhất vào lúc ${when}. Chỉ người của tòa soạn thấy trang này.`,
    frontBadTime: 'Thời điểm không đọc được, ví dụ đúng: 2026-11-27T16:00. Dưới đây là trang nhất lúc này.',
    frontOther: 'Thời điểm khác',
    frontShow: 'Xem',
  },

  list: {
    articles: 'Tin tức',
    articlesLead: 'Tất cả tin, bài đã đăng, mới nhất trước.',
    agencies: 'Cơ quan',
    agenciesLead: 'Các cơ quan, đơn vị từng có và đang hoạt động, xếp theo cấp.',
    events: 'Sự kiện',
    eventsLead: 'Lịch làm việc và các sự kiện trên địa bàn.',
    documents: 'Văn bản',
    documentsLead: 'Sổ đăng ký văn bản đã công bố.',
    people: 'Nhân sự',
    peopleLead: 'Lãnh đạo các cơ quan và những người được nhắc tới trong tin, bài.',
    older: 'Cũ hơn',
    olderArticles: 'Tin cũ hơn',
    olderDocuments: 'Văn bản cũ hơn',
    olderEvents: 'Sự kiện cũ hơn',
    morePeople: 'Xem tiếp',
    all: 'Xem tất cả',
    more: (count: number) => `Xem thêm ${count}`,
    empty: {
      title: 'Chưa có gì ở đây',
      articles: 'Chưa có tin, bài nào được đăng.',
      agencies: 'Chưa có cơ quan nào trong danh bạ.',
      events: 'Chưa có sự kiện nào được đưa vào lịch.',
      documents: 'Chưa có văn bản nào được công bố.',
      people: 'Chưa có ai trong danh sách.',
      back: 'Về trang chủ',
    },
  },

  front: {
    latest: 'Tin mới',
    agenda: 'Lịch sắp tới',
    agendaAll: 'Toàn bộ lịch',
    documents: 'Văn bản mới',
    documentsAll: 'Tất cả văn bản',
    articlesAll: 'Tất cả tin',
  },

  information: {
    introduction: 'Giới thiệu',
    introductionLead: 'Chức năng, nhiệm vụ, tổ chức và lãnh đạo.',
    introductionEmpty: 'Phần giới thiệu đang được biên soạn.',
    leaders: 'Lãnh đạo',
    contact: 'Liên hệ',
    contactLead: 'Địa chỉ, điện thoại và người tiếp nhận ý kiến của người dân.',
    office: 'Cơ quan',
    officer: 'Người tiếp nhận',
    name: 'Họ và tên',
    post: 'Chức vụ',
    hours: 'Giờ tiếp nhận',
    statements: {
      privacy: { title: 'Quyền riêng tư', lead: 'Trang này lưu gì và không lưu gì về bạn đọc.' },
      accessibility: {
        title: 'Khả năng tiếp cận',
        lead: 'Trang này phục vụ người khuyết tật và mọi thiết bị như thế nào.',
      },
    },
  },

  article: {
    updated: 'Cập nhật lúc',
    correction: 'Đính chính',
    eventCancelled: 'Sự kiện đã bị hủy',
    eventPostponed: 'Sự kiện bị hoãn',
    published: 'Đăng lúc',
    source: 'Nguồn',
    sourceAuthor: (author: string) => `Tác giả: ${author}`,
    topics: 'Chuyên mục',
    agencies: 'Cơ quan trong bài',
    people: 'Nhân sự trong bài',
    events: 'Sự kiện',
    documents: 'Văn bản trong bài',
    related: 'Tin liên quan',
    readAlso: 'Đọc thêm',
    gallery: (count: number) => `Chùm ảnh: ${count} ảnh`,
    credit: (name: string) => `Ảnh: ${name}`,
    noPicture: 'Chưa có ảnh',
    now: 'nay là',
    table: 'Bảng số liệu',
    watchOn: (host: string) => `Xem trên ${host}`,
    listenOn: (host: string) => `Nghe trên ${host}`,
    functions: 'Chức năng, nhiệm vụ',
    authorRole: {
      text: 'Bài',
      photo: 'Ảnh',
      video: 'Video',
      'text-photo': 'Bài và ảnh',
    },
    agencyRole: {
      host: 'Chủ trì',
      participant: 'Tham gia',
      issuer: 'Ban hành văn bản',
      mentioned: 'Được nhắc tới',
    },
    relatedReason: {
      event: 'Cùng sự kiện',
      document: 'Cùng văn bản',
      agency: 'Cùng cơ quan',
      topic: 'Cùng chuyên mục',
    },
  },

  agency: {
    kind: {
      party: 'Cơ quan Đảng',
      council: 'Hội đồng nhân dân',
      committee: 'Ủy ban nhân dân',
      department: 'Phòng, ban chuyên môn',
      'mass-organisation': 'Mặt trận và đoàn thể',
      'service-unit': 'Đơn vị sự nghiệp',
      office: 'Văn phòng',
      area: 'Địa bàn',
      commune: 'Xã, phường, thị trấn',
      press: 'Cơ quan báo chí',
    },
    level: {
      central: 'Trung ương',
      province: 'Cấp tỉnh',
      district: 'Cấp huyện',
      commune: 'Cấp xã',
    },
    /** What happened, on the timeline and in lists of changes. */
    change: {
      founded: 'Thành lập',
      merged: 'Hợp nhất',
      split: 'Tách',
      renamed: 'Đổi tên',
      dissolved: 'Giải thể',
      'handed-over': 'Bàn giao',
    },
    now: 'Nay là',
    gone: 'Cơ quan này không còn hoạt động.',
    goneWith: 'Cơ quan này không còn hoạt động. Công việc nay do',
    goneWithEnd: 'đảm nhiệm.',
    formerNames: 'Tên gọi trước đây',
    abbreviation: (short: string) => `viết tắt: ${short}`,
    succession: 'Quá trình hình thành',
    from: 'Từ',
    to: 'Thành',
    unknownDate: 'Chưa rõ ngày',
    byDocument: 'Theo',
    years: (from: string | null, until: string | null) => {
      if (from && until) return from === until ? from : `${from}–${until}`;
      if (from) return `từ ${from}`;
      if (until) return `đến ${until}`;
      return null;
    },
    today: 'nay',
    functions: 'Chức năng, nhiệm vụ',
    contact: 'Liên hệ',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    website: 'Trang thông tin',
    parent: 'Trực thuộc',
    children: 'Đơn vị trực thuộc',
    leaders: 'Lãnh đạo',
    leaderSince: (when: string) => `từ ${when}`,
    articles: 'Tin, bài',
    own: 'Tin của cơ quan này',
    as: (name: string) => `Tin của ${name}`,
    comingEvents: 'Sự kiện sắp tới',
    pastEvents: 'Sự kiện đã diễn ra',
    documents: 'Văn bản đã ban hành',
    former: 'Không còn hoạt động',
    count: (count: number) => `${count} cơ quan`,
  },

  event: {
    kind: {
      meeting: 'Hội nghị, cuộc họp',
      'working-session': 'Buổi làm việc',
      visit: 'Chuyến thăm',
      inspection: 'Kiểm tra, giám sát',
      ceremony: 'Buổi lễ',
      festival: 'Lễ hội',
      'citizen-reception': 'Tiếp công dân',
      deadline: 'Thời hạn',
    },
    status: {
      planned: 'Dự kiến',
      confirmed: 'Đã ấn định',
      postponed: 'Hoãn',
      cancelled: 'Hủy',
      held: 'Đã diễn ra',
    },
    allDay: 'Cả ngày',
    movedTo: 'Dời sang',
    movedFrom: 'Dời từ',
    year: (year: string) => `năm ${year}`,
    when: 'Thời gian',
    place: 'Địa điểm',
    hosts: 'Chủ trì',
    participants: 'Thành phần tham dự',
    chair: 'Người chủ trì',
    delegation: 'Đoàn công tác',
    agenda: 'Chương trình',
    agendaTime: 'Giờ',
    agendaItem: 'Nội dung',
    documents: 'Văn bản',
    attachments: 'Tài liệu kèm theo',
    articles: 'Tin về sự kiện',
    coming: 'Sắp diễn ra',
    past: 'Đã diễn ra',
    noneComing: 'Chưa có sự kiện nào sắp diễn ra.',
  },

  document: {
    kind: {
      decision: 'Quyết định',
      resolution: 'Nghị quyết',
      plan: 'Kế hoạch',
      notice: 'Thông báo',
      directive: 'Chỉ thị',
      report: 'Báo cáo',
      regulation: 'Quy định',
      law: 'Luật',
      decree: 'Nghị định',
      circular: 'Thông tư',
      scheme: 'Đề án',
      programme: 'Chương trình',
      guidance: 'Hướng dẫn',
      conclusion: 'Kết luận',
      letter: 'Công văn, công điện',
    },
    status: {
      'in-force': 'Còn hiệu lực',
      expired: 'Hết hiệu lực',
      replaced: 'Đã được thay thế',
    },
    number: 'Số, ký hiệu',
    numbered: (kind: string, number: string) => `${kind} số ${number}`,
    title: 'Trích yếu',
    kindLabel: 'Loại văn bản',
    issuer: 'Cơ quan ban hành',
    signedBy: 'Người ký',
    issuedOn: 'Ngày ban hành',
    inForceOn: 'Ngày có hiệu lực',
    statusLabel: 'Hiệu lực',
    replacedBy: 'Thay thế bởi',
    replaces: 'Thay thế cho',
    summary: 'Tóm tắt',
    files: 'Tải văn bản',
    noFiles: 'Chưa có tệp đính kèm.',
    articles: 'Tin, bài nhắc tới văn bản này',
    caption: 'Danh sách văn bản, mới ban hành trước',
  },

  person: {
    positions: 'Chức vụ hiện nay',
    pastPositions: 'Quá trình công tác',
    bio: 'Tiểu sử',
    contact: 'Liên hệ',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    articles: 'Tin, bài có nhắc tới',
    authored: 'Bài viết, ảnh và video',
    /** `from` and `until` are already written out, such as `8/2020`. */
    term: (from: string | null, until: string | null) => {
      if (from && until) return `${from} – ${until}`;
      if (from) return `từ ${from}`;
      if (until) return `đến ${until}`;
      return null;
    },
  },

  state: {
    removed: {
      reason: 'Lý do',
      withdrawn: {
        kicker: 'Tin đã rút',
        title: 'Tin này đã được rút lại',
        text: 'Tòa soạn đã rút tin này sau khi đăng. Nội dung cũ không còn giá trị tham khảo.',
      },
      'taken-down': {
        kicker: 'Đã gỡ bỏ',
        title: 'Nội dung này đã được gỡ bỏ',
        text: 'Nội dung ở địa chỉ này không còn trên trang.',
      },
      archived: {
        kicker: 'Hết hạn đăng',
        title: 'Nội dung này đã hết hạn đăng',
        text: 'Nội dung ở địa chỉ này chỉ có giá trị trong một thời gian và nay không còn trên trang.',
      },
    },
    notFound: {
      title: 'Không tìm thấy trang này',
      text: 'Trang có thể đã đổi địa chỉ, hoặc địa chỉ được gõ chưa đúng.',
      try: 'Bạn có thể thử',
      links: {
        home: 'Về trang chủ',
        articles: 'Xem các tin mới',
        documents: 'Tra cứu văn bản',
        agencies: 'Tìm cơ quan',
      },
    },
  },

  file: {
    size: (bytes: number) => {
      if (bytes < 1024) return `${bytes} byte`;
      if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
      return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
    },
  },
} as const;

export type Messages = typeof vi;

/** The word for a stored value; the value itself when it has none yet, so that a new kind never breaks a page. */
export function wordFor(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? words[value]! : value;
}
