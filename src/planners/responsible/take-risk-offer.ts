/** Adds an offered risk to the register as a draft and ties its source to it. */
import { recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { affected } from '#domain/sections/responsible/model.ts';
import {
  offerFromFailure,
  offerFromHarm,
  type RiskOffer,
  takeOffer,
} from '#domain/sections/responsible/risk-offers.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';

export function takeRiskOffer(offer: RiskOffer, from: { collection: string; record: string }): void {
  const id = projectStore.newId(risks.prefix);
  projectStore.change('Add a risk', (before) => takeOffer(before, offer, id, from, projectStore.now));
  announce(`Added “${String(offer.fields.title ?? 'a risk')}” to the register as a draft.`);
  focusWhenDrawn(`[data-field="${from.record}.risk"]`);
}

/** The offer of an affected group, or of a failure, as it stands now. */
export function takeOfferOf(collection: string, record: string): void {
  const now = recordOf($project.get(), collection, record) ?? {};
  // The button is pressed again before this program has come.
  if (!isMissing(now.risk)) return;
  const offer = collection === affected.name ? offerFromHarm(now) : offerFromFailure(now);
  takeRiskOffer(offer, { collection, record });
}
