import type { Words } from '#site/words.ts';

declare global {
  namespace App {
    interface Locals {
      /** State of the words being rendered: which sources have a number, what has been mentioned before. */
      words?: Words;
    }
  }
}
