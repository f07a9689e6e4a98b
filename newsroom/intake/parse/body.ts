/** Between head and end: lead, paragraphs, subheads and captions. */

import { foldForSearch } from '@/domain/text';
import { parseLabelledByline, parsePhotoCredit } from '@/newsroom/intake/parse/byline';
import {
  CAPTION_LABEL,
  captionLikeness,
  hasPictureNote,
  isLoneCredit,
  splitCredit,
  withoutCredit,
  type CaptionText,
} from '@/newsroom/intake/parse/captions';
import {
  endsSentence,
  isContinuation,
  saidRole,
  type DraftLine,
  type StoryDraft,
} from '@/newsroom/intake/parse/draft';
import { addCredits, type StoryCredits } from '@/newsroom/intake/parse/tail';
import type { ParsedCaption, ParsedParagraph } from '@/newsroom/intake/parse/types';

export interface StoryBody {
  lead: string | null;
  paragraphs: ParsedParagraph[];
  captions: ParsedCaption[];
}

const MAX_CAPTION_LENGTH = 300;
const MAX_GUESSED_CAPTION_LENGTH = 200;
const MAX_SUBHEAD_LENGTH = 150;

const LEAD_LABEL = /^(?:sapo|sa-?pô|sa pô|mở đầu|tóm tắt|dẫn đề|lời dẫn|nội dung) ?: ?(?=\S)/iu;
const NUMBERED = /^(?:\d{1,2}|[IVX]{1,5})[.)] /;

/** Reads all open lines. Photographers named between the paragraphs are added to `credits`. */
export function readBody(draft: StoryDraft, credits: StoryCredits, title: string): StoryBody {
  const repeated = removeRepetitions(draft);
  const dateLine = draft.lines.find((line) => line.role === 'date')?.line ?? 0;
  const open = draft.openLines;
  const hasTextAfterDate = open.some((line) => line.line > dateLine);
  const body: StoryBody = { lead: null, paragraphs: [], captions: [] };
  let previous: DraftLine | undefined;
  const pictures = numberedPictures(open, title);

  for (const [index, line] of open.entries()) {
    const isBeforeDate = line.line < dateLine && hasTextAfterDate;
    if (
      !line.hint &&
      isContinuation(previous, line) &&
      (previous?.role === 'lead' || previous?.role === 'paragraph')
    ) {
      continueText(body, previous.role, line);
    } else if (pictures.has(line)) {
      draft.warn('caption-guessed', line);
      addCaption(body, line, splitCredit(line.text.replace(NUMBERED, '')));
    } else if (readCaption(draft, body, credits, line, previous, repeated.has(line))) {
      // The caption, or the photographer, has been taken.
    } else if (body.lead === null && !isBeforeDate && line.hint?.role !== 'subhead') {
      line.role = 'lead';
      body.lead = line.text.replace(LEAD_LABEL, '');
    } else {
      if (isBeforeDate) draft.warn('text-before-date', line);
      const isLast = index === open.length - 1;
      line.role = body.lead === null && !line.hint ? 'paragraph' : paragraphOrSubhead(draft, line, isLast);
      body.paragraphs.push({ kind: line.role, text: line.text });
    }
    previous = line;
  }
  return body;
}

/** Titles of stories that are told in pictures. */
const PICTURE_STORY = /^(?:chùm ảnh|(?:một số |những |loạt )?hình ảnh|phóng sự ảnh|\[?ảnh\]?:)/iu;
const MAX_PICTURE_LENGTH = 160;

/** The numbered lines of a story in pictures, each a sentence on its own. */
const numberedPictures = (open: readonly DraftLine[], title: string): ReadonlySet<DraftLine> =>
  new Set(
    PICTURE_STORY.test(title)
      ? open.filter(
          ({ text, isAfterBlank, isBeforeBlank, hint }) =>
            NUMBERED.test(text) &&
            !hint &&
            isAfterBlank &&
            isBeforeBlank &&
            text.length <= MAX_PICTURE_LENGTH,
        )
      : [],
  );

/**
 * Keeps one of lines that directly repeat each other, with or without the full stop. Portals print a caption once as
 * alternative text and once under the picture; the fullest form, usually the latter, is kept. Returns the lines kept.
 */
function removeRepetitions(draft: StoryDraft): Set<DraftLine> {
  const kept = new Set<DraftLine>();
  let previous: DraftLine | undefined;
  for (const line of draft.openLines) {
    if (!previous || !isRepetition(previous, line)) {
      previous = line;
      continue;
    }
    const isCaption = line.text.length <= MAX_CAPTION_LENGTH;
    const [keep, drop] = line.text.length > previous.text.length ? [line, previous] : [previous, line];
    draft.remove(drop, isCaption ? 'repeated-caption' : 'repeated-paragraph');
    if (isCaption) kept.add(keep);
    else draft.warn('repeated-paragraph', drop);
    kept.delete(drop);
    previous = keep;
  }
  return kept;
}

