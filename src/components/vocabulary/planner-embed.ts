/** Loads a planner when its box comes near the view, and puts it in. If that fails, the link stays. */
import { loadRegistry } from 'virtual:planner-registry';

async function fill(embed: HTMLElement): Promise<void> {
  const box = embed.querySelector<HTMLElement>('[data-planner-box]');
  const status = embed.querySelector('[data-planner-status]');
  if (!box || !status) return;
  try {
    const { plannerLoaders } = await loadRegistry();
    const load = plannerLoaders[embed.dataset.plannerEmbed ?? ''];
    if (!load) return;
    (await load()).mount(box);
  } catch {
    status.textContent =
      'The planner could not be loaded here. Check the connection, or open it on its own page with the link above.';
  }
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      void fill(target as HTMLElement);
    }
  },
  { rootMargin: '600px 0px' },
);
for (const embed of document.querySelectorAll('[data-planner-embed]')) observer.observe(embed);
