/** A copy in a file the person picked, written again after every save, where the browser can do that. */
import { useStore } from '@nanostores/react';
import { $secondCopy, canKeepSecondCopy, chooseSecondCopy, endSecondCopy } from '#stores/second-copy.ts';
import { Button } from '#ui/Button.tsx';

export function SecondCopy() {
  const state = useStore($secondCopy);
  if (!canKeepSecondCopy()) return null;
  if (state.kind === 'none')
    return <Button onClick={() => void chooseSecondCopy()}>Keep a second copy in a file …</Button>;
  return (
    <>
      <span>
        {state.kind === 'writing'
          ? `Second copy: ${state.name}`
          : `The second copy could not be written: ${state.why}`}
      </span>
      <Button weight="quiet" onClick={endSecondCopy}>
        Stop
      </Button>
    </>
  );
}
