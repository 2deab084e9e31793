// The main job on a hard report: open it, see who stands behind it, quote it. The report is the one that ARTICLE names, else
// the first sample; both tell of the same events, on the word of the same kinds of sources.
import { writeFileSync } from 'node:fs';
import { expect, heard, openPage, quiet, reportText, test } from './page.js';

const SOURCES = [
  { words: /two Iraqi government sources/i, kind: 'official' },
  { words: /Western diplomats?/i, kind: 'diplomat' },
  { words: /two (sources in the Iraqi intelligence sector|Iraqi intelligence sources)/i, kind: 'intelligence' },
];

test('a report opened from a file shows on whose authority it stands, can be quoted, and then rests', async ({ page }, testInfo) => {
  const file = testInfo.outputPath('report.md');
  writeFileSync(file, reportText());
  await openPage(page);
  await page.locator('#file').setInputFiles(file);
  await page.waitForFunction(() => globalThis.onrecord.briefing() !== null);
  await quiet(page);

  const { documents: [{ text, paragraphs }], claims } = await page.evaluate(() => globalThis.onrecord.briefing());
  const characters = [...text];
  const wordsOf = (spans) => spans.map(([start, end]) => characters.slice(start, end).join('')).join(' … ');
  for (const { words, kind } of SOURCES) {
    const index = claims.findIndex((claim) => claim.kind === kind && words.test(wordsOf(claim.source)));
    expect(index, `a claim of ${words}, ${kind}`).toBeGreaterThanOrEqual(0);
    const card = page.locator(`#claims li[data-claim="${index}"]`);
    expect((await heard(card.locator('h3')))[0]).toMatch(words);
    const [text] = await heard(card);
    expect(text).toContain('Unnamed');
    expect(text).toContain(kind);
    expect(text).toContain(wordsOf(claims[index].content).replace(/\s+/g, ' '));
  }

  const [start, end] = [...paragraphs].sort((a, b) => (b[1] - b[0]) - (a[1] - a[0]))[0];
  const longest = characters.slice(start, end).join('').trim();
  expect(await page.evaluate((words) => {
    getSelection().selectAllChildren([...document.querySelectorAll('#text-layer p')].find((p) => p.textContent.trim() === words));
    return getSelection().toString().trim();
  }, longest)).toBe(longest);

  await quiet(page);
  const frames = await page.evaluate(() => globalThis.onrecord.frames);
  await page.waitForTimeout(3000);
  expect(await page.evaluate(() => globalThis.onrecord.frames)).toBe(frames);
});
