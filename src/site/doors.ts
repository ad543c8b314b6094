/** The four doors of the home page, with the pages they lead to; a page that does not exist is left out. */
import { getCollection } from 'astro:content';
import { findEntry } from './entries.ts';
import { type GuidePage, getPagesById } from './guide.ts';

export async function getDoors() {
  const data = (await findEntry('doors', 'home'))?.data;
  if (!data) throw new Error('content/doors.yaml is missing');
  const pages = new Map((await getPagesById(pagesBehind(data))).map((page) => [page.id, page]));
  const withPage = <Door extends { page: string }>(doors: Door[]) =>
    doors.flatMap((door) => {
      const page = pages.get(door.page);
      return page ? [{ ...door, page }] : [];
    });
  const paths = await getCollection('paths');
  const roles = await Promise.all(
    data.roles.map(async ({ role, pages: ids }) => ({
      id: role,
      name: (await findEntry('roles', role))?.data.door ?? role,
      pages: ids.map((id) => pages.get(id)).filter((page): page is GuidePage => page !== undefined),
      path: paths.find(({ data }) => data.role === role)?.id,
    })),
  );
  return {
    questions: withPage(data.questions),
    tenMinutes: withPage(data.tenMinutes),
    phases: withPage(data.phases),
    roles: roles.filter((role) => role.pages.length > 0),
  };
}

interface Doors {
  questions: { page: string }[];
  tenMinutes: { page: string }[];
  phases: { page: string }[];
  roles: { pages: string[] }[];
}

function pagesBehind({ questions, tenMinutes, phases, roles }: Doors): string[] {
  return [
    ...[...questions, ...tenMinutes, ...phases].map(({ page }) => page),
    ...roles.flatMap(({ pages }) => pages),
  ];
}
