/** What an agency may be. Values are stored; their Vietnamese names are in the translation files. */
export const AGENCY_KINDS = [
  'party',
  'council',
  'committee',
  'department',
  'mass-organisation',
  'service-unit',
  'office',
  'area',
  'commune',
  'press',
] as const;

export const AGENCY_LEVELS = ['central', 'province', 'district', 'commune'] as const;

/** How an agency's work passed on. `dissolved` is the only one that may have no successor. */
export const AGENCY_CHANGES = ['merged', 'split', 'renamed', 'dissolved', 'handed-over'] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];
export type AgencyChange = (typeof AGENCY_CHANGES)[number];
