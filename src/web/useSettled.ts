import { useEffect, useState } from 'react';

/** The value once it has not changed for a moment: what is typed is asked for when the typing pauses. */
export const useSettled = <T>(value: T, milliseconds = 250): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
};
