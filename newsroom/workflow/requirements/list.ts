/** How much an unmet requirement weighs: `blocking` refuses the verbs that go towards readers. */
export const LEVELS = ['blocking', 'advisory', 'off'] as const;
export type Level = (typeof LEVELS)[number];

/** Every requirement of a story with its level until the administrator sets another one, in the order they are shown. */
export const REQUIREMENTS = {
  titleLength: { level: 'blocking' },
  leadLength: { level: 'advisory' },
  heroImage: { level: 'advisory' },
  heroAlt: { level: 'blocking' },
  heroCredit: { level: 'advisory' },
  byline: { level: 'blocking' },
  topic: { level: 'advisory' },
  agencies: { level: 'advisory' },
  dateline: { level: 'advisory' },
  intakeWarnings: { level: 'blocking' },
  personalData: { level: 'blocking' },
  links: { level: 'advisory' },
} as const satisfies Record<string, { level: Level }>;

export type RequirementId = keyof typeof REQUIREMENTS;
export const REQUIREMENT_IDS = Object.keys(REQUIREMENTS) as RequirementId[];

/** How many characters the headline and the lead may have, until the administrator sets other limits. */
export const LIMITS = { titleMin: 15, titleMax: 120, leadMin: 40, leadMax: 400 } as const;
export type Limits = Record<keyof typeof LIMITS, number>;
