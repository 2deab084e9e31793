// Frames only when something changed, sharp pictures, and what the browser may take away.
import { expect, openPage, openText, quiet, reportText, sampleText, status, test } from './page.js';

const frames = (page) => page.evaluate(() => globalThis.onrecord.frames);

test('no frame is drawn while nothing changes', async ({ page }) => {
  await openPage(page);
  await openText(page, reportText());
  const before = await frames(page);
  expect(before).toBeGreaterThan(0);
  await page.waitForTimeout(3000);
  expect(await frames(page)).toBe(before);
});

test('scrolling, keys and the pointer draw, and then it is quiet again', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'));
  for (const act of [
    () => page.locator('#scroller').evaluate((scroller) => scroller.scrollBy(0, 200)),
    () => page.keyboard.press('j'),
    () => page.mouse.move(500, 300),
  ]) {
    const before = await frames(page);
    await act();
    await page.waitForFunction((count) => globalThis.onrecord.frames > count, before);
    await quiet(page);
  }
});

test('a frame asks the graphics nothing, so that it never waits for them', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.questions = [];
    for (const name of ['getParameter', 'isEnabled', 'getError', 'readPixels', 'finish']) {
      const original = WebGL2RenderingContext.prototype[name];
      WebGL2RenderingContext.prototype[name] = function (...what) {
        globalThis.questions.push(`${name}(${what[0]})`);
        return original.apply(this, what);
      };
    }
  });
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'));
  await page.evaluate(() => (globalThis.questions.length = 0));
  const before = await frames(page);
  await page.locator('#scroller').evaluate((scroller) => scroller.scrollBy(0, 200));
  await page.waitForFunction((count) => globalThis.onrecord.frames > count, before);
  expect(await page.evaluate(() => globalThis.questions)).toEqual([]);
});

test('a new pixel ratio without a resize redraws the canvas sharp', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width: 1400, height: 900, deviceScaleFactor: 2, mobile: false });
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-data', value: 'reduce' }] }); // media queries are looked at again
  await page.waitForFunction(() => document.querySelector('#canvas').width === 2 * document.documentElement.clientWidth);
});

test('the graphics come back after they were lost once, and after a second time the plain view stays', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'));
  const lose = () => page.evaluate(() => {
    const context = document.querySelector('#canvas').getContext('webgl2');
    globalThis.loss ??= context.getExtension('WEBGL_lose_context');
    globalThis.loss.loseContext();
  });
  await lose();
  await page.waitForTimeout(200);
  const before = await frames(page);
  await page.evaluate(() => globalThis.loss.restoreContext());
  await page.waitForFunction((count) => globalThis.onrecord.frames > count, before);
  await expect(page.locator('#plain')).toBeHidden();
  await quiet(page);
  await lose();
  await expect(page.locator('#plain')).toBeVisible();
  await expect(page.locator('#plain h1')).toContainText('Washington readies');
  await expect(status(page)).toContainText('The drawn view has stopped.');
});

test('an engine that crashes leaves the text and can be started again', async ({ page }) => {
  await page.route('**/engine-worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'self.onmessage = () => { throw new Error("out of memory"); };' }));
  await openPage(page);
  await openText(page, 'The road is open, the army said.');
  await expect(status(page)).toContainText('The analysis stopped. The text is still here.');
  await expect(page.locator('#text-layer')).toContainText('The road is open');
  await page.unroute('**/engine-worker.js');
  await page.locator('button', { hasText: 'Start the analysis again' }).dispatchEvent('click');
  await page.waitForFunction(() => globalThis.onrecord.briefing()?.claims.length > 0);
});
