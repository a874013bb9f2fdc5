/** The ear of grain, and the grain that flies off: `public/icon/winnow.svg` in the colours of the theme. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path class="mark-stem" d="M13 30.5V20" />
      <path d="M13 .5C18.8 4.5 18.8 12.5 13 17 7.2 12.5 7.2 4.5 13 .5Z" />
      <path d="M.5 14C7.5 14 11 18.5 11 25.5 4 25.5 .5 21 .5 14Z" />
      <path d="M25.5 14C18.5 14 15 18.5 15 25.5 22 25.5 25.5 21 25.5 14Z" />
      <path class="mark-chaff" d="M31.8 2.2C30.2 9 25.5 12 19.5 10.2 21 3.5 25.8 .5 31.8 2.2Z" />
    </svg>
  );
}
