// An article before it is read: its bytes (UTF-8) and what is known of it. Made from a file, an address, pasted text or
// a sample; whatever cannot be one throws an OpenError, whose words the reader sees.
//
//   {bytes: Uint8Array, known: {format, title, url, outlet, author, published, cut_words}, sample?: index}
import { MAX_FILE_BYTES, MAX_TEXT_BYTES, MAX_WORDS, FETCH_TIMEOUT_MS } from './limits.js';
import { htmlToMarkdown } from './html-text.js';

export class OpenError extends Error {
  constructor({ title, detail = '', technical = '', url = '' }) {
    super(title);
    Object.assign(this, { title, detail, technical, url });
  }
}

const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;
const WAYS_ON = 'You can paste the text instead, or look at a sample.';

function tooLarge(bytes, url = '') {
  return new OpenError({
    title: 'This is too large to open',
    detail: `The limit is ${megabytes(MAX_FILE_BYTES)}. ${WAYS_ON}`,
    technical: bytes ? `It has ${megabytes(bytes)}.` : '',
    url,
  });
}

// The formats that people drop by mistake, told by their first bytes.
const SIGNATURES = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a zipped file, such as a Word or EPUB document' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a picture' },
  { bytes: [0x1f, 0x8b], what: 'a compressed file' },
];

function refuseBinary(bytes, url) {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte));
  const head = bytes.subarray(0, 65536);
  let controls = 0;
  for (const byte of head) controls += byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte)) ? 1 : 0;
  if (!known && controls <= head.length / 50) return;
  throw new OpenError({
    title: 'This is not a text',
    detail: `It looks like ${known?.what ?? 'a program or other data'}. On Record reads plain text, Markdown and web pages. ` +
      'Open it in its own program, select the article, copy, and paste it here.',
    url,
  });
}

function decode(bytes, charset) {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  const label = utf16 || charset;
  if (!label || /^utf-?8$/i.test(label)) return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(label).decode(bytes));
  } catch {
    return bytes; // no such charset: read as UTF-8, and bytes that are none are counted
  }
}

const isSpace = (byte) => byte === 32 || (byte >= 9 && byte <= 13);

// The first MAX_WORDS words, and how many were left out.
export function cutToLimit(bytes, maxWords = MAX_WORDS, maxBytes = MAX_TEXT_BYTES) {
  let words = 0;
  let end = bytes.length;
  let inWord = false;
  for (let i = 0; i < bytes.length; i++) {
    const space = isSpace(bytes[i]);
    if (!space && !inWord) {
      words++;
      if (end === bytes.length && (words > maxWords || i > maxBytes)) end = i;
    }
    inWord = !space;
  }
  if (end === bytes.length) end = Math.min(end, maxBytes);
  while (end > 0 && end < bytes.length && (bytes[end] & 0xc0) === 0x80) end--;
  const kept = end === bytes.length ? bytes : bytes.slice(0, end);
  const left = end === bytes.length ? 0 : Math.max(1, words - countWords(kept));
  return { bytes: kept, cut: left };
}

function countWords(bytes) {
  let words = 0;
  for (let i = 0; i < bytes.length; i++) words += !isSpace(bytes[i]) && (i === 0 || isSpace(bytes[i - 1])) ? 1 : 0;
  return words;
}

const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b/i;

function looksLikeHtml(bytes) {
  return HTML_START.test(new TextDecoder().decode(bytes.subarray(0, 2048)));
}

// {bytes, name, type, charset, url, known} → article
export function articleFrom({ bytes, name = '', type = '', charset = '', url = '', known = {} }) {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(bytes.length, url);
  if (!/^utf-?16/i.test(charset) && !(bytes[0] === 0xff && bytes[1] === 0xfe) && !(bytes[0] === 0xfe && bytes[1] === 0xff))
    refuseBinary(bytes, url);
  let format = known.format ?? (/\.(md|markdown)$/i.test(name) || /markdown/i.test(type) ? 'markdown' : 'plain');
  const html = format === 'html' || /html/i.test(type) || /\.x?html?$/i.test(name) || (!known.format && looksLikeHtml(bytes));
  let found = {};
  if (html) {
    const declared = charset || /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)))?.[1];
    found = htmlToMarkdown(new TextDecoder().decode(decode(bytes, declared)));
    bytes = new TextEncoder().encode(found.markdown);
    delete found.markdown;
    format = 'markdown';
  } else {
    bytes = decode(bytes, charset);
  }
  if (bytes.length === 0 || bytes.every(isSpace))
    throw new OpenError({
      title: html ? 'There is no article on this page' : 'There is no text in this',
      detail: html
        ? 'The page may build its text with scripts, which On Record does not run. Open it, select the article, copy, and paste it here.'
        : `It is empty. ${WAYS_ON}`,
      url,
    });
  const limited = cutToLimit(bytes);
  return { bytes: limited.bytes, known: { url, ...found, ...known, format, cut_words: limited.cut } };
}

