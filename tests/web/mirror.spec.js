// Without eyes or without a mouse: landmarks, lists, focus, and the plain view.
import { createRequire } from 'node:module';
import { expect, heard, openForever, openPage, openText, quiet, sampleText, status, test } from './page.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function faults(page) {
  // The tester needs what the page's own policy rightly forbids its scripts; CDP puts it in from outside.
  await page.evaluate((await import('node:fs')).readFileSync(axe, 'utf8'));
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

// Each goes on from the one before it.
const states = {
  empty: async () => {},
  article: async (page) => openText(page, sampleText('shoal-standoff.md'), { format: 'markdown' }),
  'a claim': async (page) => page.evaluate(() => globalThis.onrecord.select('c2')),
  'an actor': async (page) => page.evaluate(() => globalThis.onrecord.select('a1')),
  'a filter and a lens': async (page) => {
    await page.locator('#sources button').first().dispatchEvent('click');
    await page.locator('#layers button', { hasText: 'Authority' }).dispatchEvent('click');
  },
  unsourced: async (page) => page.locator('#layers button', { hasText: 'Unsourced' }).dispatchEvent('click'),
  'no claims': async (page) => openText(page, 'It rained all day. The river rose by a metre.'),
  'an error': async (page) => {
    await page.evaluate(() => globalThis.onrecord.open({ text: ' ' }).catch(() => {}));
    await expect(status(page).locator('h1')).toBeAttached();
  },
};
const reading = (page) => openForever(page, 'The road is open, the army said.');

async function expectNoFaults(page, name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await quiet(page);
    expect(await faults(page), `${name}, ${colorScheme}`).toEqual([]);
  }
}

for (const [view, address] of [['drawn', './'], ['plain', './#view=text']]) {
  test(`axe finds no fault in any state: ${view}`, async ({ page }) => {
    test.setTimeout(120_000);
    await openPage(page, address);
    for (const [name, show] of Object.entries(states)) {
      await show(page);
      await expectNoFaults(page, name);
    }
  });
  test(`axe finds no fault while it reads: ${view}`, async ({ page }) => {
    await openPage(page, address);
    await reading(page);
    await expectNoFaults(page, 'reading');
  });
}

test('each claim is a heading in a list, with its authority in words', async ({ page }) => {
  await openPage(page, '#sample=0');
  await page.waitForFunction(() => globalThis.onrecord.briefing() !== null);
  await expect(page.getByRole('heading', { level: 3, name: /two Iraqi government sources/ }).first()).toBeAttached();
  const claims = await heard(page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) }));
  for (const [source, authority] of [[/Iraqi government sources/, /Unnamed.*official/], [/diplomat/, /Unnamed.*diplomat/], [/intelligence sources/, /Unnamed.*intelligence/]])
    expect(claims.some((claim) => source.test(claim) && authority.test(claim)), String(authority)).toBe(true);
});

test('the keyboard alone reaches a claim, its place in the article, and comes back', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  const card = page.locator('#claims button[data-claim="3"]');
  await card.focus();
  await page.keyboard.press('Enter');
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await expect(card).toBeInViewport(); // what has the focus shows itself
  await expect(page.locator('#live')).toContainText('Claim 4 of');
  await page.keyboard.press('Tab');
  const place = page.locator('#claim-4 button', { hasText: 'Go to its place' });
  await expect(place).toBeFocused();
  await expect(place).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#text-layer a[aria-label="Claim 4"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card).toBeFocused();
});

for (const [view, address, article] of [['drawn', './', '#scroller'], ['plain', './#view=text', '#plain']]) {
  test(`what is opened by keyboard is where the keyboard then is: ${view}`, async ({ page }) => {
    await openPage(page, address);
    await page.getByRole('button', { name: /^Sample: / }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => globalThis.onrecord.briefing() !== null);
    await expect(page.locator(article)).toBeFocused();
  });

  test(`the skip links lead to the article and the claims and leave the choice and the address: ${view}`, async ({ page }) => {
    await openPage(page, `${address === './' ? './#' : `${address}&`}sample=0&claim=c2`);
    await page.waitForFunction(() => document.querySelector('#claims [aria-pressed="true"]'));
    const before = page.url();
    for (const [link, target] of [['Skip to the claims', '#claims'], ['Skip to the article', article]]) {
      await page.locator('.skip', { hasText: link }).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator(target)).toBeFocused();
    }
    expect(page.url()).toBe(before);
    await expect(page.locator('#claims button[data-claim="1"]')).toHaveAttribute('aria-pressed', 'true');
  });
}

