import type { APIRequestContext } from '@playwright/test';
import ICAL from 'ical.js';
import { as, expect, expectAccessible, expectNoOverflow, newsroom, RUN, test, tokenOf } from './newsroom';

// A week in Vietnam that nothing else in the newsroom falls into: Monday, 3 March 2031.
const MONDAY = '2031-03-03';
const PHONE = { width: 360, height: 740 };

const OFFICE = `Ban quản lý chợ phiên Hà Lâu ${RUN}`;
const FAIR = `Phiên chợ vùng cao ${RUN}`;
const MEETING = `Họp tổ chợ ${RUN}`;

const editor = async () => as(await tokenOf('editor'));

const take = async (request: APIRequestContext, collection: string, id: string, verb: string) => {
  const address = `${newsroom().baseURL}/api/${collection}/${id}/${verb}`;
  const answer = await request.post(address, { ...(await editor()), data: { note: 'Theo yêu cầu.' } });
  expect(answer.status(), `${verb}: ${await answer.text()}`).toBe(200);
};

/** Makes a record and publishes it, as an editor. */
const publish = async (request: APIRequestContext, collection: string, data: object) => {
  const address = `${newsroom().baseURL}/api/${collection}?draft=true`;
  const made = await request.post(address, { ...(await editor()), data });
  expect(made.status(), await made.text()).toBe(201);
  const { doc } = (await made.json()) as { doc: { id: string; slug: string } };
  await take(request, collection, doc.id, 'publish');
  return doc;
};

/** Changes what readers see of an event, as an editor. */
const change = async (request: APIRequestContext, id: string, data: object) => {
  const address = `${newsroom().baseURL}/api/events/${id}?draft=true`;
  const answer = await request.patch(address, { ...(await editor()), data });
  expect(answer.status(), await answer.text()).toBe(200);
  // What readers see already is what it is.
  const { doc } = (await answer.json()) as { doc: { stage: string } };
  if (doc.stage !== 'published') await take(request, 'events', id, 'publish');
};

let office: { id: string; slug: string };
let fair: { id: string; slug: string };
let meeting: { id: string; slug: string };

test.beforeAll(async ({ request }) => {
  office = await publish(request, 'agencies', {
    names: [{ official: OFFICE }],
    kind: 'service-unit',
    level: 'commune',
  });
  const common = { kind: 'meeting', status: 'confirmed', visibility: 'public', place: 'Chợ Hà Lâu' };
  fair = await publish(request, 'events', {
    ...common,
    title: FAIR,
    kind: 'festival',
    start: '2031-03-05T01:00:00.000Z',
    end: '2031-03-05T04:00:00.000Z',
    hosts: [office.id],
    agenda: [{ time: '8:00', item: 'Khai mạc phiên chợ' }],
  });
  meeting = await publish(request, 'events', {
    ...common,
    title: MEETING,
    start: '2031-03-06T07:00:00.000Z',
    participants: [office.id],
  });
});

/** What a calendar program makes of the calendar at an address: its events by their UID. */
const subscribe = async (request: APIRequestContext, path: string) => {
  const answer = await request.get(`${newsroom().baseURL}${path}`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as never);
  const events = calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return [
      event.uid,
      {
        summary: event.summary,
        status: one.getFirstPropertyValue('status'),
        sequence: event.sequence,
        start: event.startDate.toJSDate().toISOString(),
      },
    ] as const;
  });
  return new Map(events);
};

test('a calendar program learns of a cancellation, of a new time, and of a withdrawal', async ({
  request,
}) => {
  const every = ['/su-kien.ics', `/co-quan/${office.slug}/su-kien.ics`];
  const ofEvent = ({ id }: { id: string }, events: Awaited<ReturnType<typeof subscribe>>) => {
    const [uid, event] = [...events].find(([each]) => each.startsWith(`${id}@`))!;
    return { uid, ...event };
  };
  const before = ofEvent(fair, await subscribe(request, '/su-kien.ics'));
  expect(before).toMatchObject({ summary: FAIR, status: 'CONFIRMED', start: '2031-03-05T01:00:00.000Z' });

  // SEQUENCE counts seconds.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await change(request, fair.id, { status: 'cancelled' });
  for (const path of [...every, `/su-kien/${fair.slug}.ics`]) {
    const after = ofEvent(fair, await subscribe(request, path));
    expect(after).toMatchObject({ uid: before.uid, status: 'CANCELLED', summary: `[Hủy] ${FAIR}` });
    expect(after.sequence).toBeGreaterThan(before.sequence);
  }

  await change(request, meeting.id, { status: 'postponed', newStart: '2031-03-13T07:00:00.000Z' });
  for (const path of [...every, `/su-kien/${meeting.slug}.ics`])
    expect(ofEvent(meeting, await subscribe(request, path))).toMatchObject({
      status: 'TENTATIVE',
      start: '2031-03-13T07:00:00.000Z',
    });

  const wrong = await publish(request, 'events', {
    title: `Nhầm ${RUN}`,
    kind: 'meeting',
    status: 'confirmed',
    visibility: 'public',
    start: '2031-03-07T01:00:00.000Z',
    hosts: [office.id],
  });
  await take(request, 'events', wrong.id, 'withdraw');
  for (const path of [...every, `/su-kien/${wrong.slug}.ics`]) {
    const gone = ofEvent(wrong, await subscribe(request, path));
    expect(gone.status).toBe('CANCELLED');
    expect(gone.summary).not.toContain('Nhầm');
  }
});

