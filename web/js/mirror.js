// The panels in words: landmarks, lists and buttons for a screen reader and the keyboard, beside the drawn ones; in the
// plain view the same elements are what everybody sees. Rebuilt when the model changes, never per frame.
import { authorityOf, FORMS, KINDS, LAYERS, LAYER_WORDS, LENSES, NAMINGS, STANCES, summaryOf, TYPES } from './model.js';
import { MAX_MIRROR_ITEMS } from './limits.js';
import { MEASURES, MEASURE_WORDS } from './reading.js';
import { byId, make } from './dom.js';

const button = (text, onclick, attributes = {}) => make('button', { type: 'button', onclick, ...attributes }, text);

// The first items of a long list, and a button for more.
function list(tag, items, toElement) {
  const element = make(tag);
  const more = (from) => {
    element.append(...items.slice(from, from + MAX_MIRROR_ITEMS).map(toElement));
    const rest = items.length - from - MAX_MIRROR_ITEMS;
    if (rest <= 0) return;
    const row = make('li', {}, button(`Show more (${rest} left)`, () => {
      row.remove();
      more(from + MAX_MIRROR_ITEMS);
    }));
    element.append(row);
  };
  more(0);
  return element;
}

const field = (name, value) => (value ? [make('dt', {}, name), make('dd', {}, value)] : []);

const noticeElement = ({ title, detail }) => make('p', { class: 'notice' }, make('strong', {}, title), ' ', detail);

export class Mirror {
  // actions: what main.js does on a button: selectClaim(index), selectActor(index), goTo(index), copyClaim, copyLink,
  // original(index), toggleLayer(name), setLens(name), resizeText(step), setMeasure(name), filterKind(kind), clearFilter(), openFile(), paste(), sample(index), cancel(),
  // again(), dismiss().
  #act;
  #model = null;

  constructor(actions) {
    this.#act = actions;
  }

  // view: {model, state, samples, error, progress, words}; state as Viewer.state has it.
  show({ model, state, samples, error, notices, progress }) {
    this.#model = model;
    this.#commands(state, samples);
    this.#status(state, error, notices, progress);
    const ready = Boolean(model) && !error;
    for (const id of ['layers', 'claims', 'actors', 'sources']) byId(id).hidden = !ready;
    if (!ready) return;
    this.#layers(state);
    this.#claims();
    this.#actors();
    this.#sources(state);
    this.mark(state);
  }

  // Only what is chosen has changed.
  mark(state) {
    for (const element of document.querySelectorAll('#claims [data-claim], #actors [data-actor], #plain [data-claim]')) {
      const chosen = element.dataset.claim ? Number(element.dataset.claim) === state.claim : Number(element.dataset.actor) === state.actor;
      if (element.matches('button')) element.setAttribute('aria-pressed', String(chosen));
      else element.classList.toggle('chosen', chosen);
    }
  }

