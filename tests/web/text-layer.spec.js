// The article under the drawing: selected, copied and found like any page, each line where it is drawn.
import { expect, openPage, openText, quiet, reportText, sampleText, test } from './page.js';

const paragraphsOf = (page) => page.evaluate(() => globalThis.onrecord.briefing().documents[0]);

test('selecting a paragraph gives exactly its words', async ({ page }) => {
  await openPage(page);
  await openText(page, reportText());
  const { text, paragraphs } = await paragraphsOf(page);
  const long = [...text].slice(...paragraphs.map(([s, e]) => [s, e]).sort((a, b) => (b[1] - b[0]) - (a[1] - a[0]))[0]).join('');
  const selected = await page.evaluate((words) => {
    const paragraph = [...document.querySelectorAll('#text-layer p')].find((p) => p.textContent.trim() === words.trim());
    getSelection().selectAllChildren(paragraph);
    return { text: getSelection().toString(), lines: paragraph.childElementCount };
  }, long);
  expect(selected.lines).toBeGreaterThan(2);
  expect(selected.text.trim()).toBe(long.trim());
});

test('a drag with the mouse selects what lies under it', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'));
  const box = await page.locator('#text-layer p').nth(1).locator('span').nth(0).boundingBox();
  const next = await page.locator('#text-layer p').nth(1).locator('span').nth(1).boundingBox();
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(next.x + next.width + 20, next.y + next.height / 2, { steps: 8 });
  await page.mouse.up();
  const two = await page.locator('#text-layer p').nth(1).locator('span').evaluateAll((spans) => spans[0].textContent + spans[1].textContent);
  expect((await page.evaluate(() => getSelection().toString())).trim()).toBe(two.trim());
});

test('copying keeps the paragraphs and no line breaks inside them', async ({ page }) => {
  await openPage(page);
  await openText(page, 'First it rained, the police said, and then the road was flooded for a mile and a half beyond the old bridge.\n\nSecond paragraph.');
  const copied = await page.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector('#text-layer'));
    const clipboardData = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
  expect(copied.trim()).toBe('First it rained, the police said, and then the road was flooded for a mile and a half beyond the old bridge.\n\nSecond paragraph.');
});

test('a claim is copied with who said it, through whom, and where, and the same from either view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  const { claims, documents } = await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  const copied = async (index) => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.evaluate((id) => globalThis.onrecord.select(id), claims[index].id);
    await page.keyboard.press('c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const named = claims.findIndex(({ naming, via }) => naming === 'person' && !via);
  const conveyed = claims.findIndex(({ via }) => via);
  const texts = [];
  for (const index of [named, conveyed].filter((at) => at >= 0)) {
    const text = await copied(index);
    expect(text).toContain(documents[0].text.slice(...claims[index].content[0]).replace(/\s+/g, ' '));
    expect(text).toContain(claims[index].who);
    expect(text).toContain(documents[0].title);
    if (claims[index].via) expect(text).toContain('according to');
    texts.push(text);
  }
  await page.getByRole('button', { name: 'Plain view' }).dispatchEvent('click');
  await expect(page.locator('#plain')).toBeVisible();
  expect(await copied(named)).toBe(texts[0]);
});

test('the keyboard lengthens a selection', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  await page.evaluate(() => window.find('roadside'));
  await page.keyboard.press('Shift+Control+ArrowRight');
  await page.keyboard.press('Shift+Control+ArrowRight');
  expect((await page.evaluate(() => getSelection().toString())).trim()).toMatch(/^roadside bombs/);
});

test('the browser finds words in the article', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'));
  expect(await page.evaluate(() => window.find('roadside bombs'))).toBe(true);
  expect(await page.evaluate(() => getSelection().toString())).toBe('roadside bombs');
});

