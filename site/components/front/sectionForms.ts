import type { FrontSection } from '@/site/models/pages';

/**
 * How a section of the front page is set:
 * - `photos`: a row of photos with headlines under them
 * - `feature`: one story large at the left, headlines at the right
 * - `headlines`: headlines with their leads, no photos
 */
export type SectionForm = 'photos' | 'feature' | 'headlines';

/**
 * What an editor asked for, where there are the photos for it; else neighbouring sections differ in form as far as their
 * photos allow, so that the page is not a wall of equal cards.
 */
export function sectionForms(sections: FrontSection[]): SectionForm[] {
  const forms: SectionForm[] = [];
  for (const section of sections) {
    const possible = possibleForms(section);
    const previous = forms.at(-1);
    const beforePrevious = forms.at(-2);
    forms.push(
      possible.find((form) => form === section.form) ??
        possible.find((form) => form !== previous && form !== beforePrevious) ??
        possible.find((form) => form !== previous) ??
        possible[0]!,
    );
  }
  return forms;
}

function possibleForms({ articles }: FrontSection): SectionForm[] {
  const photos = articles.filter((article) => article.picture !== null).length;
  const forms: SectionForm[] = [];
  if (photos >= 3 && photos >= Math.min(articles.length, 4)) forms.push('photos');
  if (articles[0]?.picture && articles.length >= 3) forms.push('feature');
  forms.push('headlines');
  return forms;
}
