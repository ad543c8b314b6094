/** The part of nspell that the spelling check uses; the package brings no types. */
declare module 'nspell' {
  export default function nspell(aff: Buffer, dic: Buffer): { correct(word: string): boolean };
}
