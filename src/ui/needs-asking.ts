/** Whether a deletion touches more than the record itself. */
import { usesOf } from '#domain/document/references.ts';
import { collections } from '#domain/project/collections.ts';
import { $project } from '#stores/browser.ts';

/** True when something refers to the record, so that deleting it touches more than itself. */
export function needsAsking(id: string): boolean {
  return usesOf($project.get(), collections, id).length > 0;
}