test('the browser finds words that go over the end of a drawn line', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  const phrases = await page.locator('#text-layer p.b3').evaluateAll((paragraphs) => paragraphs.flatMap((p) => {
    const lines = [...p.querySelectorAll('span')].map((span) => span.textContent.trim().split(' '));
    return lines.slice(1).map((words, i) => `${lines[i].slice(-2).join(' ')} ${words.slice(0, 2).join(' ')}`);
  }));
  expect(phrases.length).toBeGreaterThan(20);
  const missed = await page.evaluate((phrases) => phrases.filter((phrase) => {
    getSelection().selectAllChildren(document.querySelector('#text-layer'));
    getSelection().collapseToStart();
    return !window.find(phrase) || !document.querySelector('#text-layer').contains(getSelection().anchorNode);
  }), phrases);
  expect(missed).toEqual([]);
});

test('the browser finds only the words that are drawn', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  await page.keyboard.press('j');
  await expect(page.locator('#live')).not.toBeEmpty();
  await page.keyboard.press('Control+f');
  const found = await page.evaluate(() => ['Pompeo', 'sources', 'Iraq', 'said', 'Washington'].map((word) => {
    getSelection().collapse(document.body, 0);
    const places = [];
    while (places.length < 60 && window.find(word, true)) places.push(Boolean(getSelection().anchorNode.parentElement.closest('#text-layer')));
    return { word, inArticle: places.filter(Boolean).length, elsewhere: places.filter((inside) => !inside).length };
  }));
  for (const { word, inArticle, elsewhere } of found) {
    expect(inArticle, word).toBeGreaterThan(0);
    expect(elsewhere, word).toBe(0);
  }
});

test('a resize keeps the selection', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'));
  await page.evaluate(() => window.find('step that people in Baghdad'));
  await page.setViewportSize({ width: 820, height: 900 });
  await quiet(page);
  expect(await page.evaluate(() => getSelection().toString())).toBe('step that people in Baghdad');
});

// Where ink is on a picture of the screen, in CSS px, for each box of a line.
const inkOf = (page, picture, boxes, ratio) => page.evaluate(async ({ picture, boxes, ratio }) => {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: image.width, height: image.height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  return boxes.map(({ x, y, width, height }) => {
    const left = Math.floor((x - 12) * ratio);
    const { data, width: columns, height: rows } = context.getImageData(left, Math.round((y + 4) * ratio), Math.ceil((width + 24) * ratio), Math.round((height - 8) * ratio));
    let first = columns;
    let last = 0;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        if (data[4 * (row * columns + column)] < 150) [first, last] = [Math.min(first, column), Math.max(last, column)];
    return { left: (left + first) / ratio, right: (left + last + 1) / ratio };
  });
}, { picture, boxes, ratio });

// The boxes of the lines in view, without the white space at their ends.
const linesInView = (page) => page.evaluate(() => {
  const scroller = document.querySelector('#scroller').getBoundingClientRect();
  return [...document.querySelectorAll('#text-layer p.b3 > span')].map((span) => {
    const range = document.createRange();
    range.selectNodeContents(span);
    const last = span.lastChild;
    if (last.nodeType === Node.TEXT_NODE) range.setEnd(last, last.data.trimEnd().length);
    const { x, width } = range.getBoundingClientRect();
    const { y, height } = span.getBoundingClientRect();
    const line = parseFloat(getComputedStyle(span).lineHeight);
    return { x, y: y - (line - height) / 2, width, height: line, visible: y > scroller.top && y + height < scroller.bottom };
  }).filter((line) => line.visible);
});

const SIDE_BEARING_PX = 1.3; // white that belongs to the first and last letter
function expectOnInk(lines, ink, name) {
  lines.forEach((line, i) => {
    expect(Math.abs(line.x - ink[i].left), `${name}: left end of line ${i}`).toBeLessThan(1.5 + SIDE_BEARING_PX);
    expect(Math.abs(line.x + line.width - ink[i].right), `${name}: right end of line ${i}`).toBeLessThan(1.5 + SIDE_BEARING_PX);
  });
}

async function switchMarksOff(page) { // only text is ink then
  for (const key of '123456') await page.keyboard.press(key);
  await page.mouse.move(1, 1);
}

