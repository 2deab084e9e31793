// A briefing as the page uses it: spans in UTF-16 units of the text, the words they hold, and labels in plain words.

export const KINDS = {
  official: 'Official', diplomat: 'Diplomat', intelligence: 'Intelligence', military: 'Military', police: 'Police',
  judicial: 'Judicial', politician: 'Politician', armed_group: 'Armed group', religious: 'Religious',
  international: 'International', ngo: 'NGO', expert: 'Expert', business: 'Business', media: 'Media',
  witness: 'Witness', document: 'Document', other: 'Other', unspecified: 'Not told',
};
export const NAMINGS = {
  person: 'Named person', organisation: 'Named institution', unnamed: 'Unnamed', group: 'Group', document: 'Document',
  none: 'No source',
};
export const FORMS = { direct: 'Quoted', mixed: 'Part quoted', indirect: 'Not quoted' };
export const STANCES = {
  state: 'States', confirm: 'Confirms', allege: 'Alleges', accuse: 'Accuses', deny: 'Denies', warn: 'Warns',
  demand: 'Demands', promise: 'Promises', believe: 'Believes', ask: 'Asks', decline: 'Declines to say',
};
export const TYPES = {
  person: 'Person', state: 'State', organisation: 'Organisation', group: 'Group', place: 'Place', unnamed: 'Unnamed source',
  document: 'Document',
};
export const LAYERS = ['people', 'states', 'organisations', 'unnamed', 'claims', 'cues'];
export const LAYER_WORDS = ['People', 'States', 'Organisations', 'Unnamed, groups', 'Claims', 'Cues'];
export const LENSES = { who_spoke: 'Who spoke', authority: 'Authority', unsourced: 'Unsourced' };

// Files count code points, strings UTF-16 units. Identity for most texts.
function unitsOf(text) {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const starts = new Uint32Array(text.length + 1);
  let codePoints = 0;
  for (let i = 0; i < text.length; codePoints++) {
    starts[codePoints] = i;
    i += text.codePointAt(i) > 0xffff ? 2 : 1;
  }
  starts[codePoints] = text.length;
  return (offset) => starts[Math.min(offset, codePoints)];
}

const low = (value) => typeof value === 'number' && value < 0.5;

export function modelOf(briefing) {
  const document = briefing.documents[0];
  const { text } = document;
  const units = unitsOf(text);
  const spansOf = (spans) => (spans ?? []).map(([start, end]) => [units(start), units(end)]);
  const wordsOf = (spans) => spans.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
  const actors = (briefing.actors ?? []).map((actor, index) => ({
    ...actor,
    index,
    mentions: (actor.mentions ?? []).map((mention) => ({ span: spansOf([mention.span])[0] })),
    claims: [],
  }));
  const actorIndex = new Map(actors.map((actor) => [actor.id, actor.index]));
  const claims = (briefing.claims ?? []).map((claim, index) => {
    const [source, cue, content] = [spansOf(claim.source), spansOf(claim.cue), spansOf(claim.content)];
    const all = [...source, ...cue, ...content];
    const actor = actorIndex.get(claim.actor) ?? -1;
    const speakers = new Set([claim.actor, ...(claim.actors ?? [])].map((id) => actorIndex.get(id)).filter((at) => at !== undefined));
    for (const at of speakers) actors[at].claims.push(index);
    const { id, naming, kind, count, affiliation, stance, form, via, confidence } = claim;
    return {
      id, naming, kind, count, affiliation, stance, form, via,
      index,
      actorIndex: actor,
      spans: { source, cue, content },
      start: Math.min(...all.map(([start]) => start)),
      end: Math.max(...all.map(([, end]) => end)),
      hasSource: Boolean(claim.who),
      who: claim.who || 'Nobody is named',
      speakers: [...speakers], // more than one where sources are joined
      sourceWords: wordsOf(source),
      cueWords: wordsOf(cue),
      contentWords: wordsOf(content),
      low: low(confidence),
    };
  });
  const ownVoice = (briefing.sentences ?? []).filter(({ voice }) => voice === 'own').map(({ span }) => spansOf([span])[0]);
  const { title, outlet, published, url } = document;
  return {
    text, actors, claims, ownVoice, title: title ?? '', outlet: outlet ?? '', published: published ?? '', url: url ?? '',
    checks: briefing.checks ?? [], profile: briefing.profile ?? {},
  };
}

const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

// As authority_words of src/view/authority_words.h: joined sources with the values of each.
export function authorityOf(claim, actors) {
  const parts = [NAMINGS[claim.naming] ?? claim.naming];
  if (claim.count > 1) parts.push(COUNTS[claim.count] ?? String(claim.count));
  const others = claim.speakers.slice(1).map((at) => actors[at]);
  const each = (values) => [...new Set(values)].filter(Boolean).join(', ');
  const kinds = [claim, ...others].map(({ kind }) => kind).filter((kind) => kind && kind !== 'unspecified');
  parts.push(each(kinds.map((kind) => (kind === 'ngo' ? KINDS.ngo : (KINDS[kind] ?? kind).toLowerCase()))));
  parts.push(each([claim, ...others].map(({ affiliation }) => affiliation)));
  return parts.filter(Boolean).join(' · ');
}

// The line of the status bar.
export function summaryOf({ claims, profile }) {
  if (claims.length === 0) return 'No claims found. The article may have none, or they were missed.';
  const count = (...namings) => claims.filter((claim) => namings.includes(claim.naming)).length;
  const part = (number, words) => (number > 0 ? [`${number} ${words}`] : []);
  return [
    `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`,
    ...part(count('person', 'organisation', 'document'), 'named'),
    ...part(count('unnamed'), 'unnamed'),
    ...part(count('group'), count('group') === 1 ? 'group' : 'groups'),
    ...part(count('none'), 'no source'),
    `${Math.round(100 * (profile.own_voice_share ?? 0))} % of the words are the outlet's own voice`,
  ].join(' · ');
}
