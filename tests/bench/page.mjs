// What the page costs its main thread, in Chromium with software rendering: per frame while the article scrolls, and when it
// is laid out again in another width. Counted is the processor time of the main thread (scripts, style, layout, paint), so
// that other work on the machine does not count; what the graphics cost in software runs in another process.
//
//   ./build-wasm.sh && (cd tests/web && npm install) && node tests/bench/page.mjs [--words 10000,1000000] [--text FILE.txt]
//
// CHROMIUM names the browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// Down, up, down …; in one of them the browser collects what opening has left.
const STRETCHES = 5;
const FRAMES = 120;

const root = fileURLToPath(new URL('../../', import.meta.url));
const { chromium } = createRequire(`${root}tests/web/package.json`)('@playwright/test');
const { values: options } = parseArgs({ options: { words: { type: 'string', default: '10000,1000000' }, text: { type: 'string' } } });

const samples = () => readdirSync(`${root}assets/samples`).filter((file) => file.endsWith('.md')).map((file) => readFileSync(`${root}assets/samples/${file}`, 'utf8'));
const source = options.text ? readFileSync(options.text, 'utf8') : samples().join('\n\n').replace(/^#.*$/gm, '');

function textOf(words) {
  const all = source.match(/\S+\s*/g);
  let text = '';
  for (let left = words; left > 0; left -= all.length) text += `${all.slice(0, left).join('').trimEnd()}\n\n`;
  return text;
}

const server = spawn('python3', ['-u', `${root}cmake/serve.py`, `${root}build`, '0']);
const [line] = await once(server.stdout, 'data');
const address = `${/http:\/\/[\d.:]+\//.exec(String(line))[0]}site/index.html`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--use-angle=swiftshader'],
});

// Gives how many frames were drawn.
async function scrolled({ frames, step }) {
  const scroller = document.querySelector('#scroller');
  const drawn = globalThis.onrecord.frames;
  for (let i = 0; i < frames; i++) {
    scroller.scrollBy(0, step);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
  return globalThis.onrecord.frames - drawn;
}

async function measure(words) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
    return { all: value('TaskDuration'), scripts: value('ScriptDuration') };
  };
  await page.goto(address);
  await page.evaluate(() => globalThis.onrecord.ready);
  const claims = await page.evaluate(async (text) => (await globalThis.onrecord.open({ text }))?.claims.length ?? 0, textOf(words));
  // The text layer fills itself in idle time.
  await page.waitForFunction(() => !document.querySelector('#text-layer p:not(:has(> span))'), null, { timeout: 120_000, polling: 1000 });
  await session.send('HeapProfiler.collectGarbage'); // what opening has left is not the scrolling's
  await page.waitForTimeout(5000);
  const stretches = [];
  for (let i = 0; i < STRETCHES; i++) {
    const before = await spent();
    const frames = await page.evaluate(scrolled, { frames: FRAMES, step: i % 2 ? -120 : 120 });
    const after = await spent();
    stretches.push({ all: (after.all - before.all) / frames, scripts: (after.scripts - before.scripts) / frames });
  }
  stretches.sort((a, b) => a.all - b.all);
  const [middle, worst] = [stretches[Math.floor(STRETCHES / 2)], stretches.at(-1)];
  console.log(`\n${words.toLocaleString('en')} words, ${claims.toLocaleString('en')} claims`);
  console.log(`  scrolling      median ${middle.all.toFixed(1)} ms a frame, ${middle.scripts.toFixed(1)} of them scripts; most ${worst.all.toFixed(1)} ms; ${STRETCHES} stretches of ${FRAMES} frames`);
  const costs = [];
  for (const width of [1300, 900, 1380, 820, 1340, 880, 1400]) {
    const start = await spent();
    const drawn = await page.evaluate(() => globalThis.onrecord.frames);
    await page.setViewportSize({ width, height: 900 });
    await page.waitForFunction((drawn) => globalThis.onrecord.frames > drawn, drawn);
    costs.push((await spent()).scripts - start.scripts);
    await page.waitForTimeout(words > 100_000 ? 10_000 : 1000);
  }
  costs.sort((a, b) => a - b);
  console.log(`  another width  median ${costs[3].toFixed(1)} ms of scripts until it is drawn, most ${costs[6].toFixed(1)} ms; ${costs.length} times`);
  await page.close();
}

console.log(`${cpus()[0].model.trim()}, ${cpus().length} cores; Chromium ${browser.version()}, rendering in software`);
for (const words of options.words.split(',').map(Number)) await measure(words);
await browser.close();
server.kill();
