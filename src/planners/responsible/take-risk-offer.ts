/** Adds an offered risk to the register as a draft and ties its source to it. */
import { type RiskOffer, takeOffer } from '#domain/sections/responsible/risk-offers.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';

export function takeRiskOffer(offer: RiskOffer, from: { collection: string; record: string }): void {
  const id = projectStore.newId(risks.prefix);
  projectStore.change('Add a risk', (before) => takeOffer(before, offer, id, from, projectStore.now));
  announce(`Added “${String(offer.fields.title ?? 'a risk')}” to the register as a draft.`);
  focusWhenDrawn(`[data-field="${from.record}.risk"]`);
}
