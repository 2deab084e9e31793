// <on-record> in another page.
import { expect, test } from './page.js';

test('the element shows its own text in the viewer, selects, and tells the page', async ({ page }) => {
  await page.goto('embed-example.html');
  const told = page.evaluate(() => new Promise((done) => document.querySelector('on-record').addEventListener('selection', ({ detail }) => done(detail.id), { once: true })));
  const inside = page.frameLocator('on-record iframe');
  await expect(inside.locator('#text-layer')).toContainText('The bridge over the Asa is closed, the police said');
  await expect(inside.locator('#claims h3').first()).toBeAttached();
  await page.evaluate(() => document.querySelector('on-record').select('c1'));
  expect(await told).toBe('c1');
});

test('before the viewer is ready the report itself is there', async ({ page }) => {
  await page.route('**/index.html*', (route) => route.abort());
  await page.goto('embed-example.html');
  await expect(page.getByText('“Nobody was hurt,” said Ana Ruiz, the mayor.')).toBeVisible();
});

test('messages from a window that does not embed the viewer change nothing', async ({ page }) => {
  await page.goto('embed-example.html');
  const inside = page.frameLocator('on-record iframe');
  await expect(inside.locator('#claims h3').first()).toBeAttached();
  const frame = page.frames().find((each) => each.url().includes('index.html'));
  await frame.evaluate(() => window.postMessage({ onrecord: 'load', text: 'Forged, the forger said.' }, '*'));
  await page.waitForTimeout(500);
  await expect(inside.locator('#text-layer')).toContainText('The bridge over the Asa');
});

// A page on another origin that embeds the viewer, as hosts do; `attributes` of <on-record>.
async function hostPage(page, baseURL, attributes, content = '<p>The bridge is closed, the police said.</p>') {
  await page.route('https://paper.example/**', (route) => route.fulfill({ contentType: 'text/html', body:
    `<!doctype html><title>Paper</title><script type="module" src="${baseURL}embed.js"></script><on-record ${attributes}>${content}</on-record>
     <script>window.told = []; for (const type of ['ready', 'selection', 'resize', 'error']) document.querySelector('on-record').addEventListener(type, (event) => told.push([type, event.detail]))</script>` }));
  await allowOthers(page, baseURL);
  await page.goto('https://paper.example/report');
  return page.frameLocator('on-record iframe');
}

// A static host has to allow its files to other origins where they are fetched across them.
async function allowOthers(page, baseURL) {
  await page.route(`${baseURL}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
}

const analysed = (inside) => expect(inside.locator('#claims h3').first()).toBeAttached({ timeout: 30_000 });
const told = (page, type) => page.evaluate((type) => window.told.filter(([each]) => each === type).map(([, detail]) => detail), type);

test('on another origin, with layers, theme and a claim of its own', async ({ page, baseURL }) => {
  await page.emulateMedia({ colorScheme: null }); // of the system: the element's theme goes before it
  const inside = await hostPage(page, baseURL, 'layers="people,claims" theme="dark" claim="c1"');
  await analysed(inside);
  await expect(inside.locator('#layers ul').first().locator('button[aria-pressed="true"]')).toHaveText([/People/, /Claims/]);
  const frame = page.frames().find((each) => each.url().includes('index.html'));
  expect(await frame.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await expect(inside.locator('#claims button[aria-pressed="true"]')).toHaveCount(1);
  await page.evaluate(() => document.querySelector('on-record').setAttribute('theme', 'light'));
  await expect.poll(() => frame.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false);
});

test('isolated: without an origin, and so without storage, it works where its host allows its files to all', async ({ page, baseURL }) => {
  const inside = await hostPage(page, baseURL, 'isolated');
  await expect(inside.locator('#text-layer')).toContainText('The bridge is closed, the police said.', { timeout: 30_000 });
  await analysed(inside);
  const frame = page.frames().find((each) => each.url().includes('index.html'));
  expect(await frame.evaluate(() => self.origin)).toBe('null');
  expect(await frame.evaluate(() => { try { return Boolean(localStorage); } catch { return 'blocked'; } })).toBe('blocked');
  await page.evaluate(() => document.querySelector('on-record').select('c1'));
  await expect.poll(() => told(page, 'selection')).toContainEqual({ id: 'c1' });
});

test('load, select and setLayers; ready, selection, resize and error', async ({ page, baseURL }) => {
  const inside = await hostPage(page, baseURL, '');
  await expect.poll(() => told(page, 'ready'), { timeout: 30_000 }).toHaveLength(1);
  await page.evaluate(() => document.querySelector('on-record').load({ text: 'Rain will fall, the weather office said.', title: 'Rain' }));
  await analysed(inside);
  await expect(inside.locator('#text-layer h1')).toHaveText('Rain');
  expect(await told(page, 'ready')).toHaveLength(1);
  await expect.poll(async () => (await told(page, 'resize')).at(-1)?.height).toBeGreaterThan(100);
  await page.evaluate(() => document.querySelector('on-record').setLayers(['claims']));
  await expect(inside.locator('#layers ul').first().locator('button[aria-pressed="true"]')).toHaveText([/Claims/]);
  await page.evaluate(() => document.querySelector('on-record').load({ text: '  ' }));
  await expect.poll(() => told(page, 'error')).toContainEqual({ message: 'There is no text in this' });
});

test('a frame in the host page that does not embed the viewer is neither heard nor answered', async ({ page, baseURL }) => {
  await page.route('https://evil.example/**', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>
    window.answers = [];
    addEventListener('message', ({ data }) => answers.push(data));
    window.attack = () => ['hello', 'load'].forEach((onrecord) => parent.frames.viewer.postMessage({ onrecord, text: 'Forged, the forger said.' }, '*'));</script>` }));
  await page.route('https://paper.example/**', (route) => route.fulfill({ contentType: 'text/html', body:
    `<!doctype html><title>Paper</title><iframe name="viewer" src="${baseURL}index.html"></iframe><iframe name="evil" src="https://evil.example/"></iframe>` }));
  await allowOthers(page, baseURL);
  await page.goto('https://paper.example/report');
  const viewer = page.frame({ name: 'viewer' });
  await viewer.waitForFunction(() => globalThis.onrecord);
  await viewer.evaluate(() => globalThis.onrecord.ready);
  await page.evaluate(() => ['hello', 'load'].forEach((onrecord) => frames.viewer.postMessage({ onrecord, text: 'The bridge is closed, the police said.' }, '*')));
  await expect(viewer.locator('#text-layer')).toContainText('The bridge is closed', { timeout: 30_000 });
  const evil = page.frame({ name: 'evil' });
  await evil.evaluate(() => window.attack());
  await page.waitForTimeout(500);
  await expect(viewer.locator('#text-layer')).toContainText('The bridge is closed');
  expect(await evil.evaluate(() => window.answers)).toEqual([]);
});
