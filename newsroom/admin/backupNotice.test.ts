import { describe, expect, it } from 'vitest';
import type { BackupState } from '@/platform/backups/state';
import { en } from '../messages/en';
import { vi } from '../messages/vi';
import { backupNotice } from './backupNotice';

const NOW = new Date('2026-11-25T03:00:00Z');
const ago = (hours: number) => new Date(NOW.getTime() - hours * 60 * 60 * 1000).toISOString();

const state = (over: Partial<BackupState> = {}): BackupState => ({
  since: ago(1_000),
  success: { at: ago(7.5), name: 'x.zip', to: 's3://tienyen/backups', bytes: 12_345_678, seconds: 3 },
  failure: null,
  ...over,
});
const failure = { at: ago(1), message: 's3://tienyen: there is no such bucket.' };

const notice = (known: BackupState | null, at: string | null = '02:30') =>
  backupNotice(vi.backups, { state: known, at, now: NOW, language: 'vi' });

describe('backupNotice', () => {
  it('says when, how large and where', () => {
    expect(notice(state())).toEqual({
      isBad: false,
      lines: ['Bản sao lưu gần nhất: Thứ Tư, 25/11/2026, 02:30 (12,3 MB), tại s3://tienyen/backups.'],
      problem: null,
    });
    const english = backupNotice(en.backups, { state: state(), at: '02:30', now: NOW, language: 'en' });
    expect(english.lines[0]).toContain('(12.3 MB), in s3://tienyen/backups.');
  });

  it.each<[string, BackupState | null, boolean, string]>([
    ['before the first night', null, false, 'Bản đầu tiên sẽ được tạo lúc 02:30.'],
    [
      'on the first day',
      state({ since: ago(1), success: null }),
      false,
      'Bản đầu tiên sẽ được tạo lúc 02:30.',
    ],
    ['after two days without any', state({ since: ago(49), success: null }), true, vi.backups.old],
    [
      'after two days without a new one',
      state({ success: { ...state().success!, at: ago(49) } }),
      true,
      vi.backups.old,
    ],
    ['after a failure', state({ failure }), true, 'Lần sao lưu Thứ Tư, 25/11/2026, 09:00 không thành công:'],
    ['after the first one failed', state({ since: ago(9), success: null, failure }), true, vi.backups.none],
  ])('%s', (_, known, isBad, line) => {
    const { isBad: bad, lines } = notice(known);
    expect(bad).toBe(isBad);
    expect(lines).toContain(line);
  });

  it('says what went wrong', () => expect(notice(state({ failure })).problem).toBe(failure.message));

  it('is calm when backups are made elsewhere, however old the last one is', () => {
    const old = state({ success: { ...state().success!, at: ago(1_000) } });
    for (const known of [old, null]) expect(notice(known, null)).toMatchObject({ isBad: false });
    expect(notice(null, null).lines).toEqual([vi.backups.none, vi.backups.off]);
  });
});
