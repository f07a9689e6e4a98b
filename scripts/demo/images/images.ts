import type { DemoImage } from '@/scripts/demo/types';
import { print } from '@/scripts/demo/images/finish';
import { riverMouth } from '@/scripts/demo/images/water';

export const demoImages: DemoImage[] = [
  { key: 'river-mouth', alt: '', svg: riverMouth },
];
export const renderImage = (image: DemoImage): Promise<Buffer> => print(image.svg());
