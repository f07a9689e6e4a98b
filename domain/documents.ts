/**
 * The kinds of legal and party documents: how they are called in a text, and the letters by which their numbers tell
 * them (Nghị định 30/2020/NĐ-CP, phụ lục III; Hướng dẫn 36-HD/VPTW for party documents). Values are stored; their
 * Vietnamese names are in the translation files.
 */
export const DOCUMENT_KINDS = {
  law: { words: ['bộ luật', 'luật', 'pháp lệnh'], codes: [] },
  resolution: { words: ['nghị quyết'], codes: ['NQ'] },
  directive: { words: ['chỉ thị'], codes: ['CT'] },
  conclusion: { words: ['kết luận'], codes: ['KL'] },
  decree: { words: ['nghị định'], codes: ['NĐ'] },
  circular: { words: ['thông tư liên tịch', 'thông tư'], codes: ['TT', 'TTLT'] },
  decision: { words: ['quyết định'], codes: ['QĐ'] },
  regulation: { words: ['quy định', 'quy chế'], codes: ['QyĐ', 'QC'] },
  scheme: { words: ['đề án'], codes: ['ĐA'] },
  programme: { words: ['chương trình hành động', 'chương trình'], codes: ['CTr', 'CTHĐ'] },
  plan: { words: ['kế hoạch'], codes: ['KH'] },
  guidance: { words: ['hướng dẫn'], codes: ['HD'] },
  notice: { words: ['thông báo'], codes: ['TB'] },
  report: { words: ['báo cáo'], codes: ['BC'] },
  letter: { words: ['công văn', 'công điện'], codes: ['CV', 'CĐ'] },
} as const satisfies Record<string, { words: readonly string[]; codes: readonly string[] }>;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;
