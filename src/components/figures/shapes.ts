/** Shapes of a figure as SVG attributes, for the still picture and the moving one alike. */
import type { Shape } from '#domain/figures/figure.ts';

export interface SvgElement {
  tag: 'polyline' | 'rect' | 'text';
  attributes: Record<string, string>;
  text?: string;
}

const round = (value: number) => String(Math.round(value * 10) / 10);

export function svgElement(shape: Shape): SvgElement {
  if ('points' in shape) {
    const points = shape.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
    return { tag: 'polyline', attributes: { class: shape.kind, points } };
  }
  if ('width' in shape) {
    const { kind, x, y, width, height } = shape;
    return {
      tag: 'rect',
      attributes: { class: kind, x: round(x), y: round(y), width: round(width), height: round(height) },
    };
  }
  const { kind, x, y, anchor = 'start', text } = shape;
  return { tag: 'text', attributes: { class: kind, x: round(x), y: round(y), 'text-anchor': anchor }, text };
}
