/**
 * The order of the cascade. It stands in the head of every page, before any style sheet, because the bundler decides
 * in which order sheets come; every rule of the site sits in one of these layers.
 */
export const layerOrder = '@layer reset, tokens, base, layout, components, utilities;';
