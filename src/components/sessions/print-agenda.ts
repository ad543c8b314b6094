/** Prints the agenda of a session as a handout, with the facilitator's notes, or only its blank worksheets. */

type Paper = 'handout' | 'script' | 'sheets';

const agenda = document.querySelector<HTMLElement>('[data-agenda]');

function print(paper: Paper): void {
  if (!agenda) return;
  const notes = [...agenda.querySelectorAll<HTMLDetailsElement>('[data-notes]')];
  const before = notes.map(({ open }) => open);
  for (const note of notes) note.open = paper === 'script';
  agenda.dataset.paper = paper;
  addEventListener(
    'afterprint',
    () => {
      delete agenda.dataset.paper;
      for (const [place, note] of notes.entries()) note.open = before[place] ?? false;
    },
    { once: true },
  );
  window.print();
}

for (const button of agenda?.querySelectorAll<HTMLButtonElement>('[data-print-agenda]') ?? [])
  button.addEventListener('click', (event) => {
    event.preventDefault();
    print(button.dataset.printAgenda as Paper);
  });
