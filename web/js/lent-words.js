// Words in the panels whose characters the shipped fonts lack: the canvas leaves room for them, and they are shown there in
// the reader's own fonts. The mirror says them too, so they are out of the way of find and of screen readers.
import { make } from './dom.js';

const ASCENT_EM = 0.95;
const LINE_EM = 1.2;

export class LentWords {
  #root;
  #shown = '[]';
  #measure = document.createElement('canvas').getContext('2d');

  constructor(root) {
    this.#root = root;
  }

  // places: those of the drawn view (onrecord_places of page_view_web.cpp)
  place(places) {
    const shown = JSON.stringify(places);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#root.replaceChildren(...places.map((place) => this.#word(place)));
  }

  #word([words, x, baseline, width, size, cut, color, clipX, clipY, clipWidth, clipHeight]) {
    const font = (px) => `${cut % 2 ? 600 : 400} ${px}px/${LINE_EM} ${cut < 2 ? 'serif' : 'sans-serif'}`;
    this.#measure.font = font(size);
    const scale = Math.min(1, width / Math.max(1, this.#measure.measureText(words).width));
    const top = baseline - ASCENT_EM * size;
    const height = LINE_EM * size;
    const inset = [clipY - top, x + width - clipX - clipWidth, top + height - clipY - clipHeight, clipX - x];
    const element = make('bdi', { 'data-words': words });
    Object.assign(element.style, {
      left: `${x}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`, font: font(size * scale), lineHeight: `${height}px`, color,
      clipPath: `inset(${inset.map((px) => `${Math.max(0, px)}px`).join(' ')})`,
    });
    return element;
  }
}
