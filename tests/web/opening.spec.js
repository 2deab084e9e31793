// Every way to open a report, and the page interface for hosts.
import { expect, openPage, openText, quiet, sampleText, status, test } from './page.js';

const analysed = (page) => page.waitForFunction(() => globalThis.onrecord.briefing() !== null);

test('the start page offers a file, the clipboard and the three samples', async ({ page }) => {
  await openPage(page);
  await expect(status(page)).toContainText('Who said what, on whose authority');
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeAttached();
  await expect(page.getByRole('button', { name: 'Paste text' })).toBeAttached();
  await expect(page.getByRole('button', { name: /^Sample: / })).toHaveCount(3);
});

test('open() gives the briefing, and an event follows it', async ({ page }) => {
  await openPage(page);
  const events = page.evaluate(() => new Promise((done) => addEventListener('onrecord:analysis', (event) => done(event.detail.format), { once: true })));
  const briefing = await openText(page, 'The bridge is closed, the police said.\n\nNobody was hurt, the mayor, Ana Ruiz, said.');
  expect(briefing.format).toBe('onrecord.briefing');
  expect(briefing.version).toBe(1);
  expect(briefing.claims.length).toBeGreaterThan(0);
  expect(await events).toBe('onrecord.briefing');
  expect(await page.evaluate(() => globalThis.onrecord.briefing().claims.length)).toBe(briefing.claims.length);
});

test('a report opened from a file shows its claims', async ({ page }) => {
  await openPage(page);
  await page.locator('#file').setInputFiles({ name: 'report.md', mimeType: 'text/markdown', buffer: Buffer.from(sampleText('baghdad-embassy.md')) });
  await analysed(page);
  await expect(page.locator('#text-layer h1')).toHaveText('Washington readies its diplomats to leave Baghdad');
  await expect(page.getByRole('heading', { level: 3, name: /government sources.*said/ }).first()).toBeAttached();
  await expect(page).toHaveTitle(/Washington readies/);
});

test('pasted text opens', async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'The road is open, the army said.');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await analysed(page);
  await expect(page.locator('#text-layer')).toContainText('The road is open, the army said.');
});

test('a dropped file opens', async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['The road is open, the army said.'], 'report.txt', { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await analysed(page);
  await expect(page.locator('#text-layer')).toContainText('The road is open, the army said.');
});

for (const address of ['?src=samples/shoal-standoff.md', '#src=samples/shoal-standoff.md', '#sample=1'])
  test(`${address} opens an article of the same site`, async ({ page }) => {
    await openPage(page, address);
    await analysed(page);
    await expect(page.locator('#text-layer h1')).toContainText('Manila says tanker');
  });

test('an article of another site opens when that site permits it', async ({ page }) => {
  await page.route('https://news.example/**', (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8',
    headers: { 'access-control-allow-origin': '*' },
    body: `<!doctype html><title>Bridge closed | News</title><meta property="og:site_name" content="News">
      <nav><p>Home</p></nav><article><h1>Bridge closed</h1><p>The bridge is closed, the <b>police</b> said.</p>
      <script>document.title = 'hijacked'</script><p onclick="alert(1)">Nobody was hurt &lt;yet&gt;, the mayor said.</p></article>`,
  }));
  await openPage(page, '#src=https://news.example/bridge');
  await analysed(page);
  const [document] = await page.evaluate(() => globalThis.onrecord.briefing().documents);
  expect(document.title).toBe('Bridge closed');
  expect(document.outlet).toBe('News');
  expect(document.text).toContain('The bridge is closed, the police said.');
  expect(document.text).toContain('Nobody was hurt <yet>, the mayor said.');
  expect(document.text).not.toContain('Home');
  expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
});

test('markup in an article stays text', async ({ page }) => {
  await openPage(page);
  await openText(page, '“<img src=x onerror=alert(1)> is <b>dangerous</b>,” the police said.');
  await expect(page.locator('#text-layer')).toContainText('<img src=x onerror=alert(1)> is <b>dangerous</b>');
  expect(await page.locator('#text-layer img, #claims img, #text-layer b').count()).toBe(0);
});

test('nothing but the site itself is asked for, and the policy holds', async ({ page, baseURL }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await openPage(page, '#sample=0');
  await analysed(page);
  await page.evaluate(() => globalThis.onrecord.select('c1'));
  await quiet(page);
  expect(asked.filter((url) => !url.startsWith(baseURL) && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([]);
  expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
});
