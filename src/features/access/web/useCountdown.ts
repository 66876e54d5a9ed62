import { useEffect, useState } from 'react';

/** Whole seconds left of a wait, and the act that starts one. */
export const useCountdown = (): [secondsLeft: number, waitFor: (seconds: number) => void] => {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((until - now) / 1_000));
  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [left]);
  return [
    left,
    (seconds) => {
      setNow(performance.now());
      setUntil(performance.now() + seconds * 1_000);
    },
  ];
};
