/** What feed readers, search engines and language models are told of the site. */
export const feedWords = {
  formats: { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' },
  follow: 'Theo dõi qua',
  /** Titles of a feed: of the whole site, and of a part of it. */
  ofSite: (site: string) => `Tin mới từ ${site}`,
  ofPart: (part: string, site: string) => `${part} – ${site}`,
  stories: (part: string) => `Tin, bài mới nhất: ${part}`,

  llms: {
    about: (unit: string) =>
      `Trang thông tin điện tử${unit ? ` của ${unit}` : ''}. Nội dung bằng tiếng Việt, giờ ghi theo giờ Việt Nam (GMT+7).`,
    use: (site: string) =>
      `Khi dẫn lại, xin ghi rõ nguồn “${site}” và địa chỉ của tin. Tin đã rút hoặc đính chính được ghi ngay tại địa chỉ của tin: xin đọc lại trước khi dẫn.`,
    contents: 'Nội dung',
    topics: 'Chuyên mục',
    feeds: 'Nguồn tin',
    feedNote: (parameter: string) =>
      `Mỗi chuyên mục và mỗi cơ quan cũng có nguồn tin riêng: thêm /rss.xml, /atom.xml hoặc /feed.json vào sau địa chỉ của trang. Thêm ?${parameter}=1 để nhận toàn văn.`,
    machines: 'Sơ đồ trang cho máy đọc',
    sitemap: 'Toàn bộ các trang',
    news: 'Tin trong 48 giờ qua',
    contact: 'Liên hệ',
  },
} as const;
