// Throughput, cold start and growth, each as a ratio within one run: On Record as WebAssembly in Node beside compromise (all its
// extractors) and wink-nlp, every one as a process that filters the same lines.
//
//   (cd tests/bench && npm install) && node tests/bench/throughput.mjs [--text FILE.txt|FILE.jsonl] [--runs 5]
//
// Needs build/wasm/onrecord.js (./build-wasm.sh). Times are wall clock with the process's start; the median of the runs counts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { articleLines, readTexts } from './articles.mjs';

const { values: options } = parseArgs({ options: { text: { type: 'string' }, runs: { type: 'string', default: '5' } } });
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const engine = here('../../build/wasm/onrecord.js');
if (!existsSync(engine)) {
  console.error(`${engine} is not there: run ./build-wasm.sh first.`);
  process.exit(2);
}
const contestants = {
  'On Record': [engine, 'batch'],
  compromise: [here('peer_compromise.mjs')],
  'wink-nlp': [here('peer_wink.mjs')],
};

function seconds(args, lines) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { input: `${lines.join('\n')}\n`, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

// Contestants take turns, so that a busy machine is busy for all of them.
function medians(cases) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let run = 0; run < Number(options.runs); ++run) {
    for (const [name, { args, lines }] of Object.entries(cases)) times[name].push(seconds(args, lines));
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[Math.floor(all.length / 2)]]),
  );
}

function report(title, lines) {
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  const cases = Object.fromEntries(Object.entries(contestants).map(([name, args]) => [name, { args, lines }]));
  const times = medians(cases);
  console.log(`\n${title}: ${lines.length} articles, ${(bytes / 1e3).toFixed(0)} kB`);
  for (const [name, time] of Object.entries(times)) {
    const ratio = time / times['On Record'];
    console.log(`  ${name.padEnd(12)} ${time.toFixed(3).padStart(8)} s  ${(bytes / 1e6 / time).toFixed(2).padStart(7)} MB/s  × ${ratio.toFixed(2)}`);
  }
}

const texts = readTexts(options.text);
report('Throughput', articleLines(texts, 4e6)); // so long that the start of the process hardly counts
report('Cold start, one article', articleLines(texts, 1).slice(0, 1));

const oneText = (bytes) => {
  const joined = texts.join('\n\n');
  return [JSON.stringify({ id: 'one', text: joined.repeat(Math.ceil(bytes / joined.length)).slice(0, bytes) })];
};
const growth = medians({
  small: { args: contestants['On Record'], lines: oneText(1e6) },
  large: { args: contestants['On Record'], lines: oneText(1e7) },
});
console.log(`\nGrowth, one text: 10 MB costs × ${(growth.large / growth.small).toFixed(1)} what 1 MB costs`);
