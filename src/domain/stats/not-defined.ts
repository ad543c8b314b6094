/**
 * A value that does not exist for the given input, with the reason in a plain sentence that a page can print.
 * Calculations return it instead of NaN, Infinity or a silent 0.
 */
export interface NotDefined {
  undefined: string;
}

/** A finite number, or the reason why there is none. */
export type Result = number | NotDefined;

/** Makes a `NotDefined`. `reason`: one plain sentence, ending with a full stop. */
export function notDefined(reason: string): NotDefined {
  return { undefined: reason };
}

/**
 * True when a calculation gave a value: a number, or the object a calculation promises.
 * Narrows `Result` to `number`, and `Interval | NotDefined` to `Interval`.
 */
export function isDefined<Value>(result: Value | NotDefined): result is Value {
  return !(typeof result === 'object' && result !== null && Object.hasOwn(result, 'undefined'));
}
