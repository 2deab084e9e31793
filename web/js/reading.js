// How the reader likes articles set: kept in this browser, where it allows that, for the next article and the next visit.
//
//   {scale: 0.8 … 2, measure: 'narrow' | 'medium' | 'wide'}
const KEY = 'onrecord.reading';
export const MEASURES = ['narrow', 'medium', 'wide'];
export const MEASURE_WORDS = { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' };

export function loadReading() {
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    // storage is blocked, or holds something else
  }
  return {
    scale: kept.scale >= 0.8 && kept.scale <= 2 ? kept.scale : 1,
    measure: MEASURES.includes(kept.measure) ? kept.measure : 'medium',
  };
}

export function keepReading({ scale, measure }) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ scale, measure }));
  } catch {
    // blocked or full: it holds until the page is closed
  }
}
