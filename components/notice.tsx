import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';

interface Props {
  readonly icon: IconNode;
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly act: () => void };
}

/** What the popup says where it has no comments to show, and the one thing the reader can do about it. */
export function Notice({ icon, title, text, action }: Props) {
  return (
    <section class="notice">
      <span class="notice-icon">
        <Icon node={icon} size={22} />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {action && (
        <button type="button" class="primary" onClick={action.act}>
          {action.label}
        </button>
      )}
    </section>
  );
}
