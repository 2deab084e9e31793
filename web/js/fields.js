// The text fields are real inputs, laid over the places where the canvas draws their frames, so that keyboards on screen,
// input methods, spell checking and pasting work as everywhere.
import { byId } from './dom.js';

const FRAME_PX = 2; // of the drawn frame, which an input never covers

export class Fields {
  #inputs = { search: byId('field-search'), address: byId('field-address'), paste: byId('field-paste') };
  #shown = '';

  // actions: search(text), stepSearch(back), closeSearch(), openAddress(text), openText(text)
  constructor(actions) {
    const { search, address, paste } = this.#inputs;
    search.addEventListener('input', () => actions.search(search.value));
    search.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') actions.stepSearch(event.shiftKey);
      else if (event.key === 'Escape') {
        search.value = '';
        actions.closeSearch();
        search.blur();
      } else return;
      event.preventDefault();
    });
    address.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && address.value.trim()) actions.openAddress(address.value);
    });
    paste.addEventListener('paste', () => setTimeout(() => actions.openText(paste.value)));
    paste.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && paste.value.trim()) actions.openText(paste.value);
    });
  }

  get address() {
    return this.#inputs.address.value;
  }

  set address(text) {
    this.#inputs.address.value = text;
  }

  clear() {
    for (const input of Object.values(this.#inputs)) input.value = '';
  }

  focus(name) {
    const input = this.#inputs[name];
    if (!input.hidden) input.focus();
    return !input.hidden;
  }

  // places: [[name, x, y, width, height, font size]]
  place(places) {
    const shown = JSON.stringify(places);
    if (shown === this.#shown) return;
    this.#shown = shown;
    for (const [name, input] of Object.entries(this.#inputs)) {
      const place = places.find((each) => each[0] === name);
      if (!place && input === document.activeElement) input.blur();
      input.hidden = !place;
      if (!place) continue;
      const [, x, y, width, height, size] = place;
      Object.assign(input.style, { left: `${x}px`, top: `${y + FRAME_PX}px`, width: `${width}px`, height: `${height - 2 * FRAME_PX}px`, fontSize: `${size}px` });
    }
  }
}
