/** Full screen for one element, where the browser has it. */
import { type RefObject, useCallback, useEffect, useState } from 'react';

export function useFullScreen(element: RefObject<HTMLElement | null>) {
  const [isPossible, setPossible] = useState(false);
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    setPossible(document.fullscreenEnabled === true);
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  const toggle = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    // Refused where the browser wants a click first: then everything stays as it is.
    else void element.current?.requestFullscreen?.().catch(() => undefined);
  }, [element]);
  return { isPossible, isFull, toggle };
}
