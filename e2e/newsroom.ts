import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { Role } from '@/domain/roles';
import { programArgs } from '@/platform/program';
import { cleanEnvironment } from '@/test/cleanEnvironment';
import { tokenFor, type DemoNewsroom } from '@/test/demoNewsroom';

/** Where the newsroom of the running test is, and the accounts its first start printed. */
export const newsroom = (): Omit<DemoNewsroom, 'stop'> => {
  const file = process.env.TOASOAN_E2E ?? process.env[`TOASOAN_E2E_${base.info().project.name}`];
  return JSON.parse(readFileSync(file!, 'utf8')) as DemoNewsroom;
};

export const test = base.extend({
  baseURL: async ({}, use) => use(newsroom().baseURL),
});

export { expect };

/** Signs in through the form, as a person does. */
export const signInByForm = async (page: Page, role: Role): Promise<void> => {
  const { email, password } = newsroom().accounts[role];
  // A server that cannot reach its database for a moment says so, and asks to come again.
  await expect(async () => {
    const answer = await page.goto('/admin/login');
    expect(answer!.status()).toBe(200);
  }).toPass({ timeout: 60_000 });
  await page.getByLabel(/thư điện tử|email/i).fill(email);
  await page.getByLabel(/^mật khẩu/i).fill(password);
  await page.getByRole('button', { name: /đăng nhập/i }).click();
  await page.waitForURL((url) => url.pathname === '/admin');
};

/** Signs the browser in, where signing in is not what is tried. */
export const signIn = async (page: Page, role: Role): Promise<void> => {
  const value = await tokenOf(role);
  await page.context().addCookies([{ name: 'payload-token', value, url: newsroom().baseURL }]);
  await page.goto('/admin');
};

/** Sets this run's texts apart when the same newsroom is tried again. */
export const RUN = Date.now().toString(36).slice(-5);

/** A session token, got outside the browser and its cookies: `request` stays the public's. */
export const tokenOf = (role: Role): Promise<string> => {
  const { baseURL, accounts } = newsroom();
  return tokenFor(baseURL, accounts[role]);
};

export const as = (token: string) => ({ headers: { Authorization: `JWT ${token}` } });

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** What is wholly ours. */
const WCAG_OF_PAGES = [...WCAG, 'wcag22aa', 'best-practice'];

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/**
 * Clicks until it shows: a button of the admin answers only once its page has come to life, and not while the form is
 * drawn anew.
 */
export const clickUntil = async (button: Locator, shown: Locator): Promise<void> => {
  await expect(async () => {
    if (!(await shown.isVisible())) await button.click({ timeout: 5_000 });
    // Long enough for a slow machine: a second click would take the first one back, or add a second row.
    await expect(shown).toBeVisible({ timeout: 25_000 });
  }).toPass({ timeout: 90_000 });
};

/** Adds the first author to the form of a story. */
export const addAuthor = async (page: Page, name: string): Promise<void> => {
  const author = page.locator('#field-authors__0__name');
  await clickUntil(page.getByRole('button', { name: /thêm.*tác giả/i }), author);
  await author.fill(name);
};

/**
 * axe over the page as it stands: WCAG 2.2 A and AA and best practice. In the admin, whose shell is Payload's,
 * `part` names what is ours.
 */
export const expectAccessible = async (page: Page, part?: string): Promise<void> => {
  await page.evaluate(`(() => { const module = undefined; ${axe.source} })()`);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(${part ? JSON.stringify(part) : 'document'}, { runOnly: ${JSON.stringify(part ? WCAG : WCAG_OF_PAGES)} }).then((r) => r.violations)`,
  );
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${String(node.target)} ${node.failureSummary ?? ''}`).join(' | ')}`,
    ),
  ).toEqual([]);
};

/** Nothing hangs over the right edge. */
export const expectNoOverflow = async (page: Page): Promise<void> => {
  const { inside, all } = await page.evaluate<{ inside: number; all: number }>(
    '({ inside: document.documentElement.clientWidth, all: document.documentElement.scrollWidth })',
  );
  expect(all).toBeLessThanOrEqual(inside);
};

/** Runs a TypeScript file on the newsroom under test, as its administrator runs the command-line scripts. */
export const runScript = async (file: string, ...args: string[]): Promise<string> => {
  const own = { NODE_ENV: 'production' as const, DATA_DIR: newsroom().dataDir, ...newsroom().env };
  const env = { ...cleanEnvironment(), ...own };
  const { stdout } = await promisify(execFile)(process.execPath, programArgs(file, ...args), { env });
  return stdout;
};
