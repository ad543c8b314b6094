/** The name of a field whether or not it says which record it belongs to: “Unit”, “Unit of Recall”. */
export function fieldName(label: string): RegExp {
  const [, words = label, needed = ''] = /^(.*?)( needed)?$/.exec(label) ?? [];
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( of .+)?${needed}$`);
}
