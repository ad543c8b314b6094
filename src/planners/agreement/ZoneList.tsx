/** The time zones any field on the page may offer, each with the city people know it by. */
import { cityOf, zoneNames } from '#domain/calendar/zone-names.ts';
import { ZONE_LIST } from '#domain/sections/roles/model.ts';

export function ZoneList() {
  return (
    <datalist id={ZONE_LIST}>
      {zoneNames().map((zone) => (
        <option key={zone} value={zone}>
          {cityOf(zone)}
        </option>
      ))}
    </datalist>
  );
}
