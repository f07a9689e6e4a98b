import type { AdminViewServerProps, Payload, TypedUser } from 'payload';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/domain/roles';
import { recordBackup, recordBackupFailure } from '@/platform/backups/state';
import { createUser, openNewsroom } from '@/test/newsroom';
import { Backups } from './Backups';

let payload: Payload;
const users = {} as Record<Role, TypedUser>;

beforeAll(async () => {
  payload = await openNewsroom();
  for (const role of ['journalist', 'editor', 'administrator'] as const)
    users[role] = (await createUser(payload, role)) as TypedUser;
});

const shown = async (user: TypedUser | undefined): Promise<string> => {
  const props = { payload, user, i18n: { language: 'vi' } } as unknown as AdminViewServerProps;
  const panel = await Backups(props);
  return panel ? renderToStaticMarkup(panel) : '';
};

describe('the line about backups', () => {
  it('is for administrators', async () => {
    for (const user of [users.journalist, users.editor, undefined]) expect(await shown(user)).toBe('');
    expect(await shown(users.administrator)).toContain('Chưa có bản sao lưu nào.');
  });

  it('says when the last one was made, and is red when one failed', async () => {
    const at = new Date().toISOString();
    await recordBackup(payload, { at, name: 'x.zip', to: '/mnt/backup', bytes: 12_345_678, seconds: 3 });
    const good = await shown(users.administrator);
    expect(good).toContain('(12,3 MB), tại /mnt/backup.');
    expect(good).not.toContain('backups--bad');
    await recordBackupFailure(payload, { at, message: '/mnt/backup is not writable <EACCES>.' });
    const bad = await shown(users.administrator);
    expect(bad).toContain('backups--bad');
    expect(bad).toContain('/mnt/backup is not writable &lt;EACCES&gt;.');
  });
});
