// Links. What is open and chosen stands behind the # of the address, which the host never sees:
//   #src=URL or #sample=N · claim=cN, with q, pre and suf (a W3C TextQuoteSelector of the claim's words) · actor=aN ·
//   layers=people,claims · lens=authority · view=text
// A claim is found again by its words, then by its number, only where its number still holds those words.
import { FRAGMENT_WORDS, MAX_QUOTE_CHARACTERS, QUOTE_CONTEXT_CHARACTERS } from './limits.js';
import { LAYERS } from './model.js';

export function readAddress() {
  const hash = new URLSearchParams(location.hash.slice(1));
  const get = (name) => hash.get(name) ?? '';
  return {
    src: get('src') || new URLSearchParams(location.search).get('src') || '',
    sample: /^\d+$/.test(get('sample')) ? Number(get('sample')) : -1,
    claim: get('claim'),
    quote: { exact: get('q'), prefix: get('pre'), suffix: get('suf') },
    actor: get('actor'),
    layers: hash.has('layers') ? get('layers').split(',').filter((layer) => LAYERS.includes(layer)) : null,
    lens: get('lens'),
    view: get('view'),
  };
}

function quoteOf(model, claim) {
  const [start, end] = claim.spans.content[0] ?? claim.spans.cue[0] ?? [claim.start, claim.end];
  const stop = Math.min(end, start + MAX_QUOTE_CHARACTERS);
  return {
    q: model.text.slice(start, stop),
    pre: model.text.slice(Math.max(0, start - QUOTE_CONTEXT_CHARACTERS), start),
    suf: model.text.slice(stop, stop + QUOTE_CONTEXT_CHARACTERS),
  };
}

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

// The words behind the #: {article, model, state} → "src=…&claim=…"
export function describe({ article, model, state, view = '', claimIndex = state?.claim ?? -1 }) {
  const hash = new URLSearchParams();
  if (article?.sample >= 0) hash.set('sample', article.sample);
  else if (article?.known.url) hash.set('src', article.known.url);
  const claim = model?.claims[claimIndex];
  const actor = model?.actors[state?.actor ?? -1];
  if (claim) {
    hash.set('claim', claim.id);
    for (const [name, text] of Object.entries(quoteOf(model, claim))) if (tidy(text)) hash.set(name, tidy(text));
  } else if (actor) {
    hash.set('actor', actor.id);
  }
  if (state && state.layers?.includes(false)) hash.set('layers', LAYERS.filter((_, i) => state.layers[i]).join(','));
  if (state?.lens && state.lens !== 'who_spoke') hash.set('lens', state.lens);
  if (view) hash.set('view', view);
  return hash.toString();
}

export function linkTo(parts) {
  const url = new URL(location.href);
  url.search = '';
  url.hash = describe(parts);
  return url.href;
}

// The article where it came from, at the words of a claim (https://wicg.github.io/scroll-to-text-fragment/): all of a
// short quotation, the first and last words of a long one. Empty where the article came from no web page.
export function originalAt({ text, claims, url }, claimIndex) {
  if (!/^https?:/.test(url)) return '';
  const { spans, start, end } = claims[claimIndex];
  const [from, to] = spans.content[0] ?? spans.cue[0] ?? [start, end];
  const words = tidy(text.slice(from, to)).split(' ');
  const quoted = (some) => encodeURIComponent(some.join(' ')).replace(/-/g, '%2D');
  const quote = words.length <= 2 * FRAGMENT_WORDS ? quoted(words) : `${quoted(words.slice(0, FRAGMENT_WORDS))},${quoted(words.slice(-FRAGMENT_WORDS))}`;
  const original = new URL(url);
  return `${original.href}${original.hash ? '' : '#'}:~:text=${quote}`;
}

// White space of any length stands for white space of any length.
function placesOf(text, quote) {
  const words = tidy(quote).split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return [...text.matchAll(new RegExp(words.join('\\s+'), 'g'))].map((match) => [match.index, match.index + match[0].length]);
}

const common = (a, b) => {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
};
const reversed = (text) => [...text].reverse().join('');

// {claim: index, found: 'words' | 'number' | 'none', place: [start, end] | null}
export function findClaim(model, { claim: id, quote }) {
  const numbered = model.claims.findIndex((claim) => claim.id === id);
  if (!quote.exact) return { claim: numbered, found: numbered >= 0 ? 'number' : 'none', place: null };
  const scored = placesOf(model.text, quote.exact).map(([start, end]) => ({
    place: [start, end],
    score:
      common(reversed(tidy(quote.prefix)), reversed(tidy(model.text.slice(Math.max(0, start - 64), start)))) +
      common(tidy(quote.suffix), tidy(model.text.slice(end, end + 64))),
  }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  if (!best) return { claim: -1, found: 'none', place: null };
  const [start, end] = best.place;
  const touching = model.claims
    .map((claim) => {
      const parts = claim.spans.content.length > 0 ? claim.spans.content : claim.spans.cue;
      const shared = parts.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
      const size = parts.reduce((sum, [from, to]) => sum + to - from, 0);
      return { index: claim.index, overlap: shared / Math.max(1, size + end - start - shared), same: claim.id === id };
    })
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap || b.same - a.same);
  return { claim: touching[0]?.index ?? -1, found: 'words', place: best.place };
}
