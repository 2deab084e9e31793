// The text layer: the article as transparent text, each line exactly over the drawn one, so that selecting, finding,
// copying and reading aloud are the browser's own. A paragraph is a <p>, a drawn line a <span> in it of the drawn width.
// Lines are plain inline text, so that a selection has no line breaks and the browser finds words over the end of a line;
// a margin that leaves no room for the next line ends each.
//
// Long articles: blocks are put in chunks, and these in groups of groups, with content-visibility: in each frame of a scroll
// the browser looks at the outermost groups, and only inside those near the view at what they hold. Lines are made in the
// view at once, near it in the next frame and elsewhere in idle time. The DOM does not change afterwards, so a selection and
// the browser's find stay.

import { MAX_MIRROR_ITEMS } from './limits.js';
import { make } from './dom.js';

const LINES_PER_CHUNK = 120; // made and laid out at once, so few: that is what another width costs
const MEMBERS_PER_GROUP = 6;
const LINES_PER_PARAGRAPH = 400; // longer ones go on in a further <p>
const IDLE_SLICE_MS = 8;
const FAMILY = ['"Record Serif"', '"Record Serif"', '"Record Sans"', '"Record Sans"'];
const WEIGHT = [400, 600, 400, 600];
const TAGS = ['h1', 'p', 'h2', 'p', 'p', 'p']; // by BlockKind

// What the shipped fonts have no glyphs for (SHIPPED of cmake/bake_fonts.py), words of it together: the canvas leaves room
// for it, of a U+FFFD a character, and the text layer shows it there in the reader's own fonts. And what the canvas shows
// as badges of BADGE_EM (is_hidden_control of src/view/font_metrics.cpp).
const HIDDEN = '\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';
const MISSING = `[^\\t\\n\\u0020-\\u024f\\u02b0-\\u04ff\\u1e00-\\u22ff\\u25a0-\\u25ff\\u2713-\\u2717\\ufffd${HIDDEN}]+`;
const LENT_PARTS = new RegExp(`([${HIDDEN}]+|${MISSING}(?: ${MISSING})*)`, 'u');
const HIDDEN_PART = new RegExp(`^[${HIDDEN}]`, 'u');
const BADGE_EM = 1.6;

const nextIdle = globalThis.requestIdleCallback
  ? (work) => requestIdleCallback(work, { timeout: 500 })
  : (work) => setTimeout(() => work({ timeRemaining: () => IDLE_SLICE_MS }), 16);

export class TextLayer {
  #root;
  #measure = document.createElement('canvas').getContext('2d');
  #chunks = [];
  #generation = 0;
  #sources = ['', '', ''];
  #column = [0, 0];
  #anchors = new Map();
  #near;

  constructor(root) {
    this.#root = root;
    this.#near = new IntersectionObserver(
      (entries) => entries.forEach((entry) => entry.isIntersecting && this.#fill(entry.target.chunk)),
      { root: root.parentElement, rootMargin: '150% 0px' },
    );
  }

  // layout: {blocks, lines} of viewer.js; sources: the text, the given title and byline.
  show({ layout, sources, column, height }) {
    const selection = this.#rememberSelection();
    this.#generation++;
    this.#near.disconnect();
    this.#sources = sources;
    this.#column = column;
    this.#chunks = this.#divide(layout);
    this.#root.style.height = `${height}px`;
    this.#root.replaceChildren(...this.#group(this.#chunks));
    const { scrollTop, clientHeight } = this.#root.parentElement;
    for (const chunk of this.#chunks) {
      this.#fill(chunk, scrollTop, scrollTop + clientHeight);
      if (chunk.unfilled > 0) this.#near.observe(chunk.element);
    }
    this.#fillRest(this.#generation);
    selection?.();
  }

  clear() {
    this.show({ layout: { blocks: [], lines: [] }, sources: ['', '', ''], column: [0, 0], height: 0 });
  }

