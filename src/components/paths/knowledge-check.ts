/** Answers the questions of a path: why an answer is right or not, from the explanations that stand on the page. */

export function watchChecks(root: HTMLElement): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('[data-check]')) {
    const button = form.querySelector<HTMLElement>('[data-answer]');
    if (button) button.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      explain(form);
    });
  }
}

function paragraph(...content: (string | Node)[]): HTMLParagraphElement {
  const made = document.createElement('p');
  made.append(...content);
  return made;
}

function explain(form: HTMLFormElement): void {
  const outcome = form.querySelector('[data-outcome]');
  const inputs = [...form.querySelectorAll('input')];
  const answers = [...form.querySelectorAll<HTMLElement>('li')];
  const chosen = answers.filter((_, at) => inputs[at]?.checked);
  const isMany = inputs[0]?.type === 'checkbox';
  const missing = answers.filter((answer) => 'right' in answer.dataset && !chosen.includes(answer)).length;
  const said = chosen.map((answer) => {
    const parts = ['[data-verdict]', ...(isMany ? ['em'] : []), '[data-because]'];
    const copies = parts.flatMap((part) => answer.querySelector(part)?.cloneNode(true) ?? []);
    return paragraph(...copies.flatMap((copy, at) => (at > 0 ? [' ', copy] : [copy])));
  });
  outcome?.replaceChildren(...said, ...afterword(chosen.length, isMany, missing));
}

/** What remains to be said when nothing, too little or a wrong answer was chosen. */
function afterword(chosen: number, isMany: boolean, missing: number): HTMLParagraphElement[] {
  if (chosen === 0) return [paragraph('Choose an answer first.')];
  if (missing === 0) return [];
  return [
    paragraph(isMany ? 'At least one more answer is right.' : 'Choose another, or read all answers below.'),
  ];
}
