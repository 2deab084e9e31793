// A claim's words with who said them, as quoted elsewhere; the same text as the drawn view gives
// (quote_with_attribution of src/view/quote_text.h).
import { KINDS, NAMINGS } from './model.js';

const insideSentence = (name) => name.replace(/^(The|A|An|His|Her|Their|Its) /, (word) => word.toLowerCase());

export function attributionOf(model, claim) {
  const kind = claim.kind === 'unspecified' ? '' : claim.kind === 'ngo' ? KINDS.ngo : KINDS[claim.kind].toLowerCase();
  const authority = [NAMINGS[claim.naming].toLowerCase(), kind, claim.affiliation].filter(Boolean).join(', ');
  let quote = `“${claim.contentWords}” — ${claim.hasSource ? claim.who : 'nobody is named'} (${authority})`;
  const seen = new Set();
  for (let via = claim.via; via && !seen.has(via);) {
    seen.add(via);
    const outer = model.claims.find(({ id }) => id === via);
    if (!outer) break;
    quote += `, according to ${outer.hasSource ? insideSentence(outer.who) : 'nobody named'}`;
    via = outer.via;
  }
  const origin = [model.title, model.outlet, model.published].filter(Boolean).join(', ');
  return [quote, origin, model.url].filter(Boolean).join('\n');
}
