/**
 * Figures a reader can move. Each is a pure function from the values of its controls to shapes and a sentence, so that the
 * still picture drawn at build time and the moving one in the browser are the same.
 */

export interface Control {
  id: string;
  label: string;
  minimum: number;
  maximum: number;
  step: number;
  value: number;
  /** The value in words, beside the control. */
  say(value: number): string;
}

/** Shapes in a box 360 wide and as high as the figure says. Kinds name roles, not colours. */
export type Shape =
  | { kind: 'line' | 'second' | 'axis' | 'marker'; points: readonly (readonly [number, number])[] }
  | { kind: 'bar' | 'soft-bar'; x: number; y: number; width: number; height: number }
  | { kind: 'label' | 'soft-label'; x: number; y: number; text: string; anchor?: 'start' | 'middle' | 'end' };

export interface Drawing {
  shapes: Shape[];
  /** What the picture shows at these values, in one or two sentences. */
  sentence: string;
}

export type Values = Readonly<Record<string, number>>;

export interface FigureDefinition {
  title: string;
  height: number;
  controls: readonly Control[];
  draw(values: Values): Drawing;
}

export const WIDTH = 360;

export function startValues(figure: FigureDefinition): Values {
  return Object.fromEntries(figure.controls.map((control) => [control.id, control.value]));
}

/** Maps a number from one range to another; outside values are held at the ends. */
export function scale(
  from: readonly [number, number],
  to: readonly [number, number],
): (value: number) => number {
  return (value) => {
    const share = Math.min(1, Math.max(0, (value - from[0]) / (from[1] - from[0] || 1)));
    return to[0] + share * (to[1] - to[0]);
  };
}

export const percent = (share: number, digits = 0): string => `${(share * 100).toFixed(digits)} %`;
export const whole = (value: number): string => Math.round(value).toLocaleString('en');
