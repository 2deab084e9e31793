// <on-record>: the viewer in another page. One script, no other files of the host's:
//
//   <script type="module" src="https://…/embed.js"></script>
//   <on-record src="https://…/report.html" claim="c4" layers="people,claims" lens="authority" theme="dark">
//     <article>…the report itself: shown until the viewer is ready, and where it cannot run…</article>
//   </on-record>
//
// Without src the viewer opens the text of the element's own content. Methods: load({text, title, url}), select(id),
// setLayers([…]). Events, with detail: ready, selection {id}, resize {height}, error {message}.
//
// The viewer runs in a sandboxed frame. `isolated` leaves out allow-same-origin; then the host of the viewer has to send
// Access-Control-Allow-Origin: * for its files, since a frame without an origin fetches its own scripts across origins.

const VIEWER = new URL('index.html', import.meta.url);
const SANDBOX = ['allow-scripts', 'allow-popups', 'allow-popups-to-escape-sandbox', 'allow-downloads'];
const HELLO_MS = 200;

// Paragraphs of what the host wrote into the element, a blank line between them.
function textOf(element) {
  const blocks = [...element.querySelectorAll('h1,h2,h3,h4,p,li,blockquote')].filter((block) => !block.querySelector('p,li'));
  const texts = blocks.length > 0 ? blocks.map((block) => block.textContent) : [element.textContent];
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n\n');
}

class OnRecord extends HTMLElement {
  static observedAttributes = ['src', 'claim', 'layers', 'theme'];
  #frame = null;
  #ready = false;
  #waiting = []; // messages for when the viewer is ready

  connectedCallback() {
    if (this.#frame) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(':host { display: block; min-height: 320px; } iframe { display: block; width: 100%; height: 100%; min-height: inherit; border: 0; } .waiting iframe { height: 0; min-height: 0; visibility: hidden; } .ready slot { display: none; }');
    root.adoptedStyleSheets = [style];
    this.#frame = document.createElement('iframe');
    this.#frame.title = this.getAttribute('title') || 'On Record: who said what in this report';
    this.#frame.setAttribute('sandbox', [...SANDBOX, ...(this.hasAttribute('isolated') ? [] : ['allow-same-origin'])].join(' '));
    this.#frame.setAttribute('allow', 'clipboard-write');
    this.#frame.referrerPolicy = 'no-referrer';
    this.#applyTheme();
    const box = document.createElement('div');
    box.className = 'waiting';
    box.style.height = 'inherit';
    box.append(document.createElement('slot'), this.#frame);
    root.replaceChildren(box);
    addEventListener('message', this.#receive);
    this.#frame.src = this.#address();
    const hello = setInterval(() => {
      if (this.#ready || !this.isConnected) return clearInterval(hello);
      this.#frame.contentWindow?.postMessage({ onrecord: 'hello' }, this.#target());
    }, HELLO_MS);
  }

  disconnectedCallback() {
    removeEventListener('message', this.#receive);
    this.#frame = null;
    this.#ready = false;
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#frame || before === now) return;
    if (name === 'theme') this.#applyTheme();
    else if (name === 'claim') this.select(now);
    else if (name === 'layers') this.setLayers((now ?? '').split(','));
    else this.#post({ onrecord: 'load', src: new URL(now, document.baseURI).href });
  }

  load(article) {
    this.#post({ onrecord: 'load', ...article });
  }

  select(id) {
    this.#post({ onrecord: 'select', id });
  }

  setLayers(layers) {
    this.#post({ onrecord: 'setLayers', layers });
  }

  // A frame's colour scheme is what its media queries see.
  #applyTheme() {
    this.#frame.style.colorScheme = ['light', 'dark'].includes(this.getAttribute('theme')) ? this.getAttribute('theme') : 'normal';
  }

  #address() {
    const hash = new URLSearchParams();
    const src = this.getAttribute('src');
    if (src) hash.set('src', new URL(src, document.baseURI).href);
    for (const name of ['claim', 'layers', 'lens', 'view']) if (this.getAttribute(name)) hash.set(name, this.getAttribute(name));
    return `${VIEWER.href}#${hash}`;
  }

  #target() {
    return this.hasAttribute('isolated') ? '*' : VIEWER.origin;
  }

  #post(message) {
    if (this.#ready) this.#frame.contentWindow.postMessage(message, this.#target());
    else this.#waiting.push(message);
  }

  #receive = ({ source, origin, data }) => {
    if (source !== this.#frame?.contentWindow || typeof data?.onrecord !== 'string') return;
    if (!this.hasAttribute('isolated') && origin !== VIEWER.origin) return;
    const { onrecord: type, ...detail } = data;
    if (type === 'ready' && this.#ready) return; // an answer to a "hello" that was sent meanwhile
    if (type === 'ready') {
      this.#ready = true;
      this.shadowRoot.firstElementChild.className = 'ready';
      const text = this.getAttribute('src') ? '' : textOf(this);
      if (text) this.load({ text, title: this.getAttribute('title') ?? '' });
      for (const message of this.#waiting.splice(0)) this.#post(message);
    }
    if (type === 'resize' && this.hasAttribute('grow')) this.style.height = `${detail.height}px`;
    this.dispatchEvent(new CustomEvent(type, { detail }));
  };
}

customElements.define('on-record', OnRecord);