test('the focus stays where it has gone while the engine is loaded and reads the article: plain', async ({ page }) => {
  let load;
  const wanted = new Promise((done) => (load = done));
  await page.route('**/onrecord-engine.wasm', async (route) => {
    await wanted;
    await route.continue();
  });
  await openPage(page, './#view=text');
  await page.evaluate((text) => void globalThis.onrecord.open({ text }), sampleText('baghdad-embassy.md'));
  await expect(page.locator('#plain')).toBeFocused();
  const button = page.getByRole('button', { name: 'Open a file' });
  await button.focus();
  load();
  await page.waitForFunction(() => globalThis.onrecord.briefing() !== null);
  await expect(button).toBeFocused();
});

test('by Tab the filters stand before the claims that they filter', async ({ page }) => {
  await openPage(page, '#sample=0');
  await page.waitForFunction(() => globalThis.onrecord.briefing() !== null);
  await page.locator('#layers button').last().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('#sources button').first()).toBeFocused();
});

test('j and k walk through the claims, digits switch layers, and typing in a field does neither', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  const selected = () => page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('claim'));
  await page.keyboard.press('j');
  expect(await selected()).toBe('c1');
  await page.keyboard.press('j');
  expect(await selected()).toBe('c2');
  await page.keyboard.press('k');
  expect(await selected()).toBe('c1');
  await page.keyboard.press('1');
  await expect(page.locator('#layers button').first()).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('/');
  await expect(page.locator('#field-search')).toBeFocused();
  await page.keyboard.type('j1');
  expect(await selected()).toBe('c1');
  await expect(page.locator('#field-search')).toHaveValue('j1');
});

test('forced colours show the plain view', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  await expect(page.locator('#plain .claim-number').first()).toBeVisible();
  await expect(page.locator('#canvas')).toBeHidden();
});

test('an article in a script that the drawn view cannot set is shown plain', async ({ page }) => {
  await openPage(page);
  await openText(page, 'قال مسؤولان عراقيان إن السفارة قد تغلق أبوابها قريبا. ولم يعلق أحد على ذلك حتى الآن في بغداد.');
  await expect(page.locator('#plain')).toBeVisible();
  await expect(page.locator('#plain')).toContainText('السفارة');
});

test('printing puts out the article with its marks and the claims', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#plain h1')).toBeVisible();
  await expect(page.locator('#plain .claim-number').first()).toBeVisible();
  await expect(page.locator('#claims h3').first()).toBeVisible();
  await expect(page.locator('#canvas')).toBeHidden();
});

test('the print has every claim with its number, its authority and its words, and no control', async ({ page }) => {
  await openPage(page);
  const { claims } = await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#claims h3')).toHaveCount(claims.length);
  await expect(page.locator('#claims dd').first()).toBeVisible();
  await expect(page.locator('#plain .mention').first()).toBeVisible();
  for (const control of ['#commands', '#layers', '#sources', '#claims .buttons']) await expect(page.locator(control).first()).toBeHidden();
});

test('with less motion wished for, a far claim is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page);
  const { claims } = await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  const places = await page.evaluate(async (id) => {
    const scroller = document.querySelector('#scroller');
    globalThis.onrecord.select(id);
    const places = [];
    for (let i = 0; i < 20; i++) places.push(await new Promise((done) => requestAnimationFrame(() => done(scroller.scrollTop))));
    return [...new Set(places)].filter((top) => top > 0);
  }, claims.at(-1).id);
  expect(places.length).toBe(1);
});

for (const [colorScheme, paper] of [['light', [251, 250, 247]], ['dark', [23, 24, 28]]])
  test(`the canvas and the page follow the colour scheme: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPage(page);
    await openText(page, 'The road is open, the army said.');
    const picture = (await page.screenshot({ clip: { x: 300, y: 500, width: 1, height: 1 } })).toString('base64');
    const pixel = await page.evaluate(async (picture) => {
      const image = Object.assign(new Image(), { src: `data:image/png;base64,${picture}` });
      await image.decode();
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context.drawImage(image, 0, 0);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    }, picture);
    expect(pixel).toEqual(paper);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(`rgb(${paper.join(', ')})`);
  });