  // Chunks of {element, top, bottom, parts: [{element, first, end, style…}]}
  #divide({ blocks, lines }) {
    const chunks = [];
    let chunk = null;
    for (let b = 0; b < blocks.length; b += 11) {
      const [source, kind, , , firstLine, lineEnd, top, lineHeight, size, cut, spacing] = blocks.subarray(b, b + 11);
      for (let first = firstLine; first < lineEnd; first += LINES_PER_PARAGRAPH) {
        const end = Math.min(first + LINES_PER_PARAGRAPH, lineEnd);
        const partTop = top + (first - firstLine) * lineHeight;
        if (!chunk || chunk.lines >= LINES_PER_CHUNK) {
          chunk = { top: partTop, parts: [], lines: 0, element: document.createElement('div'), unfilled: 0 };
          chunk.element.className = 'chunk';
          chunk.element.chunk = chunk;
          chunks.push(chunk);
        }
        const element = document.createElement(first > firstLine ? 'p' : TAGS[kind] ?? 'p');
        element.className = `b${kind}`;
        if (first > firstLine) element.dataset.continued = '';
        if (first === firstLine && source === 0) element.id = `p${blocks[b + 2]}`;
        const from = lines[first * 6 + 1];
        element.dataset.source = source;
        element.dataset.start = from;
        element.style.top = `${partTop - chunk.top}px`;
        element.style.left = `${lines[first * 6 + 3]}px`;
        element.style.font = `${WEIGHT[cut]} ${size}px/${lineHeight}px ${FAMILY[cut]}, serif`;
        element.style.width = `${this.#column[1] + 64}px`;
        if (spacing) element.style.letterSpacing = `${spacing}px`;
        element.textContent = this.#slice(source, from, lines[(end - 1) * 6 + 2]);
        chunk.element.append(element);
        chunk.lines += end - first;
        chunk.bottom = partTop + (end - first) * lineHeight;
        chunk.unfilled = chunk.parts.push({ element, top: partTop, bottom: chunk.bottom, filled: false, source, first, end, lines, size, cut, spacing });
      }
    }
    return chunks;
  }

  // Few elements that hold the chunks, in order: groups of groups of them.
  #group(chunks) {
    let level = chunks;
    while (level.length > MEMBERS_PER_GROUP) {
      const groups = [];
      for (let first = 0; first < level.length; first += MEMBERS_PER_GROUP) {
        const members = level.slice(first, first + MEMBERS_PER_GROUP);
        const group = { top: members[0].top, bottom: members.at(-1).bottom };
        group.element = make('div', { class: 'chunk' }, ...members.map((member) => this.#place(member, group.top)));
        groups.push(group);
      }
      level = groups;
    }
    return level.map((member) => this.#place(member, 0));
  }

  #place({ element, top, bottom }, from) {
    element.style.top = `${top - from}px`;
    element.style.height = `${bottom - top}px`;
    return element;
  }

  #slice(source, start, end) {
    return this.#sources[source].slice(start, end).replace(/[\n\t]/g, ' ');
  }

  // Makes the lines of a chunk's paragraphs that reach into a stretch of the article; of all of them where none is given.
  #fill(chunk, top = -Infinity, bottom = Infinity) {
    if (chunk.unfilled === 0 || chunk.top >= bottom || chunk.bottom <= top) return;
    const selection = this.#rememberSelection(chunk.element);
    for (const part of chunk.parts) {
      if (part.filled || part.top >= bottom || part.bottom <= top) continue;
      part.element.replaceChildren(...this.#lines(part));
      part.filled = true;
      chunk.unfilled--;
    }
    if (chunk.unfilled === 0) this.#near.unobserve(chunk.element);
    selection?.();
  }

  #lines({ source, first, end, lines, size, cut, spacing }) {
    this.#measure.font = `${WEIGHT[cut]} ${size}px ${FAMILY[cut]}, serif`;
    this.#measure.fontKerning = 'normal';
    this.#measure.textRendering = 'geometricPrecision';
    this.#measure.letterSpacing = `${spacing}px`;
    const room = this.#column[1] + 63.5; // a little less than the paragraph, so that two lines never share a row
    const spans = [];
    for (let line = first; line < end; line++) {
      const [, from, to, x, , width] = lines.subarray(line * 6, line * 6 + 6);
      const text = this.#slice(source, from, to);
      const seen = text.trimEnd();
      const span = document.createElement('span');
      span.style.marginRight = `${room - width}px`;
      const { letters, drawn } = LENT_PARTS.test(text) ? this.#lend(span, text, size) : { letters: seen.length, drawn: this.#measure.measureText(seen).width };
      if (!span.firstChild) span.textContent = text;
      const slack = width - drawn;
      if (letters > 0 && Math.abs(slack) > 0.1) span.style.letterSpacing = `${spacing + slack / letters}px`;
      spans.push(span);
    }
    return spans;
  }

  // Fills a line in which some characters are not drawn by the canvas; how many are, and what all of it is wide.
  #lend(span, text, size) {
    const parts = text.split(LENT_PARTS);
    const widthOf = (words) => this.#measure.measureText(words).width;
    const [room, space] = [widthOf('\ufffd'), widthOf(' ')];
    let drawn = 0;
    let letters = 0;
    parts.forEach((part, i) => {
      if (part === '') return;
      if (i % 2 === 0) {
        const seen = i === parts.length - 1 ? part.trimEnd() : part;
        letters += seen.length;
        drawn += widthOf(seen);
        span.append(part);
        return;
      }
      const hidden = HIDDEN_PART.test(part);
      const lent = make('bdi', { class: hidden ? 'badge' : 'lent' }, part);
      const width = [...part].reduce((sum, character) => sum + (hidden ? BADGE_EM * size : character === ' ' ? space : room), 0);
      lent.style.width = `${width}px`;
      if (!hidden) lent.style.fontSize = `${Math.min(size, (size * width) / Math.max(1, widthOf(part)))}px`;
      drawn += width;
      span.append(lent);
    });
    return { letters, drawn };
  }

  #fillRest(generation) {
    const rest = this.#chunks.filter((chunk) => chunk.unfilled > 0);
    const work = (deadline) => {
      if (generation !== this.#generation) return;
      const stop = performance.now() + Math.max(IDLE_SLICE_MS, Math.min(deadline.timeRemaining(), 30));
      while (rest.length > 0 && performance.now() < stop) this.#fill(rest.shift());
      if (rest.length > 0) nextIdle(work);
    };
    if (rest.length > 0) nextIdle(work);
  }

  // Focusable places of the claims, in the margin where their brackets are drawn. They hold no text, so that finding,
  // selecting and copying pass over them.
  placeClaims(claims, onFollow) {
    const focused = [...this.#anchors].find(([, anchor]) => anchor === document.activeElement)?.[0];
    for (const anchor of this.#anchors.values()) anchor.remove();
    this.#anchors.clear();
    const parts = this.#chunks.flatMap((chunk) => chunk.parts).filter((part) => part.source === 0);
    const last = new Map(); // anchors follow their paragraph in the order of their claims
    let at = 0;
    for (const claim of claims.slice(0, MAX_MIRROR_ITEMS).toSorted((a, b) => a.start - b.start)) {
      while (at + 1 < parts.length && Number(parts[at + 1].element.dataset.start) <= claim.start) at++;
      if (!parts[at]) break;
      const { first, end, lines, element } = parts[at];
      let line = first;
      while (line + 1 < end && lines[(line + 1) * 6 + 1] <= claim.start) line++;
      const anchor = make('a', { href: `#claim-${claim.index + 1}`, class: 'claim-place', 'aria-label': `Claim ${claim.index + 1}`, onclick: (event) => {
        event.preventDefault();
        onFollow(claim.index);
      } });
      this.#anchors.set(claim.index, anchor);
      (last.get(element) ?? element).after(anchor);
      last.set(element, anchor);
      anchor.style.top = `${parseFloat(element.style.top) + lines[line * 6 + 4] - lines[first * 6 + 4]}px`;
      anchor.style.left = element.style.left;
    }
    this.#anchors.get(focused)?.focus({ preventScroll: true });
  }

  anchorOf(claim) {
    return this.#anchors.get(claim);
  }

  // {source, offset} of a boundary point of a Range in the layer, or null.
  position(node, offset) {
    const element = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('[data-start]');
    if (!element || !this.#root.contains(element)) return null;
    const range = document.createRange();
    range.setStart(element, 0);
    range.setEnd(node, offset);
    return { source: Number(element.dataset.source), offset: Number(element.dataset.start) + range.toString().length };
  }

  // The boundary point {node, offset} of a position.
  #pointOf({ source, offset }) {
    let found = null;
    for (const { parts } of this.#chunks)
      for (const { element } of parts)
        if (Number(element.dataset.source) === source && Number(element.dataset.start) <= offset) found = element;
    if (!found) return null;
    let left = offset - Number(found.dataset.start);
    const walker = document.createTreeWalker(found, NodeFilter.SHOW_TEXT);
    let last = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.length) return { node, offset: left };
      left -= node.length;
      last = node;
    }
    return last && { node: last, offset: last.length };
  }

  // A function that selects the same text again after its elements were replaced; null where nothing is selected.
  #rememberSelection(within = this.#root) {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    if (!selection.containsNode(within, true) && !within.contains(selection.anchorNode)) return null;
    const from = this.position(selection.anchorNode, selection.anchorOffset);
    const to = this.position(selection.focusNode, selection.focusOffset);
    if (!from || !to) return null;
    return () => {
      const a = this.#pointOf(from);
      const b = this.#pointOf(to);
      if (a && b) selection.setBaseAndExtent(a.node, a.offset, b.node, b.offset);
    };
  }
}
