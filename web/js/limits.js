// Every limit of the page, by name. What goes beyond one is told to the reader, with the number.
export const MAX_FILE_BYTES = 64 * 2 ** 20; // a file, an answer from the network or a pasted text
export const MAX_WORDS = 1_000_000; // of an article; the rest is left out
export const MAX_TEXT_BYTES = 24 * 2 ** 20; // of an article, for texts whose words are hard to count
export const FETCH_TIMEOUT_MS = 30_000;
export const MAX_MIRROR_ITEMS = 300; // claims or actors shown to a screen reader at once, more on demand
export const MAX_ACTOR_CLAIMS = 20; // of one actor, the same
export const MAX_QUOTE_CHARACTERS = 160; // of a claim's words in a link
export const FRAGMENT_WORDS = 6; // at each end of a longer quotation in a text fragment
export const QUOTE_CONTEXT_CHARACTERS = 32; // before and behind them
