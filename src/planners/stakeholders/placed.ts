/** Stakeholders that have both numbers, as the map and its table show them. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { quadrantOf } from '#domain/sections/stakeholders/engagement.ts';
import { stakeholders } from '#domain/sections/stakeholders/model.ts';

export interface Placed {
  id: string;
  name: string;
  power: number;
  interest: number;
  corner: string;
}

export function placedIn(project: ProjectDocument): Placed[] {
  return orderedIds(project, stakeholders.name).flatMap((id) => {
    const record = recordOf(project, stakeholders.name, id) ?? {};
    const [power, interest] = [numberIn(record.power), numberIn(record.interest)];
    if (power === undefined || interest === undefined) return [];
    const corner = quadrantOf(record)?.name ?? '';
    return [{ id, name: recordName(stakeholders, id, record), power, interest, corner }];
  });
}
