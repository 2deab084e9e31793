// The text of a web page, as Markdown: title, byline, paragraphs, headings, quotations, list items. The page is parsed
// into a document that runs no scripts and loads nothing, and only its text is taken.

const DROPPED = 'script,style,noscript,template,nav,aside,footer,form,button,figure,figcaption,svg,iframe,video,audio,' +
  'select,dialog,[hidden],[aria-hidden="true"],[role="navigation"],[role="complementary"],[role="banner"]';
const BLOCKS = 'p,h1,h2,h3,h4,blockquote,li,pre';

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
const escapeMarkdown = (text) => text.replace(/[\\`*_{}[\]()#+\-.!<>&|~=:]/g, '\\$&');

// The container with the most text in paragraphs of its own; <article> and <main> before anything else.
function findBody(page) {
  const named = [...page.querySelectorAll('article,[itemprop="articleBody"],main,[role="main"]')];
  const weight = (element) => {
    let letters = 0;
    for (const p of element.querySelectorAll('p')) letters += squeeze(p.textContent).length;
    return letters;
  };
  const best = named.map((element) => ({ element, letters: weight(element) })).sort((a, b) => b.letters - a.letters)[0];
  const all = weight(page.body);
  if (best && best.letters >= all / 3) return best.element;
  const parents = new Map();
  for (const p of page.body.querySelectorAll('p')) {
    const letters = squeeze(p.textContent).length;
    if (letters >= 40) parents.set(p.parentElement, (parents.get(p.parentElement) ?? 0) + letters);
  }
  const [parent, letters] = [...parents].sort((a, b) => b[1] - a[1])[0] ?? [page.body, 0];
  return letters >= all / 2 ? parent : page.body;
}

const meta = (page, ...names) => {
  for (const name of names) {
    const content = page.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)?.getAttribute('content');
    if (content && squeeze(content)) return squeeze(content);
  }
  return '';
};

const prefixOf = (element) => {
  if (/^H[1-4]$/.test(element.tagName)) return '## ';
  if (element.closest('blockquote')) return '> ';
  return element.tagName === 'LI' ? '- ' : '';
};

// Handlers and styles would not run, but the browser would report each as a breach of the page's policy.
const withoutHandlers = (html) =>
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])(?:on\w+|style)\s*=/gi, '$1data-dropped='));

export function htmlToMarkdown(html) {
  const page = new DOMParser().parseFromString(withoutHandlers(html), 'text/html');
  const title = squeeze(page.querySelector('article h1,main h1,h1')?.textContent ?? '') || meta(page, 'og:title', 'twitter:title') || squeeze(page.title);
  const author = meta(page, 'author', 'article:author', 'byl').replace(/^by\s+/i, '') ||
    squeeze(page.querySelector('[rel="author"],[itemprop="author"],.byline,.author')?.textContent ?? '').replace(/^by\s+/i, '');
  const published = meta(page, 'article:published_time', 'datePublished', 'date') || page.querySelector('time[datetime]')?.getAttribute('datetime') || '';
  const outlet = meta(page, 'og:site_name', 'application-name');
  for (const element of page.querySelectorAll(DROPPED)) element.remove();

  const blocks = [];
  const body = findBody(page);
  for (const element of body.querySelectorAll(BLOCKS)) {
    if (element.querySelector(BLOCKS)) continue; // its own parts are blocks
    const text = squeeze(element.textContent);
    if (text && !(element.tagName === 'H1' && text === title)) blocks.push(prefixOf(element) + escapeMarkdown(text));
  }
  // A page without paragraphs: its lines are.
  if (blocks.length === 0 && body.textContent.trim())
    for (const line of body.textContent.split(/\n+/)) if (squeeze(line)) blocks.push(escapeMarkdown(squeeze(line)));
  if (blocks.length === 0) return { markdown: '' };
  return {
    markdown: (title ? `# ${escapeMarkdown(title)}\n\n` : '') + blocks.join('\n\n') + '\n',
    title,
    outlet,
    author: author.length <= 120 && !/^https?:/.test(author) ? author : '',
    published: published.slice(0, 10),
  };
}
