import { paragraphNode, stateOf } from '@/domain/richText';

let counter = 0;
/** A number nobody had before, in this process. */
export const next = () => (counter += 1);

/** The fields of a complete story. */
export const articleData = (over: Record<string, unknown> = {}) => ({
  title: `Khánh thành cầu dân sinh thôn Bãi Sú số ${next()}`,
  lead: 'Sáng 3/11, xã Đồng Rui khánh thành cây cầu nối thôn Bãi Sú với đường liên xã.',
  body: stateOf([paragraphNode('Cây cầu dài 32 m được khởi công từ tháng Ba.')]),
  authors: [{ name: 'Hà Vy', role: 'text' as const }],
  ...over,
});
