// A reader can cite a claim: the address follows what is chosen, and leads back to it.
import { expect, openPage, openText, quiet, sampleText, status, test } from './page.js';

const analysed = (page) => page.waitForFunction(() => globalThis.onrecord.briefing() !== null);
const hash = (page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
const chosen = (page) => page.locator('#claims button[aria-pressed="true"]');

test('the address names the chosen claim by its words, and opens at it elsewhere', async ({ page, context }) => {
  await openPage(page, '#sample=0');
  await analysed(page);
  await page.evaluate(() => globalThis.onrecord.select('c4'));
  await quiet(page);
  const { claim, q } = await hash(page);
  expect(claim).toBe('c4');
  expect(sampleText('baghdad-embassy.md')).toContain(q);
  const name = await chosen(page).getAttribute('aria-label');
  expect(name).toContain('Claim 4');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.waitForFunction(() => globalThis.onrecord?.briefing());
  await expect(chosen(other)).toHaveAccessibleName(name);
});

test('a claim is found again after the text before it was edited', async ({ page }) => {
  await openPage(page);
  const text = 'The bridge is closed, the police said.\n\nThe mayor, Ana Ruiz, said the road would open on Friday.';
  await openText(page, text);
  const last = await page.evaluate(() => globalThis.onrecord.briefing().claims.at(-1).id);
  await page.evaluate((id) => globalThis.onrecord.select(id), last);
  const link = await page.evaluate(() => location.hash);
  const edited = 'It rained, the weather office said. Snow will follow, it warned.\n\n' + text;
  await page.route('**/samples/edited.txt', (route) => route.fulfill({ contentType: 'text/plain', body: edited }));
  await page.evaluate((link) => (location.hash = `src=samples/edited.txt&${link.slice(1)}`), link);
  await expect(chosen(page)).toHaveAccessibleName(/Ana Ruiz/);
  expect((await hash(page)).claim).not.toBe(last);
});

test('a claim that is gone is said to be gone', async ({ page }) => {
  await openPage(page, '#sample=0&claim=c4&q=these+words+were+never+there');
  await analysed(page);
  await expect(status(page)).toContainText('The claim of this link is no longer in this text.');
  await expect(chosen(page)).toHaveCount(0);
});

test('layers and lens come with the link', async ({ page }) => {
  await openPage(page, '#sample=0&layers=people,claims&lens=authority');
  await analysed(page);
  await expect(page.locator('#layers button[aria-pressed="true"]')).toHaveText([/People/, /Claims/, /Authority/]);
});

test('back goes to the article before, forward leads on again, and #actor, #view open what they name', async ({ page }) => {
  await openPage(page, '#sample=0');
  await analysed(page);
  await page.evaluate(() => (location.hash = 'sample=2'));
  await expect(page.locator('#text-layer h1')).toContainText('Teachers freed');
  await page.goBack();
  await expect(page.locator('#text-layer h1')).toContainText('Washington readies');
  await page.goForward();
  await expect(page.locator('#text-layer h1')).toContainText('Teachers freed');
  await page.goto('./#sample=0&actor=a1&view=text');
  await page.reload();
  await analysed(page);
  await expect(page.locator('#plain h1')).toContainText('Washington readies');
  await expect(page.locator('#actors button[aria-pressed="true"]')).toHaveCount(1);
});

test('the link that l copies is the address of the claim, and of nothing the host can see', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, '#sample=0');
  await analysed(page);
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#sample=0&claim=c1&q=');
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.search).toBe('');
});

const HTML = '<!doctype html><title>Bridge</title><article><h1>Bridge</h1><p>The bridge-head is closed, the police said.</p><p>It would stay closed until the end of the month because of the water that came over the dam on Friday, the mayor, Ana Ruiz, said.</p></article>';

test('the original opens at the quote: its words, or the ends of a long one, in a text fragment', async ({ page, context }) => {
  await page.route('https://news.example/**', (route) => route.fulfill({ contentType: 'text/html', headers: { 'access-control-allow-origin': '*' }, body: HTML }));
  await context.route('https://news.example/**', (route) => route.fulfill({ contentType: 'text/html', headers: { 'access-control-allow-origin': '*' }, body: HTML }));
  await openPage(page, '#src=https://news.example/bridge');
  await analysed(page);
  const hrefs = await page.locator('#claims a', { hasText: 'Original' }).evaluateAll((links) => links.map((link) => link.href));
  const contents = await page.evaluate(() => globalThis.onrecord.briefing().claims.map(({ content }) => globalThis.onrecord.briefing().documents[0].text.slice(...content[0])));
  expect(hrefs.length).toBe(contents.length);
  hrefs.forEach((href, i) => {
    const [address, fragment] = href.split('#:~:text=');
    expect(address).toBe('https://news.example/bridge');
    expect(fragment).not.toContain('-'); // a dash of the text would be read as a mark of the syntax
    const [start, end = ''] = fragment.split(',').map(decodeURIComponent);
    expect(contents[i].startsWith(start)).toBe(true);
    expect(contents[i].endsWith(end)).toBe(true);
  });
  expect(hrefs.some((href) => href.split('#:~:text=')[1].includes(','))).toBe(true);
  const popup = page.waitForEvent('popup');
  await page.locator('#claims a', { hasText: 'Original' }).first().evaluate((link) => link.click());
  expect((await popup).url()).toMatch(/^https:\/\/news\.example\/bridge/);
});

test('a report of no web page has no original to open', async ({ page }) => {
  await openPage(page, '#sample=0');
  await analysed(page);
  await expect(page.locator('#claims h3').first()).toBeAttached();
  await expect(page.locator('#claims a', { hasText: 'Original' })).toHaveCount(0);
});
