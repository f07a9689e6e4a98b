import type { DemoImage } from '@/scripts/demo/types';
import { print } from '@/scripts/demo/images/finish';
import { fishingBoats, mangrovePlanting, riverMouth, shrimpPonds } from '@/scripts/demo/images/water';
import { footballWomen, forestRanger, mountainTerraces, newRoad, solarRoof, soongCoFestival, teaHills } from '@/scripts/demo/images/mountain';

export const demoImages: DemoImage[] = [
  { key: 'river-mouth', alt: '', svg: riverMouth },
  { key: 'mangrove-planting', alt: '', svg: mangrovePlanting },
  { key: 'fishing-boats', alt: '', svg: fishingBoats },
  { key: 'shrimp-ponds', alt: '', svg: shrimpPonds },
  { key: 'mountain-terraces', alt: '', svg: mountainTerraces },
  { key: 'tea-hills', alt: '', svg: teaHills },
  { key: 'new-road', alt: '', svg: newRoad },
  { key: 'soong-co-festival', alt: '', svg: soongCoFestival },
  { key: 'football-women', alt: '', svg: footballWomen },
  { key: 'forest-ranger', alt: '', svg: forestRanger },
  { key: 'solar-roof', alt: '', svg: solarRoof },
];
export const renderImage = (image: DemoImage): Promise<Buffer> => print(image.svg());
