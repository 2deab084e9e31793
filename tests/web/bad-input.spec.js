// What cannot be opened, or only in part: a message that says why, a way on, and the last article still there.
import { expect, openPage, openText, quiet, sampleText, status, test } from './page.js';

const GOOD = 'The road is open, the army said.';

async function withArticle(page) {
  await openPage(page);
  await openText(page, GOOD);
}

const openFile = (page, name, buffer, mimeType = 'text/plain') => page.locator('#file').setInputFiles({ name, mimeType, buffer });

// The message is there, it goes away, and the article is what it was.
async function refused(page, title) {
  await expect(status(page).getByRole('heading', { includeHidden: true })).toHaveText(title, { timeout: 30_000 });
  await page.locator('#status button', { hasText: 'Go back' }).dispatchEvent('click');
  await expect(status(page)).not.toContainText(title);
  await expect(page.locator('#text-layer')).toContainText(GOOD);
  expect(await page.evaluate(() => globalThis.onrecord.briefing().claims.length)).toBeGreaterThan(0);
}

test('an empty file', async ({ page }) => {
  await withArticle(page);
  await openFile(page, 'empty.txt', Buffer.from(' \n\n '));
  await refused(page, 'There is no text in this');
});

test('a program', async ({ page }) => {
  await withArticle(page);
  await openFile(page, 'program.txt', Buffer.from(Array.from({ length: 40_000 }, (_, i) => (i * 7919) % 256)));
  await refused(page, 'This is not a text');
});

test('a PDF', async ({ page }) => {
  await withArticle(page);
  await openFile(page, 'report.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'application/pdf');
  await expect(status(page)).toContainText('It looks like a PDF.');
  await refused(page, 'This is not a text');
});

test('a file of 20 MB is shown up to the limit, and the rest is told', async ({ page }) => {
  test.setTimeout(240_000);
  await withArticle(page);
  const paragraph = `${'The road to the harbour is open again, the army said on Monday. '.repeat(8)}\n\n`;
  await openFile(page, 'large.txt', Buffer.from(paragraph.repeat(Math.ceil(20e6 / paragraph.length))));
  await expect(status(page)).toContainText(/The first 1,000,000 words are shown\. [\d,]+ were left out\./, { timeout: 60_000 });
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.querySelector('#scroller').scrollTop > 100_000);
  await page.locator('button', { hasText: 'Cancel the analysis' }).dispatchEvent('click', {}, { timeout: 2000 }).catch(() => {}); // or it has ended
  await openText(page, GOOD);
  await expect(page.locator('#text-layer')).toHaveText(GOOD);
});

test('bytes that are no text are counted and shown', async ({ page }) => {
  await withArticle(page);
  await openFile(page, 'latin.txt', Buffer.from([...Buffer.from('The caf\xe9 is closed, the police said. Cr\xe8me.', 'latin1')]));
  await expect(status(page)).toContainText('2 bytes could not be read. They are shown as \ufffd.');
  await expect(page.locator('#text-layer')).toContainText('The caf\ufffd is closed');
});

test('one line of 5 MB', async ({ page }) => {
  test.setTimeout(240_000);
  await withArticle(page);
  await openFile(page, 'line.txt', Buffer.from('The road to the harbour is open again, the army said. '.repeat(93_000)));
  await page.waitForFunction(() => document.querySelectorAll('#text-layer p').length > 100, null, { timeout: 60_000 });
  await expect(page.locator('#text-layer p').first()).toContainText('The road to the harbour is open again, the army said.');
  await openText(page, GOOD);
});

test('a text in which nobody says anything', async ({ page }) => {
  await withArticle(page);
  const briefing = await openText(page, 'It rained all day. The river rose by a metre.\n\nIn the evening the sun came out.');
  expect(briefing.claims).toEqual([]);
  await expect(status(page)).toContainText('No claims found. The article may have none, or they were missed.');
});

test('an address with nothing behind it', async ({ page }) => {
  await withArticle(page);
  await page.evaluate(() => (location.hash = 'src=samples/none.md'));
  await refused(page, 'There is nothing at this address');
});

test('a site that does not let other pages read it', async ({ page }) => {
  await page.route('https://news.example/**', (route) => route.abort('failed')); // how a refused permission looks to a page
  await withArticle(page);
  await page.evaluate(() => (location.hash = 'src=https://news.example/world'));
  await refused(page, 'This site does not let other pages read its articles');
});

test('an address that is a picture', async ({ page }) => {
  await page.route('https://news.example/**', (route) => route.fulfill({ contentType: 'image/png', headers: { 'access-control-allow-origin': '*' }, body: 'x' }));
  await withArticle(page);
  await page.evaluate(() => (location.hash = 'src=https://news.example/picture'));
  await refused(page, 'This address is not a text');
});

test('an address that is not https', async ({ page }) => {
  await withArticle(page);
  await page.evaluate(() => (location.hash = 'src=http://news.example/world'));
  await refused(page, 'Only https:// addresses can be opened');
  expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
});

test('no WebGL 2: the plain view shows everything', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind === 'webgl2' ? null : original.call(this, kind, ...rest);
    };
  });
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  await expect(page.locator('#plain h1')).toHaveText(/Washington readies its diplomats/);
  await expect(page.locator('#claims li h3').first()).toBeVisible();
  await expect(status(page)).toContainText('This browser has no WebGL 2');
});

test('no WebAssembly: the text and the reason', async ({ page }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await openPage(page);
  await openText(page, GOOD);
  await expect(page.locator('#plain')).toContainText(GOOD);
  await expect(status(page)).toContainText('This browser has no WebAssembly');
});
