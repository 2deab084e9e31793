// What the mirror's buttons do.
import { originalAt } from './address.js';
import { byId } from './dom.js';

export function mirrorActions(page, { canSwitch }) {
  return {
    selectClaim: (claim) => page.command('select_claim', { claim }),
    selectActor: (actor) => page.command('select_actor', { actor, scroll: true }),
    goTo: (claim) => {
      page.command('select_claim', { claim });
      page.focusPlace(claim);
    },
    follow: (event, claim) => {
      event.preventDefault();
      page.focusCard(claim);
    },
    copyClaim: (claim) => page.copyClaim(claim),
    copyLink: (claim) => page.copyLink(claim),
    toggleLayer: (layer) => page.command('toggle_layer', { layer }),
    setLens: (lens) => page.command('set_lens', { lens }),
    filterKind: (kind) => page.command('filter_kind', { kind }),
    filterNaming: (naming) => page.command('filter_naming', { naming }),
    resizeText: (step) => page.resizeText(step),
    setMeasure: (measure) => page.command('set_measure', { measure }),
    original: (claim) => originalAt(page.session.model, claim),
    clearFilter: () => page.command('clear_filter'),
    openFile: () => byId('file').click(),
    paste: () => page.paste(),
    sample: (index) => page.open('openSample', index),
    cancel: () => page.session.cancel(),
    again: () => page.session.analyze(),
    dismiss: () => {
      page.session.dismissError();
      page.command('dismiss_error');
    },
    toggleView: canSwitch ? () => page.toggleView() : null,
  };
}
