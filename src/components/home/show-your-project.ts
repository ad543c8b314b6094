/** Fills in “Your project” on the home page: how far it is, what the review says, and what comes next. */
import { isEmptyProject } from '#domain/document/project.ts';
import { countBySeverity } from '#domain/project/findings.ts';
import { nextThings } from '#domain/project/next-things.ts';
import { reviewProject } from '#domain/project/review.ts';
import { sections } from '#domain/project/sections.ts';
import { projectStore } from '#stores/browser.ts';
import { dayOf } from '#stores/environment.ts';
import { openProject } from '#stores/open-project.ts';
import { plannerLink } from '#ui/site-link.ts';

export async function showYourProject(box: HTMLElement | null): Promise<void> {
  if (!box) return;
  await openProject();
  const project = projectStore.$project.get();
  if (isEmptyProject(project)) return;
  const begun = sections.map((section) => section.progress(project)).filter(({ total }) => total > 0);
  const done = begun.reduce((sum, each) => sum + each.done, 0);
  const total = begun.reduce((sum, each) => sum + each.total, 0);
  const findings = reviewProject(project, dayOf(new Date())).filter((finding) => !finding.dismissed);
  const counts = countBySeverity(findings);
  const say = (selector: string, text: string) => {
    const element = box.querySelector(selector);
    if (element) element.textContent = text;
  };
  say('[data-name]', project.title || 'Project without a title');
  say(
    '[data-standing]',
    `${done} of ${total} needed fields filled in. The review finds ${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')} and ${counted(counts.advice, 'piece')} of advice.`,
  );
  box.querySelector('[data-next]')?.replaceChildren(
    ...nextThings(project, findings).map(({ what, why, planner, ...place }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = plannerLink(planner, place);
      link.textContent = what;
      item.append(link, `. ${why}`);
      return item;
    }),
  );
  box.hidden = false;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
