/** The register as one wide table, with everything the program works out. */
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { saveFile } from '#ui/save-file.ts';

async function saveRegister(): Promise<void> {
  const [{ registerCsv }, { wordsOf }] = await Promise.all([
    import('#domain/sections/risks/csv.ts'),
    import('#domain/project/display.ts'),
  ]);
  const project = $project.get();
  // The byte order mark tells spreadsheet programs that the text is UTF-8.
  const text = `\uFEFF${registerCsv(project, wordsOf(project))}`;
  saveFile(fileName(`${project.title} risk register`, '.csv'), text, 'text/csv');
  announce('The register was saved to your downloads.');
}

export function RegisterExports() {
  return (
    <p data-print="no">
      <Button onClick={() => void saveRegister()}>Save the register with scores as CSV</Button>
    </p>
  );
}
