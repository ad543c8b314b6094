/** The ids that headings get when a text is rendered (as GitHub makes them), and those the vocabulary adds. */
import { withoutCode } from './mdx-mentions.ts';

export function headingAnchors(body: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  const counts = new Map<string, number>();
  for (const match of withoutCode(body).matchAll(/^#{2,6}[ \t]+(.+?)[ \t]*#*$/gm)) {
    const slug = slugOf(match[1] ?? '');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  if (body.includes('<OnMonday')) anchors.add('on-monday');
  if (body.includes('<Source')) anchors.add('sources');
  return anchors;
}

function slugOf(heading: string): string {
  return heading
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}
