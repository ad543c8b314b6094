/** The text of a file that a person chose. What is too large is refused by its size, before anything of it is read. */

export type ChosenText = { text: string } | { refusal: string };

/** @param most bytes that are read at all. Never rejects. */
export async function readChosen(file: File, most: number): Promise<ChosenText> {
  if (file.size > most)
    return { refusal: `The file has more than ${Math.floor(most / 1024 / 1024)} MB, so it was not read.` };
  try {
    return { text: await file.text() };
  } catch {
    return { refusal: 'The browser could not read the file. Choose it again.' };
  }
}
