/**
 * Gives pages a way to load the planners that their modules do not show: `virtual:planner-registry`. An ordinary
 * dynamic import would make Astro put the style sheets of all planners into every page of the guide.
 */
import type { Plugin } from 'vite';

const name = 'virtual:planner-registry';
const registry = '/src/planners/registry.ts';

export function plannerRegistry(): Plugin {
  let isBuild = false;
  let file: string | undefined;
  return {
    name: 'planner-registry',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId(id) {
      return id === name ? `\0${name}` : undefined;
    },
    load(id) {
      if (id !== `\0${name}`) return undefined;
      if (!isBuild) return `export const loadRegistry = () => import(${JSON.stringify(registry)});`;
      if (this.environment.name !== 'client') return 'export const loadRegistry = undefined;';
      file ??= this.emitFile({ type: 'chunk', id: registry, name: 'planners', preserveSignature: 'strict' });
      return `export const loadRegistry = () => import(/* @vite-ignore */ import.meta.ROLLUP_FILE_URL_${file});`;
    },
  };
}