for (const width of [390, 800, 1400])
  test(`each line of text lies on its drawn line, ${width} px wide at 1×, 1.5×, 2× and 3×`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width, height: 844 });
    await openPage(page);
    await openText(page, sampleText('baghdad-embassy.md'));
    await switchMarksOff(page);
    const session = await page.context().newCDPSession(page);
    for (const ratio of [1, 1.5, 2, 3]) {
      await session.send('Emulation.setDeviceMetricsOverride', { width, height: 844, deviceScaleFactor: ratio, mobile: false });
      await page.evaluate(() => dispatchEvent(new Event('resize'))); // as a browser tells, who is not told by a tester
      await page.waitForFunction((columns) => document.querySelector('#canvas').width === columns, width * ratio, { timeout: 15_000 });
      await quiet(page);
      const lines = await linesInView(page);
      expect(lines.length).toBeGreaterThan(8);
      const { data: picture } = await session.send('Page.captureScreenshot');
      expectOnInk(lines, await inkOf(page, picture, lines, ratio), `${ratio}×`);
    }
  });

test('the browser has few elements to look at while a long text scrolls', async ({ page }) => {
  await openPage(page);
  const line = 'The road to the harbour is open again, the army said on Monday.\n\n';
  await page.evaluate((text) => void globalThis.onrecord.open({ text }), line.repeat(6000));
  await expect(page.locator('#text-layer p')).toHaveCount(6000);
  const atOnce = (selector) => page.locator(selector).evaluateAll((elements) => Math.max(...elements.map(({ children }) => children.length)));
  expect(await atOnce('#text-layer')).toBeLessThan(10);
  expect(await atOnce('#text-layer .chunk:has(.chunk)')).toBeLessThan(10);
});

const MIXED = [
  'Xi Jinping (习近平) said yes, and ქართული too. A long line follows it here, so that there is an end to look at.',
  'The sign said שלום עולם and السلام عليكم to all, the mayor, Ana Ruiz (רותי), said. Then follows a line to its end.',
  'A mark\u200f that nobody sees and a turned\u202e word\u202c are badges, the office said; they take their room too.',
];
test('characters that the shipped fonts lack are shown in the reader’s fonts, where the canvas leaves room', async ({ page }) => {
  await openPage(page);
  await openText(page, MIXED.join('\n\n'));
  const lent = page.locator('#text-layer .lent');
  await expect(lent).toHaveText(['习近平', 'ქართული', 'שלום עולם', 'السلام عليكم', 'רותי']);
  expect(await lent.first().evaluate((element) => getComputedStyle(element).color)).toBe('rgb(23, 24, 28)');
  await switchMarksOff(page);
  await quiet(page);
  const lines = await linesInView(page);
  expect(lines.length).toBe(6);
  const picture = (await page.screenshot()).toString('base64');
  expectOnInk(lines, await inkOf(page, picture, lines, 1), 'mixed scripts');
  const wide = await lent.evaluateAll((elements) => elements.filter((element) => element.scrollWidth > element.clientWidth + 1).length);
  expect(wide).toBe(0);
});

test('a card shows characters that the shipped fonts lack in the reader’s fonts, where it has left room', async ({ page }) => {
  await openPage(page);
  const { claims } = await openText(page, 'The mayor, Ana Ruiz, said the delegation from 北京 would meet the שלום party on Monday.\n\nThe meeting was to be held in the old town hall, which has been closed since the spring.');
  expect(claims.length).toBe(1);
  await page.evaluate(() => globalThis.onrecord.select('c1'));
  await quiet(page);
  const lent = page.locator('#lent bdi');
  await expect(lent).toHaveCount(2);
  expect(await lent.evaluateAll((words) => words.map(({ dataset }) => dataset.words))).toEqual(['北京', 'שלום']);
  for (const { x, width } of [await lent.first().boundingBox(), await lent.last().boundingBox()]) {
    expect(x).toBeGreaterThan(1400 - 372);
    expect(x + width).toBeLessThan(1400);
  }
  await page.keyboard.press('?');
  await quiet(page);
  await expect(lent).toHaveCount(0); // a dialog lies over it
});
