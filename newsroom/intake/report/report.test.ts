import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '@/domain/documents';
import { EVENT_KINDS } from '@/domain/events';
import { readCorpus } from '@/newsroom/intake/corpus/corpus';
import { PROBLEMS, REMOVED_REASONS, WARNINGS } from '@/newsroom/intake/parse/messages';
import { FILE_PROBLEMS, FILE_WARNINGS } from '@/newsroom/intake/report/messages';
import { reportOfFile, reportOfProblem, reportOfText } from '@/newsroom/intake/report/report';
import { AGENCY_ROLES } from '@/newsroom/intake/report/types';

const docs = path.resolve(import.meta.dirname, '../../../docs');
const schema = JSON.parse(readFileSync(path.join(docs, 'intake-parse.schema.json'), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv.compile(schema);
const problemsOf = (report: object) => (validate({ file: 'a.txt', ...report }) ? [] : validate.errors);

const STORY = `Xã Khe Vang họp bàn giữ rừng

Thứ Ba, 19/11/2024, 08:30 [GMT+7]

Sáng 18/11, tại hội trường xã, UBND xã Khe Vang tổ chức hội nghị về Kế hoạch số 12/KH-UBND ngày 5/11/2024 của UBND huyện. Ông Chíu Văn Phúc, Chủ tịch UBND xã, chủ trì.

Quang cảnh hội nghị. Ảnh: Lê Mai

Bà con nhất trí cao.

Lê Mai (Trung tâm TT-VH Bình Sơn)

Đính chính: Số kế hoạch đúng là 12.
`;

describe('the report of a story', () => {
  it('says everything that is in it', () => {
    expect(reportOfText(STORY)).toEqual({
      title: 'Xã Khe Vang họp bàn giữ rừng',
      publishedAt: '2024-11-19T08:30:00+07:00',
      dateLineRaw: 'Thứ Ba, 19/11/2024, 08:30 [GMT+7]',
      lead: STORY.split('\n')[4],
      paragraphs: ['Bà con nhất trí cao.'],
      captions: [{ text: 'Quang cảnh hội nghị.', credit: 'Lê Mai' }],
      authors: [{ name: 'Lê Mai', role: 'text' }],
      centre: 'Trung tâm TT-VH Bình Sơn',
      source: null,
      notes: [{ kind: 'correction', text: 'Đính chính: Số kế hoạch đúng là 12.' }],
      agencies: [
        { name: 'UBND xã Khe Vang', role: 'host' },
        { name: 'UBND huyện', role: 'issuer' },
      ],
      people: [{ name: 'Chíu Văn Phúc', position: 'Chủ tịch UBND xã', agency: 'UBND xã Khe Vang' }],
      documents: [{ kind: 'plan', number: '12/KH-UBND', date: '2024-11-05', issuer: 'UBND huyện' }],
      event: { kind: 'meeting', date: '2024-11-18', place: 'hội trường xã' },
      removed: [],
      warnings: [],
    });
  });

  it('gives a day alone where there is no time, and in other bytes the same story with a warning', () => {
    expect(reportOfText(STORY.replace(', 08:30 [GMT+7]', '')).publishedAt).toBe('2024-11-19');
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${STORY}`, 'utf16le'));
    const { warnings, ...report } = reportOfFile(utf16);
    expect(warnings).toMatchObject([{ code: 'read-as-utf-16', line: null }]);
    expect({ ...report, warnings: [] }).toEqual(reportOfText(STORY));
  });

  it('invents nothing for a text that is none, and repairs one only when asked', () => {
    const broken = Buffer.from(STORY, 'utf8').toString('latin1');
    expect(reportOfText(broken)).toEqual(reportOfProblem('mojibake'));
    const repaired = reportOfText(broken, { repair: true });
    expect(repaired.title).toBe('Xã Khe Vang họp bàn giữ rừng');
    expect(repaired.warnings).toMatchObject([{ code: 'repaired-text', line: null }]);
  });

  it('is the same in NFC and NFD', () => {
    expect(reportOfText(STORY.normalize('NFD'))).toEqual(reportOfText(STORY));
    for (const { name, report } of readCorpus().filter(({ truth }) => truth.title !== null))
      expect(report.title, name).toBe(report.title?.normalize('NFC'));
  });
});

describe('the schema', () => {
  it('holds for every story of the corpus and for every problem', () => {
    for (const { name, report } of readCorpus()) expect(problemsOf(report), name).toEqual([]);
    for (const code of ['cannot-open', 'not-text', 'unknown-encoding', 'empty'] as const)
      expect(problemsOf(reportOfProblem(code))).toEqual([]);
  });

  it('names every kind, role, reason and code, and no other', () => {
    const { agencies, documents, event, removed, warnings } = schema.properties;
    expect(agencies.items.properties.role.enum).toEqual(AGENCY_ROLES);
    expect(documents.items.properties.kind.enum).toEqual(Object.keys(DOCUMENT_KINDS));
    expect(event.anyOf[1].properties.kind.enum).toEqual(EVENT_KINDS);
    expect(removed.items.properties.reason.enum).toEqual(Object.keys(REMOVED_REASONS));
    expect(warnings.items.properties.code.enum).toEqual(
      [PROBLEMS, WARNINGS, FILE_PROBLEMS, FILE_WARNINGS].flatMap((messages) => Object.keys(messages)),
    );
  });

  it('holds for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(problemsOf(reportOfFile(bytes))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
