import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Env } from '../../platform/env';

const WAIT_FOR_FIRST_PAGE_MS = 30_000;

const reachable = ({ host, port }: Env): string => {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

/** Asks for the front page once, so that it is ready for the first reader. */
const openFrontPage = async (env: Env): Promise<string | null> => {
  try {
    const response = await fetch(reachable(env), { signal: AbortSignal.timeout(WAIT_FOR_FIRST_PAGE_MS) });
    await response.arrayBuffer();
    return response.ok ? null : `The front page answers ${response.status}: the reason is printed above.`;
  } catch (error) {
    return `The front page does not answer (${(error as Error).message}).`;
  }
};

/** `role  e-mail  password`, a line each. */
export const readAccounts = (text: string): string[] => {
  const rows = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells.length === 3);
  const width = (column: number) => Math.max(...rows.map((cells) => cells[column]!.length));
  return rows.map(
    ([role, email, password]) => `${role!.padEnd(width(0))}  ${email!.padEnd(width(1))}  ${password}`,
  );
};

const signInLines = (accounts: string[]): string[] =>
  accounts.length > 0
    ? ['Sign in (shown only this once) / Đăng nhập (chỉ hiện một lần này):', ...accounts]
    : [
        'Sign in with your account / Đăng nhập bằng tài khoản của bạn.',
        'Forgotten / Quên mật khẩu: npm run user:password -- EMAIL',
      ];

/** Says where the newsroom is and how to get in. The demo's passwords are printed once and then forgotten. */
export const announce = async (env: Env): Promise<void> => {
  const problem = await openFrontPage(env);
  const signIn = path.join(env.dataDir, 'sign-in.txt');
  const accounts =
    !env.isDatabaseGiven && existsSync(signIn) ? readAccounts(readFileSync(signIn, 'utf8')) : [];
  const lines = [
    '',
    'Toasoan is running / Tòa soạn đang chạy',
    `Public site / Trang cho bạn đọc:  ${env.baseUrl}/`,
    `Admin / Trang làm việc:           ${env.baseUrl}/admin`,
    '',
    ...signInLines(accounts),
    '',
  ];
  await new Promise((resolve) => process.stdout.write(`${lines.join('\n')}\n`, resolve));
  if (accounts.length > 0) rmSync(signIn, { force: true });
  if (problem) console.error(problem);
};
