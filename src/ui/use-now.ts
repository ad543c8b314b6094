/** The time while something runs. */
import { useEffect, useState } from 'react';

/** Milliseconds since 1970, read again four times a second while something runs. */
export function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    setNow(Date.now());
    if (!isRunning) return undefined;
    const ticker = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticker);
  }, [isRunning]);
  return now;
}
