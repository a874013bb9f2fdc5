import type { IconNode } from 'lucide';
import { h } from 'preact';

/** One of Lucide's icons, as decoration: whatever it means is said in words beside it. */
export function Icon({ node, size = 16 }: { node: IconNode; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
