import { Lock } from 'lucide';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import { useWords } from './words.ts';

/** Says who speaks, and what it never does. */
export function Header() {
  const { name, promise } = useWords();
  return (
    <header class="header">
      <Mark />
      <h1>{name}</h1>
      <p>
        <Icon node={Lock} size={12} />
        {promise}
      </p>
    </header>
  );
}
