/** What follows from an affected group or a failure, as a draft of a risk. Loaded when somebody asks for it. */
import { recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { affected } from '#domain/sections/responsible/model.ts';
import { offerFromFailure, offerFromHarm } from '#domain/sections/responsible/risk-offers.ts';
import { $project } from '#stores/browser.ts';
import { takeRiskOffer } from './take-risk-offer.ts';

/** The offer of an affected group, or of a failure, as it stands now. */
export function takeOfferOf(collection: string, record: string): void {
  const now = recordOf($project.get(), collection, record) ?? {};
  // The button is pressed again before this program has come.
  if (!isMissing(now.risk)) return;
  const offer = collection === affected.name ? offerFromHarm(now) : offerFromFailure(now);
  takeRiskOffer(offer, { collection, record });
}