export function articleFromText(text, known = {}) {
  return articleFrom({ bytes: new TextEncoder().encode(text), known, url: known.url ?? '' });
}

export async function articleFromFile(file) {
  if (file.size > MAX_FILE_BYTES) throw tooLarge(file.size);
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new OpenError({
      title: 'This file cannot be read',
      detail: `The browser was not allowed to read it, or it is a folder. ${WAYS_ON}`,
      technical: String(error?.message ?? error),
    });
  }
  return articleFrom({ bytes, name: file.name, type: file.type });
}

async function readBody(response, url) {
  if (Number(response.headers.get('content-length')) > MAX_FILE_BYTES) throw tooLarge(0, url);
  const reader = response.body.getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_FILE_BYTES) {
      await reader.cancel();
      throw tooLarge(0, url);
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const TEXT_TYPES = /^(text\/|application\/(xhtml\+xml|json|octet-stream)|$)/i;

export function resolveAddress(text, base = document.baseURI) {
  const trimmed = text.trim();
  const looksBare = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(trimmed) && !/\.(md|markdown|txt|html?)$/i.test(trimmed);
  let url;
  try {
    url = new URL(looksBare ? `https://${trimmed}` : trimmed, base);
  } catch {
    throw new OpenError({ title: 'This is not an address', detail: `An address starts with https://. ${WAYS_ON}`, url: text });
  }
  const sameOrigin = url.origin === new URL(base).origin;
  if (!/^https?:$/.test(url.protocol) || (!sameOrigin && url.protocol !== 'https:'))
    throw new OpenError({
      title: 'Only https:// addresses can be opened',
      detail: `A browser does not mix other kinds into this page. ${WAYS_ON}`,
      url: text,
    });
  return url;
}

export async function articleFromUrl(text) {
  const url = resolveAddress(text);
  const shown = url.href;
  let response;
  let bytes;
  try {
    response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
    });
    if (response.ok && TEXT_TYPES.test(response.headers.get('content-type') ?? '')) bytes = await readBody(response, shown);
  } catch (error) {
    if (error instanceof OpenError) throw error;
    throw unreachable(error, url);
  }
  if (!response.ok)
    throw new OpenError({
      title: response.status === 404 ? 'There is nothing at this address' : 'The site did not give this report',
      detail: `Check the address for a slip, or open it in a tab of its own. ${WAYS_ON}`,
      technical: `${url.host} answered ${response.status} ${response.statusText}`.trim() + '.',
      url: shown,
    });
  const [type, charset] = (response.headers.get('content-type') ?? '').split(/;\s*charset=/i);
  if (!bytes)
    throw new OpenError({
      title: 'This address is not a text',
      detail: `On Record reads web pages, Markdown and plain text. ${WAYS_ON}`,
      technical: `${url.host} sent ${type}.`,
      url: shown,
    });
  return articleFrom({ bytes, name: url.pathname, type, charset: charset?.replace(/"/g, '') ?? '', url: shown });
}

function unreachable(error, url) {
  if (error.name === 'TimeoutError')
    return new OpenError({
      title: 'The site took too long to answer',
      detail: `Try again. ${WAYS_ON}`,
      technical: `No answer from ${url.host} in ${FETCH_TIMEOUT_MS / 1000} seconds.`,
      url: url.href,
    });
  if (navigator.onLine === false)
    return new OpenError({
      title: 'There is no network',
      detail: 'On Record itself works without one: paste the text, open a file, or look at a sample.',
      url: url.href,
    });
  if (url.origin === location.origin)
    return new OpenError({ title: 'The report could not be fetched', detail: WAYS_ON, technical: String(error.message), url: url.href });
  return new OpenError({
    title: 'This site does not let other pages read its articles',
    detail: "The address may be right. The site's own settings stop a browser from handing the text to On Record, so it has to come from you.",
    technical: `What happened: the request was refused (no cross-origin permission from ${url.host}, or it cannot be reached). No proxy was used.`,
    url: url.href,
  });
}

let samples;

// [{file, title, about}] of assets/samples/index.json, fetched once.
export async function sampleList() {
  samples ??= fetch(new URL('../samples/index.json', import.meta.url)).then((response) => response.json());
  return samples;
}

export async function articleFromSample(index) {
  const list = await sampleList();
  const sample = list[index] ?? list[0];
  const url = new URL(`../samples/${sample.file}`, import.meta.url);
  const article = await articleFromUrl(url.href);
  article.known.url = '';
  article.sample = list.indexOf(sample);
  return article;
}
