/**
 * What every planner needs, as one script: it compresses better than forty, and is loaded once for all planners. A module
 * belongs to it when one of the shared parts imports it, directly or through others, without loading it late.
 */
const roots = /\/src\/ui\/(?:PlannerFrame|RecordField|RecordList|Findings)\.tsx$/;
/** React is a script of its own, used by Astro too. */
const apart = /\/node_modules\/(?:react|react-dom|scheduler)\//;

interface Context {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

const known = new Map<string, boolean>();

function isShared(id: string, context: Context, path: ReadonlySet<string> = new Set()): boolean {
  const before = known.get(id);
  if (before !== undefined) return before;
  if (roots.test(id)) return true;
  if (path.has(id)) return false;
  const importers = context.getModuleInfo(id)?.importers ?? [];
  const result = importers.some((importer) => isShared(importer, context, new Set([...path, id])));
  if (result || path.size === 0) known.set(id, result);
  return result;
}

/** For `codeSplitting.groups`: the name of the script a module goes to, or nothing. */
export function plannerCoreName(id: string, context: Context): string | null {
  return !apart.test(id) && isShared(id, context) ? 'planner-core' : null;
}
