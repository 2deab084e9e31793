// What the tests of the page share. `test` opens every page with its console watched: an error in a script or a violation
// of the Content-Security-Policy fails the test that saw it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';

export { expect };

const root = fileURLToPath(new URL('../../', import.meta.url));
export const sampleText = (file) => readFileSync(`${root}assets/samples/${file}`, 'utf8');
export const screenshotFolder = `${root}build/screenshots`;

// An article of the reader's own, named by ARTICLE; else the first sample.
export const reportText = () => (process.env.ARTICLE ? readFileSync(process.env.ARTICLE, 'utf8') : sampleText('baghdad-embassy.md'));

export const test = base.extend({
  page: async ({ page }, use) => {
    const troubles = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text())) troubles.push(message.text());
    });
    await page.addInitScript(() => {
      globalThis.violations = [];
      addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
    });
    page.troubles = troubles;
    await use(page);
    expect(troubles).toEqual([]);
  },
});

export async function openPage(page, address = '') {
  await page.goto(address || './');
  await page.evaluate(() => globalThis.onrecord.ready);
}

// Opens a text by the page interface and waits until everything is drawn.
export async function openText(page, text, more = {}) {
  const briefing = await page.evaluate((article) => globalThis.onrecord.open(article), { text, ...more });
  await quiet(page);
  return briefing;
}

// Opens a text whose analysis never ends, so that the page stays in its loading state.
export async function openForever(page, text, more = {}) {
  await page.route('**/engine-worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'self.onmessage = () => {};' }));
  await page.evaluate((article) => void globalThis.onrecord.open(article).catch(() => {}), { text, ...more });
  await expect(page.locator('button', { hasText: 'Cancel the analysis' })).toBeAttached();
}

// Waits until no more frames are drawn. A frame that is asked for comes with the browser's next one, which software
// rendering may keep waiting for long.
export async function quiet(page) {
  await page.evaluate(async () => {
    const wait = (ms) => new Promise((done) => setTimeout(done, ms));
    const next = () => new Promise((done) => requestAnimationFrame(done));
    for (let before = -1; before !== globalThis.onrecord.frames; await wait(150), await next(), await next()) before = globalThis.onrecord.frames;
  });
}

// What a screen reader reads of elements: their text, and the words that the style sheet generates (mirror.js).
export const heard = (locator) => locator.evaluateAll((elements) => elements.map((element) => {
  const copy = element.cloneNode(true);
  for (const each of [copy, ...copy.querySelectorAll('[data-words]')]) if (each.dataset.words) each.textContent = each.dataset.words;
  return copy.textContent;
}));

export const status = (page) => page.locator('#status');
