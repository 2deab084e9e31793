// The article as ordinary elements with its marks in them: the plain view, and what is printed. Marks are told apart by
// underline style and, for screen readers, by the claim's number, never by colour alone.
import { make } from './dom.js';

const TAGS = { title: 'h1', heading: 'h2', quote: 'blockquote' };

// Marks in order of their starts, cut where any of them begins or ends.
function segmentsOf(start, end, marks) {
  const cuts = new Set([start, end]);
  for (const mark of marks) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const segments = [];
  let next = 0;
  let open = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const from = places[i];
    while (next < marks.length && marks[next].start <= from) open.push(marks[next++]);
    open = open.filter((mark) => mark.end > from);
    segments.push({ from, to: places[i + 1], marks: open.slice() });
  }
  return segments;
}

function marksOf({ actors, claims, ownVoice }) {
  const marks = [];
  for (const claim of claims)
    for (const part of ['source', 'cue', 'content'])
      for (const [start, end] of claim.spans[part]) marks.push({ start, end, name: part, by: claim.naming, claim: claim.index });
  for (const actor of actors)
    for (const { span } of actor.mentions) marks.push({ start: span[0], end: span[1], name: `mention ${actor.type}`, actor: actor.index });
  for (const [start, end] of ownVoice) marks.push({ start, end, name: 'own-voice' });
  return marks.sort((a, b) => a.start - b.start);
}

// The names of a segment's marks, and who stands behind its words: of claims inside others' words the innermost's
// authority, and a claim's content before its cue and source, which tell of it where it stands alone.
const PARTS = ['content', 'cue', 'source'];
function classesOf(marks) {
  const names = new Set(marks.map(({ name }) => name));
  const part = PARTS.find((name) => names.has(name));
  if (part) {
    const inner = marks.filter(({ name }) => name === part).reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
    names.add(`by-${inner.by}`);
  }
  return [...names].join(' ');
}

// document: {title, byline, text, blocks}; model: of model.js, or null before the analysis ends.
export function plainArticle(document, model) {
  const { text, blocks } = document;
  const marks = model ? marksOf(model) : [];
  const hasTitle = blocks.some((block) => block.kind === 'title');
  const elements = [];
  if (!hasTitle) elements.push(make('h1', document.title ? {} : { class: 'untitled' }, document.title || 'Untitled report'));
  if (!hasTitle && document.byline) elements.push(make('p', { class: 'byline' }, document.byline));
  let first = 0;
  let longest = 0; // the longest mark: how far behind a block one may begin that reaches into it
  for (const mark of marks) longest = Math.max(longest, mark.end - mark.start);
  for (const { kind, start, end } of blocks) {
    while (first < marks.length && marks[first].start + longest < start) first++;
    const here = [];
    for (let i = first; i < marks.length && marks[i].start < end; i++) if (marks[i].end > start) here.push(marks[i]);
    const element = make(TAGS[kind] ?? 'p', { class: kind, 'data-start': start });
    const numbered = new Set();
    for (const segment of segmentsOf(start, end, here)) {
      const words = text.slice(segment.from, segment.to).replace(/[\n\t]/g, ' ');
      for (const mark of segment.marks) {
        if (mark.claim === undefined || mark.start !== segment.from || numbered.has(mark.claim)) continue;
        numbered.add(mark.claim);
        element.append(make('a', { class: 'claim-number', href: `#claim-${mark.claim + 1}`, 'data-claim': mark.claim, 'aria-label': `Claim ${mark.claim + 1}` }, String(mark.claim + 1)));
      }
      if (segment.marks.length === 0) element.append(words);
      else element.append(make('span', {
        class: classesOf(segment.marks),
        'data-actor': segment.marks.find((mark) => mark.actor !== undefined)?.actor,
      }, words));
    }
    elements.push(element);
  }
  return elements;
}

// The paragraphs of a text that no engine has read.
export function rawDocument({ bytes, known }) {
  const text = new TextDecoder().decode(bytes);
  const blocks = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    if (match[0].trim()) blocks.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].length });
  }
  return { title: known.title ?? '', byline: known.author ?? '', text, blocks };
}
