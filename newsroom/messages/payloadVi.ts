import { text } from './messages';

/** Texts that Payload and its plugins leave in English, or without any, in Vietnamese. */
const viGaps = {
  authentication: { apiKey: 'Khóa API' },
  fields: { block: 'Khối', blocks: 'khối', blockType: 'Loại khối' },
  'plugin-redirects': {
    customUrl: 'Địa chỉ khác',
    documentToRedirect: 'Trang được dẫn tới',
    fromUrl: 'Từ địa chỉ',
    internalLink: 'Trang của ta',
    redirectType: 'Kiểu chuyển hướng',
    toUrlType: 'Dẫn tới',
  },
  general: { collections: 'Danh mục', email: 'Thư điện tử', menu: 'Trình đơn' },
};

const trail = text((m) => m.audit.tab);

/** What is added to Payload's words: what it lacks, and ours where it takes no others. */
export const adminWords = {
  vi: { ...viGaps, newsroom: { trail: trail.vi } },
  en: { newsroom: { trail: trail.en } },
};