/** Lines that differ in more than a full stop, a bracket or who took the picture are not the same. */
const isRepetition = (a: DraftLine, b: DraftLine): boolean =>
  (a.words === b.words && Math.abs(a.text.length - b.text.length) <= 3) || isCreditedRepetition(a, b);

const isCreditedRepetition = (a: DraftLine, b: DraftLine): boolean => {
  if (
    Math.max(a.text.length, b.text.length) > MAX_CAPTION_LENGTH ||
    a.words.slice(0, 8) !== b.words.slice(0, 8)
  )
    return false;
  return foldForSearch(withoutCredit(a.text)) === foldForSearch(withoutCredit(b.text));
};

function continueText(body: StoryBody, role: 'lead' | 'paragraph', line: DraftLine): void {
  line.role = role;
  const paragraph = body.paragraphs.at(-1);
  if (role === 'lead') body.lead = `${body.lead} ${line.text}`;
  else if (paragraph) paragraph.text += ` ${line.text}`;
}

/** Takes the line when it is a caption or belongs to one; false when it is text. */
function readCaption(
  draft: StoryDraft,
  body: StoryBody,
  credits: StoryCredits,
  line: DraftLine,
  previous: DraftLine | undefined,
  isRepeated: boolean,
): boolean {
  const role = line.hint?.role ?? null;
  if (role !== 'caption' && (role !== null || line.text.length > MAX_CAPTION_LENGTH)) return false;

  const credit = parsePhotoCredit(line.text);
  const captionAbove = previous?.role === 'caption' ? body.captions.at(-1) : undefined;
  if (credit && captionAbove && !captionAbove.credit) {
    line.role = 'caption';
    captionAbove.credit = credit;
    return true;
  }
  if (!saidRole(line) && isLoneCredit(line.text)) {
    draft.remove(line, 'photo-credit');
    return true;
  }
  const byline = saidRole(line) ? null : parseLabelledByline(line.text);
  if (byline) {
    line.role = 'byline';
    for (const code of byline.warnings) draft.warn(code, line);
    addCredits(credits, byline);
    return true;
  }
  const caption = splitCredit(line.text.replace(CAPTION_LABEL, ''));
  const isMarked =
    role === 'caption' ||
    isRepeated ||
    caption.credit !== null ||
    CAPTION_LABEL.test(line.text) ||
    hasPictureNote(line.text) ||
    hasCreditBelow(draft, line);
  if (!isMarked && !looksLikeCaption(line, body.lead !== null)) return false;
  if (!isMarked) draft.warn('caption-guessed', line);
  addCaption(body, line, caption);
  return true;
}

function addCaption(body: StoryBody, line: DraftLine, caption: CaptionText): void {
  line.role = 'caption';
  body.captions.push({ ...caption, afterParagraph: body.paragraphs.length });
}

/** A short line with `Ảnh: Thu Hà` directly below. */
function hasCreditBelow(draft: StoryDraft, line: DraftLine): boolean {
  if (line.text.length > MAX_GUESSED_CAPTION_LENGTH) return false;
  const below = draft.lineAfter(line);
  return below?.role === null && parsePhotoCredit(below.text) !== null;
}

function looksLikeCaption(line: DraftLine, hasLead: boolean): boolean {
  if (line.text.length > MAX_GUESSED_CAPTION_LENGTH || !line.isAfterBlank || !line.isBeforeBlank)
    return false;
  const likeness = captionLikeness(line.text, endsSentence(line.text));
  return likeness === 'surely' || (hasLead && likeness === 'likely');
}

/** A short line on its own that does not end as a sentence is a subhead when text follows it. */
function paragraphOrSubhead(draft: StoryDraft, line: DraftLine, isLast: boolean): 'paragraph' | 'subhead' {
  if (line.hint?.role === 'subhead' || line.hint?.role === 'paragraph') return line.hint.role;
  const isShort = line.text.length <= MAX_SUBHEAD_LENGTH && !endsSentence(line.text);
  if (!isShort || !line.isAfterBlank || !line.isBeforeBlank) return 'paragraph';
  if (isLast) {
    draft.warn('unclear-line', line);
    return 'paragraph';
  }
  const isMarked = NUMBERED.test(line.text) || !/\p{Ll}/u.test(line.text);
  if (!isMarked) draft.warn('subhead-guessed', line);
  return 'subhead';
}
