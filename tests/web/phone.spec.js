// A phone: the browser's own scrolling and zoom, taps on marks, the sheet.
import { devices } from '@playwright/test';
import { expect, openPage, openText, quiet, sampleText, test } from './page.js';

const { defaultBrowserType, ...phone } = devices['Pixel 5'];
test.use(phone);

const sheet = (page) => page.evaluate(() => document.querySelector('#scroller').getBoundingClientRect().bottom);
const chosen = (page) => page.locator('#claims button[aria-pressed="true"]');

async function openReport(page) {
  await openPage(page);
  const briefing = await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  return { briefing, gestures: await page.context().newCDPSession(page), height: page.viewportSize().height };
}

// The place of words in the article.
const placeOf = (page, words) => page.evaluate((words) => {
  const line = [...document.querySelectorAll('#text-layer span')].find((span) => span.textContent.includes(words));
  const range = document.createRange();
  range.setStart(line.firstChild, line.textContent.indexOf(words));
  range.setEnd(line.firstChild, line.textContent.indexOf(words) + words.length);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}, words);

test('a tap on a name raises the sheet with its page; the cross lowers it', async ({ page }) => {
  const { height } = await openReport(page);
  expect(await sheet(page)).toBeGreaterThan(height - 100);
  const { x, y } = await placeOf(page, 'Salih');
  await page.touchscreen.tap(x, y);
  await quiet(page);
  expect(await sheet(page)).toBeLessThan(height * 0.6);
  await expect(page.locator('#actors button[aria-pressed="true"]')).toHaveAccessibleName('Barham Salih');
  await page.keyboard.press('Escape');
  await quiet(page);
  expect(await sheet(page)).toBeGreaterThan(height - 100);
});

test('a finger on the sheet’s bar pulls it up and down', async ({ page }) => {
  const { gestures, height } = await openReport(page);
  const swipe = async (from, to) => {
    const touch = (type, y) => gestures.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: 196, y }] });
    await touch('touchStart', from);
    for (let i = 1; i <= 6; i++) await touch('touchMove', from + ((to - from) * i) / 6);
    await touch('touchEnd', to);
    await quiet(page);
  };
  await swipe(height - 66, height - 300);
  const half = await sheet(page);
  expect(half).toBeLessThan(height * 0.6);
  await swipe(half + 10, 120);
  expect(await sheet(page)).toBeLessThan(half);
  await swipe(60, 400);
  expect(await sheet(page)).toBe(half);
});

test('the article scrolls by the browser’s own finger scrolling, with its momentum', async ({ page }) => {
  const { gestures } = await openReport(page);
  await gestures.send('Input.synthesizeScrollGesture', { x: 196, y: 500, yDistance: -300, speed: 1200 });
  await expect.poll(() => page.locator('#scroller').evaluate((scroller) => scroller.scrollTop)).toBeGreaterThan(200);
  await expect(chosen(page)).toHaveCount(0); // a scroll is no tap
});

test('two fingers zoom the page, over the article and over the panels', async ({ page }) => {
  const { gestures, height } = await openReport(page);
  for (const y of [300, height - 40]) {
    await gestures.send('Input.synthesizePinchGesture', { x: 196, y, scaleFactor: 2 });
    await expect.poll(() => page.evaluate(() => visualViewport.scale)).toBeGreaterThan(1.5);
    await gestures.send('Input.synthesizePinchGesture', { x: 196, y: 300, scaleFactor: 0.4 });
    await expect.poll(() => page.evaluate(() => visualViewport.scale)).toBeLessThan(1.2);
  }
});

// Desktop Chromium makes no selection of a long press, on any page; what a telephone's needs of the page is held here.
test('nothing keeps a long press from selecting: a held finger is the browser’s, and under it lies the drawn word', async ({ page }) => {
  const { gestures } = await openReport(page);
  const { x, y } = await placeOf(page, 'threatened');
  await page.evaluate(() => {
    globalThis.prevented = [];
    for (const type of ['touchstart', 'touchend', 'contextmenu', 'selectstart']) addEventListener(type, (event) => globalThis.prevented.push(event.defaultPrevented));
  });
  await gestures.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await page.waitForTimeout(1000);
  const { word, selectable } = await page.evaluate(({ x, y }) => {
    const { offsetNode, offset } = document.caretPositionFromPoint(x, y);
    getSelection().collapse(offsetNode, offset);
    getSelection().modify('move', 'backward', 'word');
    getSelection().modify('extend', 'forward', 'word');
    return { word: getSelection().toString().trim(), selectable: getComputedStyle(offsetNode.parentElement).userSelect };
  }, { x, y });
  expect(word).toBe('threatened');
  expect(selectable).toBe('auto');
  await gestures.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  const prevented = await page.evaluate(() => globalThis.prevented);
  expect(prevented.length).toBeGreaterThanOrEqual(2);
  expect(prevented).not.toContain(true);
});
