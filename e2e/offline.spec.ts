import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIRequestContext, Page } from '@playwright/test';
import { paragraphNode, stateOf } from '@/domain/richText';
import { as, expect, newsroom, RUN, test, tokenOf } from './newsroom';

/** The newsroom behind a line that can be cut: what a browser's own “offline” leaves to a worker differs. */
class Line {
  #server: Server | null = null;
  #port = 0;

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  async join(): Promise<void> {
    const { hostname, port } = new URL(newsroom().baseURL);
    this.#server = createServer((req, res) => {
      const { url, method, headers } = req;
      const onward = httpRequest({ hostname, port, path: url, method, headers }, (answer) => {
        res.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(res);
      });
      onward.on('error', () => res.destroy());
      req.pipe(onward);
    });
    await new Promise<void>((resolve) => this.#server!.listen(this.#port, 'localhost', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    const server = this.#server!;
    this.#server = null;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  async end(): Promise<void> {
    if (this.#server) await this.cut();
  }
}

const publish = async (request: APIRequestContext, title: string) => {
  const editor = as(await tokenOf('editor'));
  const url = `${newsroom().baseURL}/api/articles`;
  const { doc } = await (
    await request.post(`${url}?draft=true`, {
      ...as(await tokenOf('journalist')),
      data: {
        title,
        lead: 'Bến đò ngang nghỉ hai ngày để thay ván cầu.',
        body: stateOf([paragraphNode('Bà con đi vòng qua cầu mới trong thời gian này.')]),
        authors: [{ name: 'Lý Minh', role: 'text' }],
      },
    })
  ).json();
  for (const verb of ['approve', 'publish'])
    expect((await request.post(`${url}/${doc.id}/${verb}`, editor)).status()).toBe(200);
  return {
    path: `/tin-tuc/${doc.slug as string}`,
    take: async (verb: 'withdraw' | 'takedown') => {
      const answer = await request.post(`${url}/${doc.id}/${verb}`, {
        ...editor,
        data: { note: 'Nguồn tin chưa được kiểm chứng.' },
      });
      expect(answer.status()).toBe(200);
    },
  };
};

const keptPaths = (page: Page) =>
  page.evaluate<string[]>(`(async () => {
    const paths = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    return paths;
  })()`);

/** Opens a story until the worker has it: the first visit is what brings the worker. */
const readAndKeep = async (page: Page, address: string) => {
  await page.goto(address);
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await expect
    .poll(
      async () => {
        await page.reload();
        return keptPaths(page);
      },
      { timeout: 20_000 },
    )
    .toContain(new URL(address).pathname);
};

let line: Line;

test.beforeEach(async () => {
  line = new Line();
  await line.join();
});
test.afterEach(() => line.end());

test('without a connection: a story that was opened, under a note; any other page says what is the matter', async ({
  page,
  request,
}) => {
  const title = `Bến Mũi Chùa thay ván cầu ${RUN}`;
  const story = await publish(request, title);
  await readAndKeep(page, `${line.url}${story.path}`);
  await line.cut();
  await page.goto(`${line.url}${story.path}`);
  await expect(page.locator('h1')).toHaveText(title);
  await expect(page.getByRole('status').first()).toContainText(
    /bản được giữ lại trong trình duyệt lúc \d{2}:\d{2}, \d{2}\/\d{2}\/\d{4}.*có thể đã được sửa hoặc rút/,
  );
  await page.goto(`${line.url}/van-ban`);
  await expect(page.locator('h1')).toHaveText('Không có kết nối mạng');
  await page.getByRole('link', { name: title }).click();
  await expect(page.locator('h1')).toHaveText(title);
  // Back on the line, the network is what is shown.
  await line.join();
  await page.goto(`${line.url}${story.path}`);
  await expect(page.getByText('bản được giữ lại')).toHaveCount(0);
});

for (const verb of ['withdraw', 'takedown'] as const)
  test(`a story that was taken from readers (${verb}) is not shown again, whichever page was opened since`, async ({
    page,
    request,
    browser,
  }) => {
    const words = 'Bà con đi vòng qua cầu mới';
    const story = await publish(request, `Đò ngang tạm nghỉ ${verb} ${RUN}`);
    await readAndKeep(page, `${line.url}${story.path}`);
    await story.take(verb);
    // Its own address, on the line and off it.
    await page.goto(`${line.url}${story.path}`);
    await expect(page.getByText(words)).toHaveCount(0);
    await line.cut();
    await page.goto(`${line.url}${story.path}`);
    await expect(page.getByText(words)).toHaveCount(0);
    await line.join();

    // Another reader, who opens some other page after it was taken away.
    const again = await publish(request, `Đò ngang tạm nghỉ lần hai ${verb} ${RUN}`);
    const context = await browser.newContext();
    const other = await context.newPage();
    await readAndKeep(other, `${line.url}${again.path}`);
    await again.take(verb);
    // As the browser does when a worker has had nothing to do.
    const client = await context.newCDPSession(other);
    await client.send('ServiceWorker.enable');
    await client.send('ServiceWorker.stopAllWorkers');
    await other.goto(`${line.url}/`);
    await expect
      .poll(() =>
        other.evaluate<string>(`(async () => {
          const copy = await caches.match(${JSON.stringify(again.path)});
          return copy ? copy.text() : '';
        })()`),
      )
      .not.toContain(words);
    await line.cut();
    await other.goto(`${line.url}${again.path}`);
    await expect(other.getByText(words)).toHaveCount(0);
    await context.close();
  });

test('nothing of a signed-in person’s is kept, and the newsroom is not touched', async ({
  page,
  request,
}) => {
  const story = await publish(request, `Chợ phiên Hà Lâu đổi ngày ${RUN}`);
  await readAndKeep(page, `${line.url}${story.path}`);
  await page.context().addCookies([{ name: 'payload-token', value: await tokenOf('editor'), url: line.url }]);
  await page.goto(`${line.url}${story.path}`);
  await expect.poll(() => keptPaths(page)).not.toContain(story.path);
  await line.cut();
  await expect(page.goto(`${line.url}/admin`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});
