/** A project with many people all over the world and many meetings. */
const ZONES = [
  'America/Bogota',
  'Europe/Berlin',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Europe/London',
  'America/New_York',
  'Pacific/Auckland',
  'Australia/Sydney',
  'Asia/Tokyo',
  'America/Los_Angeles',
  'Africa/Nairobi',
  'America/Sao_Paulo',
];

export function agreementProject(people: number, meetings: number): object {
  const records = <Fields>(count: number, prefix: string, make: (index: number) => Fields) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}_${index}`, make(index)]));
  return {
    format: 'baseline-project',
    schemaVersion: 1,
    id: 'prj_many_people',
    rev: 1,
    title: 'A team of the whole world',
    createdAt: '2026-03-02T09:00:00Z',
    updatedAt: '2026-03-02T09:00:00Z',
    people: records(people, 'per', (index) => ({
      name: `Person ${index + 1}`,
      tz: ZONES[index % ZONES.length],
      start: '09:00',
      end: '17:00',
    })),
    agreements: { agr_1: { name: '', decisionWindowHours: 48, reviewOn: '2026-09-01' } },
    meetings: records(meetings, 'mtg', (index) => ({
      name: `Meeting ${index + 1}`,
      form: 'live',
      cadence: 'weekly',
      firstOn: '2026-07-06',
      start: `${index % 24}:00`,
      tz: 'UTC',
      minutes: 30,
      leaves: 'Notes',
    })),
  };
}
