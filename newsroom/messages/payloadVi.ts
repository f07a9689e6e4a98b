/** Texts Payload's Vietnamese leaves in English. */
export const viGaps = {
  authentication: { apiKey: 'Khóa API' },
  fields: { block: 'Khối', blocks: 'khối', blockType: 'Loại khối' },
  general: { collections: 'Danh mục', email: 'Thư điện tử', menu: 'Trình đơn' },
};
