import { describe, expect, it } from 'vitest';
import { noticeMail, type MailedNotice } from './noticeMail';

const NOTICE: MailedNotice = {
  id: 'a1',
  kind: 'commented',
  title: 'Chợ phiên Bãi Sú',
  targetCollection: 'articles',
  target: '65f0',
  details: { who: 'Lan', note: 'Thiếu ảnh.\nXem lại <b>sapô</b>.' },
};

const mail = (over: Partial<MailedNotice> = {}, to = { name: 'Đạt', address: 'dat@tienyen.vn' }) =>
  noticeMail(
    { ...NOTICE, ...over },
    { to, from: { name: 'Tòa soạn, huyện', address: 'toasoan@tienyen.vn' }, baseUrl: 'https://tienyen.vn' },
  );

describe('noticeMail', () => {
  it('says what happened and where', () => {
    const { to, from, subject, text, html, messageId } = mail();
    expect({ to, from, subject, messageId }).toEqual({
      to: '"Đạt" <dat@tienyen.vn>',
      from: '"Tòa soạn, huyện" <toasoan@tienyen.vn>',
      subject: 'Lan góp ý về “Chợ phiên Bãi Sú”',
      messageId: '<notice.a1@tienyen.vn>',
    });
    for (const body of [text, html]) {
      expect(body).toContain('Chào Đạt,');
      expect(body).toContain('Lan góp ý về “Chợ phiên Bãi Sú”.');
      expect(body).toContain('https://tienyen.vn/admin/collections/articles/65f0');
      expect(body).toContain('Nhận thông báo qua thư điện tử');
      expect(body).toContain('https://tienyen.vn/admin/account');
    }
    expect(text).toContain('> Thiếu ảnh.\n> Xem lại <b>sapô</b>.');
    expect(html).toContain('Xem lại &#60;b&#62;sapô&#60;/b&#62;.');
  });

  it('lets no title and no name into other headers', () => {
    const { to, subject, html } = mail(
      { title: 'Một\r\nBcc: x@y.vn\u2028hai "><script>' },
      { name: 'Lan"\r\nBcc: x@y.vn', address: 'lan@tienyen.vn' },
    );
    expect(subject).toBe('Lan góp ý về “Một Bcc: x@y.vn hai "><script>”');
    expect(to).toBe('"Lan Bcc: x@y.vn" <lan@tienyen.vn>');
    expect(html).not.toContain('<script>');
  });

  it('keeps the subject short', () =>
    expect(String(mail({ title: 'dài '.repeat(200) }).subject).length).toBeLessThanOrEqual(150));
});
