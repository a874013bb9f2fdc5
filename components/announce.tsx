import { useEffect, useState } from 'preact/hooks';

const quietMs = 500;

/** Tells those who do not see the popup what has changed, once it has stopped changing. */
export function Announce({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), quietMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}
