import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReasonKind } from '../lib/spam/comment.ts';
import { type Order, orders, type TabName, usualOrder, type Wish } from './arrange.ts';
import { useWords } from './words.ts';

interface Props {
  readonly tab: TabName;
  readonly wish: Wish;
  readonly reasons: readonly (readonly [ReasonKind, number])[];
  readonly onWish: (wish: Wish) => void;
}

/** Search, filter by reason, and order of the list. */
export function Sieve({ tab, wish, reasons, onWish }: Props) {
  const { hidden, reasonName } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <search class="sieve" id="sieve">
      <input
        type="search"
        aria-label={hidden.search}
        placeholder={hidden.search}
        value={wish.query}
        ref={field}
        onInput={({ currentTarget }) => onWish({ ...wish, query: currentTarget.value })}
      />
      <select
        aria-label={hidden.byReason}
        value={wish.reason ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onWish({ ...wish, reason: reasons.find(([kind]) => kind === value)?.[0] ?? null })
        }
      >
        <option value="">{hidden.anyReason}</option>
        {reasons.map(([kind, count]) => (
          <option key={kind} value={kind}>
            {`${reasonName(kind)} (${hidden.number(count)})`}
          </option>
        ))}
      </select>
      <select
        aria-label={hidden.order}
        value={wish.order ?? usualOrder(tab)}
        onChange={({ currentTarget: { value } }) =>
          onWish({ ...wish, order: orders.find((order: Order) => order === value) ?? null })
        }
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {hidden.orders[order]}
          </option>
        ))}
      </select>
    </search>
  );
}