  #commands(state, samples) {
    const items = [
      button('Open a file', this.#act.openFile),
      button('Paste text', this.#act.paste),
      make('details', { open: state.phase === 'empty' }, make('summary', {}, 'Samples'),
        ...samples.map((sample, index) => button(`Sample: ${sample.title}`, () => this.#act.sample(index)))),
    ];
    if (state.phase !== 'empty') items.push(this.#textSettings(state));
    if (this.#act.toggleView) items.push(button(document.documentElement.classList.contains('plain') ? 'Drawn view' : 'Plain view', this.#act.toggleView));
    if (state.phase === 'reading') items.push(button('Cancel the analysis', this.#act.cancel));
    if (state.phase === 'failed') items.push(button('Start the analysis again', this.#act.again));
    byId('command-buttons').replaceChildren(...items);
  }

  #textSettings(state) {
    const open = document.querySelector('#commands .text-settings')?.open ?? false;
    return make('details', { class: 'text-settings', open }, make('summary', {}, 'Text'),
      button('Smaller text', () => this.#act.resizeText(-0.1)), button('Larger text', () => this.#act.resizeText(0.1)),
      ...MEASURES.map((measure) => button(`Line length: ${MEASURE_WORDS[measure].toLowerCase()}`, () => this.#act.setMeasure(measure), { 'aria-pressed': String(state.measure === measure) })));
  }

  #status(state, error, notices, progress) {
    const parts = [];
    if (error) {
      parts.push(make('h1', {}, error.title), make('p', {}, error.detail));
      if (error.technical) parts.push(make('p', { class: 'technical' }, error.technical));
      parts.push(button('Go back', this.#act.dismiss));
    } else if (state.phase === 'empty') {
      parts.push(
        ...notices.map(noticeElement),
        make('h1', {}, 'Who said what, on whose authority'),
        make('p', {}, 'Open a news report. On Record marks who stands behind each statement: a person, a state, an unnamed source, or nobody.'),
        make('p', {}, 'Everything runs on this device. Nothing is uploaded.'),
      );
    } else {
      if (progress) parts.push(make('p', {}, progress));
      parts.push(...notices.map(noticeElement));
      if (state.phase === 'failed') parts.push(noticeElement({ title: 'The analysis stopped. The text is still here.', detail: state.failure }));
      if (this.#model) parts.push(make('p', {}, summaryOf(this.#model)));
    }
    byId('status').replaceChildren(...parts);
  }

  #layers(state) {
    const { claims, actors } = this.#model;
    const ofTypes = (...types) => actors.filter((actor) => types.includes(actor.type)).length;
    const counts = [ofTypes('person'), ofTypes('state'), ofTypes('organisation'), ofTypes('unnamed', 'group'), claims.length, claims.length];
    byId('layers').replaceChildren(
      make('h2', {}, 'Layers'),
      make('ul', {}, ...LAYERS.map((layer, i) =>
        make('li', {}, button(`${LAYER_WORDS[i]}, ${counts[i]}`, () => this.#act.toggleLayer(layer), { 'aria-pressed': String(state.layers[i]) })))),
      make('h2', {}, 'Lens'),
      make('ul', {}, ...Object.entries(LENSES).map(([lens, words]) =>
        make('li', {}, button(words, () => this.#act.setLens(lens), { 'aria-pressed': String(state.lens === lens) })))),
    );
  }

  #claims() {
    const { claims, checks } = this.#model;
    byId('claims').replaceChildren(
      make('h2', { id: 'claims-title' }, 'Claims'),
      claims.length === 0 ? make('p', {}, summaryOf(this.#model)) : list('ol', claims, (claim) => this.#claim(claim, checks)),
    );
  }

  #claim(claim, checks) {
    const number = claim.index + 1;
    const carrier = claim.via && this.#model.claims.find((other) => other.id === claim.via);
    const notes = checks.filter((check) => check.claims.includes(claim.id));
    const heading = `Claim ${number}: ${claim.who} ${claim.cueWords}`.trim();
    return make('li', { id: `claim-${number}`, 'data-claim': claim.index },
      make('h3', {}, button(heading, () => this.#act.selectClaim(claim.index), { 'data-claim': claim.index, 'aria-pressed': 'false' })),
      make('dl', {},
        ...field('What', claim.contentWords),
        ...field('Authority', authorityOf(claim)),
        ...field('Said', [STANCES[claim.stance], FORMS[claim.form]].filter(Boolean).join(', ')),
        ...field('Together', claim.speakers.length > 1 ? claim.speakers.map((at) => this.#model.actors[at].name).join('; ') : ''),
        ...field('As', claim.sourceWords !== claim.who ? claim.sourceWords : ''),
        ...field('Chain', carrier ? `conveyed by claim ${carrier.index + 1}, ${carrier.who}` : ''),
        ...notes.flatMap((check) => field('Note', check.message)),
        ...field('Sure', claim.low ? 'not sure' : '')),
      make('p', { class: 'buttons' },
        button('Go to its place', () => this.#act.goTo(claim.index), { 'aria-label': `Go to its place: claim ${number}` }),
        button('Copy with attribution', () => this.#act.copyClaim(claim.index), { 'aria-label': `Copy with attribution: claim ${number}` }),
        this.#original(claim.index),
        button('Copy link', () => this.#act.copyLink(claim.index), { 'aria-label': `Copy link: claim ${number}` })));
  }

  #original(claim) {
    const href = this.#act.original(claim);
    return href && make('a', { class: 'button', href, target: '_blank', rel: 'noopener noreferrer', 'aria-label': `Open the original at this quote: claim ${claim + 1}` }, 'Original');
  }

  #actors() {
    const { actors, claims } = this.#model;
    byId('actors').replaceChildren(
      make('h2', { id: 'actors-title' }, 'Actors'),
      list('ul', actors, (actor) => make('li', { 'data-actor': actor.index },
        make('h3', {}, button(actor.name, () => this.#act.selectActor(actor.index), { 'data-actor': actor.index, 'aria-pressed': 'false' })),
        make('p', {}, [TYPES[actor.type] ?? actor.type, actor.kind && actor.kind !== 'unspecified' ? KINDS[actor.kind]?.toLowerCase() : '', actor.affiliation,
          `${actor.mentions.length} ${actor.mentions.length === 1 ? 'mention' : 'mentions'}`].filter(Boolean).join(' · ')),
        actor.claims.length > 0
          ? make('ul', {}, ...actor.claims.slice(0, MAX_MIRROR_ITEMS).map((index) => make('li', {},
            make('a', { href: `#claim-${index + 1}`, onclick: (event) => this.#act.follow(event, index) }, `Claim ${index + 1}: ${claims[index].cueWords}`))))
          : '')),
    );
  }

  #sources(state) {
    const { claims } = this.#model;
    const tally = (key) => {
      const counts = new Map();
      for (const claim of claims) counts.set(claim[key], (counts.get(claim[key]) ?? 0) + 1);
      return [...counts].sort((a, b) => b[1] - a[1]);
    };
    const rows = (key, words, filter) => make('ul', {}, ...tally(key).map(([value, count]) => make('li', {},
      button(`${words[value] ?? value}: ${count}`, () => filter(value), { 'aria-pressed': String(state.filter?.[key] === value) }))));
    byId('sources').replaceChildren(
      make('h2', { id: 'sources-title' }, 'Sources'),
      make('h3', {}, 'Who stands behind the claims'),
      rows('naming', NAMINGS, this.#act.filterNaming),
      make('h3', {}, 'Kind of source'),
      rows('kind', KINDS, this.#act.filterKind),
      Object.keys(state.filter ?? {}).length > 0 ? button('Clear the filter', this.#act.clearFilter) : '',
    );
  }
}
