import { describe, expect, it } from 'vitest';
import type { ArticleCard, FrontSection } from '@/site/models/pages';
import { sectionForms } from './sectionForms';

const picture = {
  alt: '',
  focus: '50% 50%',
  avif: [],
  webp: [],
  fallback: { src: '/a.jpg', width: 3, height: 2 },
};
const section = (...photos: boolean[]): FrontSection => ({
  topic: { title: 'Kinh tế', href: '/chuyen-muc/kinh-te' },
  description: null,
  form: 'auto',
  articles: photos.map((hasPhoto): ArticleCard => ({
    id: '1',
    href: '/tin-tuc/1',
    kicker: null,
    title: 'Tin',
    lead: null,
    dateline: null,
    topic: null,
    publishedAt: '2020-11-27T09:00:00.000Z',
    picture: hasPhoto ? picture : null,
  })),
});

describe('sectionForms', () => {
  const rich = section(true, true, true, true);

  it('varies the form from one section to the next', () => {
    expect(sectionForms([rich, rich, rich, rich])).toEqual(['photos', 'feature', 'headlines', 'photos']);
  });

  it('sets a section without photos as headlines, wherever it stands', () => {
    expect(sectionForms([section(false, false), section(false)])).toEqual(['headlines', 'headlines']);
  });

  it('features a story only when it has a photo and company', () => {
    expect(sectionForms([section(true, false, false)])).toEqual(['feature']);
    expect(sectionForms([section(true)])).toEqual(['headlines']);
    expect(sectionForms([section(false, true, false)])).toEqual(['headlines']);
  });

  it('follow an editor where there are the photos for it', () => {
    const asked = (form: FrontSection['form'], ...photos: boolean[]) => ({ ...section(...photos), form });
    expect(sectionForms([rich, asked('photos', true, true, true, true)])).toEqual(['photos', 'photos']);
    expect(sectionForms([rich, asked('headlines', true, true, true, true)])).toEqual(['photos', 'headlines']);
    expect(sectionForms([asked('photos', false, true, false)])).toEqual(['headlines']);
  });
});
