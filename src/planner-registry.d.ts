declare module 'virtual:planner-registry' {
  /** Loads src/planners/registry.ts when it is called. */
  export function loadRegistry(): Promise<typeof import('#planners/registry.ts')>;
}
