/** Identifiers of the NIST AI RMF 1.0 (functions, categories, subcategories) and of its generative AI profile. */

/** Subcategories of each category: GOVERN 1 has 1.1 to 1.7, and so on; 72 in all. Source: nist-ai-rmf. */
const SUBCATEGORIES: Record<string, readonly number[]> = {
  GOVERN: [7, 3, 2, 3, 2, 2],
  MAP: [6, 3, 5, 2, 2],
  MEASURE: [3, 13, 3, 3],
  MANAGE: [4, 4, 2, 3],
};

/** Suggested actions of the generative profile, as in MG-4.3-002. */
const PROFILE = /^(GV|MP|MS|MG)-(\d)\.(\d{1,2})-\d{3}$/;
const LONG_NAMES: Record<string, string> = { GV: 'GOVERN', MP: 'MAP', MS: 'MEASURE', MG: 'MANAGE' };

/** True for a function (`MAP`), a category (`MAP 2`), a subcategory (`MAP 2.3`) or an action of the profile. */
export function isNistTag(tag: string): boolean {
  const profile = PROFILE.exec(tag.trim().toUpperCase());
  if (profile) return isKnown(LONG_NAMES[profile[1] ?? ''] ?? '', profile[2], profile[3]);
  const parts = /^([A-Z]+)(?: (\d)(?:\.(\d{1,2}))?)?$/.exec(tag.trim().toUpperCase());
  return parts !== null && isKnown(parts[1] ?? '', parts[2], parts[3]);
}

function isKnown(name: string, category: string | undefined, subcategory: string | undefined): boolean {
  const categories = Object.hasOwn(SUBCATEGORIES, name) ? SUBCATEGORIES[name] : undefined;
  if (!categories) return false;
  if (category === undefined) return true;
  const most = categories[Number(category) - 1];
  if (most === undefined) return false;
  return subcategory === undefined || (Number(subcategory) >= 1 && Number(subcategory) <= most);
}
