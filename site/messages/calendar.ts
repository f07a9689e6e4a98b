/** The words of the calendars: the month, the week, and what calendar programs show. */
export const calendarWords = {
  views: 'Cách xem lịch',
  list: 'Danh sách',
  month: 'Lịch tháng',
  week: 'Lịch công tác tuần',
  ical: 'Thêm vào ứng dụng lịch (iCal)',
  addEvent: 'Thêm vào lịch (.ics)',
  everyone: 'Xem lịch của tất cả cơ quan',
  allOfAgency: 'Tất cả sự kiện của cơ quan này',
  /** `Sự kiện: Ủy ban nhân dân xã Điền Xá`. */
  of: (what: string, agency: string) => `${what}: ${agency}`,

  /** `month` is `YYYY-MM`. */
  monthTitle: (month: string) => `Lịch tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
  monthName: (month: string) => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
  monthLead: 'Sự kiện trong tháng. Chọn một tuần để xem lịch công tác có thành phần tham dự.',
  weekTitle: (from: string, to: string) => `Lịch công tác tuần từ ${from} đến ${to}`,
  weekLead: 'Bảng lịch in được trên khổ A4 ngang.',
  weekOf: (from: string) => `Tuần ${from}`,
  thisMonth: 'Tháng này',
  thisWeek: 'Tuần này',
  previousWeek: 'Tuần trước',
  nextWeek: 'Tuần sau',
  navigation: 'Chuyển thời gian',
  today: 'hôm nay',
  emptyMonth: 'Tháng này chưa có sự kiện nào.',
  none: 'Không có lịch',

  weekColumn: 'Tuần',
  day: 'Thứ, ngày',
  time: 'Giờ',
  content: 'Nội dung',
  place: 'Địa điểm',
  hosts: 'Chủ trì',
  participants: 'Thành phần',
  session: { whole: 'Cả ngày', morning: 'Sáng', afternoon: 'Chiều', evening: 'Tối' },
  allDay: 'Cả ngày',
  untilTime: (time: string) => `đến ${time}`,

  movedTo: (when: string) => `dời sang ${when}`,
  movedFrom: (when: string) => `Dời từ ${when}`,
  notice: {
    cancelled: 'Sự kiện này đã bị hủy.',
    postponed: 'Sự kiện này bị hoãn, chưa có thời gian mới.',
    moved: (from: string, to: string) => `Sự kiện này bị hoãn: dời từ ${from} sang ${to}.`,
  },

  feed: {
    name: (site: string) => `Lịch sự kiện – ${site}`,
    ofAgency: (agency: string, site: string) => `Lịch sự kiện của ${agency} – ${site}`,
    about: 'Lịch làm việc và các sự kiện đã công bố.',
    /** Stands before the title of what does not take place as it was announced. */
    marked: (mark: string, title: string) => `[${mark}] ${title}`,
    status: 'Tình trạng',
    moved: 'Dời lịch',
    removed: 'Sự kiện đã rút khỏi lịch',
    line: (name: string, value: string) => `${name}: ${value}`,
  },
} as const;
