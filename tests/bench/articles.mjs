// The articles that a bench reads, and the filter that every contestant is: {"id", "text"} a line in, one result a line out.
import { readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';

const samples = new URL('../../assets/samples/', import.meta.url);

// Texts of a .jsonl file (its "text" fields) or of any other file; the bundled samples when none is named.
export function readTexts(path) {
  if (!path) {
    return readdirSync(samples).filter((name) => name.endsWith('.md')).map((name) => readFileSync(new URL(name, samples), 'utf8'));
  }
  const content = readFileSync(path, 'utf8');
  if (!path.endsWith('.jsonl')) return [content];
  return content.split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
}

// Lines that hold `texts`, again and again, until they reach `bytes`.
export function articleLines(texts, bytes) {
  const lines = [];
  for (let size = 0, i = 0; size < bytes; ++i) {
    const text = texts[i % texts.length];
    size += Buffer.byteLength(text);
    lines.push(JSON.stringify({ id: String(i), text }));
  }
  return lines;
}

export async function filterArticles(analyze) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, text } = JSON.parse(line);
    process.stdout.write(`${JSON.stringify({ id, ...analyze(text) })}\n`);
  }
}
