/** The steering wheel. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="logo-ground" width="32" height="32" rx="9" />
      <g fill="none" className="logo-line" strokeWidth="2.200" strokeLinecap="round">
        <circle cx="16" cy="16" r="9" />
        <path d="M7.600 14.200c5-2 11.800-2 16.800 0M16 19v6" />
      </g>
      <circle className="logo-hub" cx="16" cy="16.600" r="2.600" />
    </svg>
  );
}
