/** Brings a figure to life when it comes into view: its controls redraw the picture and the sentence. */
import { figures } from '#domain/figures/catalogue.ts';
import { svgElement } from './shapes.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

async function start(root: HTMLElement): Promise<void> {
  const figure = await figures[root.dataset.try ?? '']?.();
  const picture = root.querySelector('[data-shapes]');
  const sentence = root.querySelector('[data-sentence]');
  if (!figure || !picture || !sentence) return;
  const inputs = [...root.querySelectorAll<HTMLInputElement>('input[type="range"]')];
  const draw = () => {
    const values = Object.fromEntries(inputs.map((input) => [input.name, Number(input.value)]));
    const drawing = figure.draw(values);
    picture.replaceChildren(
      ...drawing.shapes.map((shape) => {
        const { tag, attributes, text } = svgElement(shape);
        const element = document.createElementNS(NAMESPACE, tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        if (text !== undefined) element.textContent = text;
        return element;
      }),
    );
    sentence.textContent = drawing.sentence;
    for (const input of inputs) {
      const words =
        figure.controls.find((control) => control.id === input.name)?.say(Number(input.value)) ?? input.value;
      input.setAttribute('aria-valuetext', words);
      const output = root.querySelector(`output[for="${input.id}"]`);
      if (output) output.textContent = words;
    }
  };
  for (const input of inputs) input.addEventListener('input', draw);
  root.querySelector('fieldset')?.removeAttribute('disabled');
  draw();
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      void start(target as HTMLElement).catch(() => undefined);
    }
  },
  { rootMargin: '200px 0px' },
);
for (const root of document.querySelectorAll('[data-try]')) observer.observe(root);
