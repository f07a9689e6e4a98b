import type { DemoAgency } from '../types';
import { communeAgencies } from './agencies-communes';
import { districtAgencies } from './agencies-district';

const province: DemoAgency[] = [
  {
    key: 'ubnd-tinh',
    kind: 'committee',
    level: 'province',
    names: [
      {
        official: 'Ủy ban nhân dân tỉnh Quảng Ninh',
        short: 'UBND tỉnh Quảng Ninh',
        abbreviation: 'UBND tỉnh',
      },
    ],
    functions: 'Cơ quan hành chính nhà nước của tỉnh Quảng Ninh.',
  },
];

export const agencies: DemoAgency[] = [...province, ...districtAgencies, ...communeAgencies];
