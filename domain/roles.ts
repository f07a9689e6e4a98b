/** The three roles of a newsroom. Values are stored on `users.role`. */
export const ROLES = ['journalist', 'editor', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role);

/** Editors and administrators decide what is public. */
export const isEditorial = (role: Role | null | undefined): boolean =>
  role === 'editor' || role === 'administrator';