test('a calendar that is not there is not found; one that did not change is not sent again', async ({
  request,
}) => {
  const { baseURL } = newsroom();
  for (const path of ['/su-kien/khong-co.ics', '/co-quan/khong-co/su-kien.ics', '/su-kien/thang.ics'])
    expect((await request.get(`${baseURL}${path}`)).status(), path).toBe(404);
  const own = `${baseURL}/su-kien/${meeting.slug}.ics`;
  // The tag of a page tells its encodings apart, of which the best is made later.
  const headers = { 'Accept-Encoding': 'identity' };
  const first = await request.get(own, { headers });
  const again = await request.get(own, { headers: { ...headers, 'If-None-Match': first.headers().etag! } });
  expect(again.status()).toBe(304);
});

test.describe('with JavaScript off, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test('a reader goes from an office to its month, its week and an event, which says it is cancelled', async ({
    page,
    request,
  }) => {
    await change(request, fair.id, { status: 'cancelled' });
    await page.goto(`/co-quan/${office.slug}`);
    await page.getByRole('link', { name: 'Tất cả sự kiện của cơ quan này', exact: true }).click();
    await expect(page).toHaveURL(`/su-kien?co-quan=${office.slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(OFFICE);
    await expectNoOverflow(page);
    await expect(page.getByRole('link', { name: 'Lịch tháng', exact: true })).toHaveAttribute(
      'href',
      `/su-kien/thang?co-quan=${office.slug}`,
    );

    await page.goto(`/su-kien/thang/2031-03?co-quan=${office.slug}`);
    await expectNoOverflow(page);
    const day = page.getByRole('listitem').filter({ hasText: FAIR });
    await expect(day).toContainText(`08:00 – 11:00 Hủy: ${FAIR}`);
    await page.getByRole('link', { name: 'Tuần 03/03', exact: true }).click();
    await expect(page).toHaveURL(`/su-kien/tuan/${MONDAY}?co-quan=${office.slug}`);
    await expectNoOverflow(page);
    await expect(page.locator('main')).toContainText('Thứ Tư');
    await expect(page.locator('main')).toContainText('Không có lịch');
    await page.getByRole('link', { name: FAIR, exact: true }).click();
    await expect(page.locator('main')).toContainText('Sự kiện này đã bị hủy.');
    await expect(page.locator('main')).toContainText('Khai mạc phiên chợ');
    await expect(page.getByRole('link', { name: 'Thêm vào lịch (.ics)', exact: true })).toHaveAttribute(
      'href',
      `/su-kien/${fair.slug}.ics`,
    );
  });

  test('the month before and after is one tap away', async ({ page }) => {
    await page.goto('/su-kien/thang/2031-01');
    await page.getByRole('link', { name: 'Tháng 2/2031' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lịch tháng 2/2031');
    await page.getByRole('link', { name: 'Tháng 1/2031' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lịch tháng 1/2031');
  });
});

test('any day of a week leads to its Monday; what is no day or month is not found', async ({ request }) => {
  const { baseURL } = newsroom();
  const answer = await request.get(`${baseURL}/su-kien/tuan/2031-03-09?co-quan=x`, { maxRedirects: 0 });
  expect(answer.status()).toBe(301);
  expect(answer.headers().location).toContain(`/su-kien/tuan/${MONDAY}?co-quan=x`);
  for (const path of [
    '/su-kien/tuan/2031-02-30',
    '/su-kien/thang/2031-13',
    '/su-kien/thang/2031-03?co-quan=khong-co',
    '/su-kien?co-quan=khong-co',
  ])
    expect((await request.get(`${baseURL}${path}`)).status(), path).toBe(404);
});

test('a clerk prints the week on one page of A4, lying', async ({ page }) => {
  await page.goto(`/su-kien/tuan/${MONDAY}?co-quan=${office.slug}`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width, height] = pdf.match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/)!;
  // In points: 297 by 210 mm.
  expect(Math.round(Number(width))).toBe(842);
  expect(Math.round(Number(height))).toBe(595);
});

test('calendars and a cancelled event are accessible in light and dark, and fit', async ({
  page,
  request,
}) => {
  await change(request, fair.id, { status: 'cancelled' });
  for (const path of [
    `/su-kien?co-quan=${office.slug}`,
    `/su-kien/thang/2031-03?co-quan=${office.slug}`,
    `/su-kien/tuan/${MONDAY}?co-quan=${office.slug}`,
    `/su-kien/${fair.slug}`,
  ])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await expectNoOverflow(page);
      }
      await expectAccessible(page);
    }
});
