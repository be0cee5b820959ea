/** Line drawings on a 24 × 24 grid. They decorate: the words beside them carry the meaning. */
const paths = {
  alert:
    'M12 9v4m0 3.5v.01M10.300 4.200 2.600 17.500A2 2 0 0 0 4.300 20.500h15.400a2 2 0 0 0 1.700-3L13.700 4.200a2 2 0 0 0-3.400 0Z',
  approve: 'M12 3 5 6v5c0 4.500 2.900 8.400 7 10 4.100-1.600 7-5.500 7-10V6l-7-3Zm-3 9 2.200 2.200L15.500 10',
  arrowUp: 'M12 19V5m-6 6 6-6 6 6',
  arrowDown: 'M12 5v14m-6-6 6 6 6-6',
  back: 'M15 5l-7 7 7 7',
  calculator:
    'M6 3h12a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Zm2 4h8m-8 5h.01M12 12h.01M16 12h.01M8 16.500h.01M12 16.500h.01M16 16.500h.01',
  calendar: 'M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Zm-1 5h16M8 3v4m8-4v4',
  car: 'M5 16.500v2m14-2v2M3.500 16.500v-4l2-5.500a1.500 1.500 0 0 1 1.400-1h10.200a1.500 1.500 0 0 1 1.400 1l2 5.500v4h-17Zm0-4h17M7 14.500h.01m9.990 0h.01',
  chat: 'M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-7l-4.500 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Z',
  check: 'M5 12.500 10 17.500 19 7',
  chevron: 'M6 9l6 6 6-6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.500 2',
  close: 'M6 6l12 12M18 6 6 18',
  download: 'M12 4v11m-5-4.500 5 5 5-5M5 20h14',
  file: 'M7 3h7l5 5v12a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Zm7 0v5h5M9.500 13h5m-5 3.500h5',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-9-9h18M12 3c2.500 2.600 3.800 5.600 3.800 9s-1.300 6.400-3.800 9c-2.500-2.600-3.800-5.600-3.800-9S9.500 5.600 12 3Z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.500M12 8v.01',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  minus: 'M6 12h12',
  paperclip:
    'M19.500 11.500 12 19a5 5 0 0 1-7-7l8-8a3.300 3.300 0 0 1 4.700 4.700l-8 8a1.600 1.600 0 0 1-2.300-2.300l7-7',
  person:
    'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.500 8c.800-3.500 3.800-5.500 7.500-5.500s6.700 2 7.500 5.500',
  plus: 'M12 5v14M5 12h14',
  refresh: 'M19 8a8 8 0 1 0 1 5m0-9v4.500h-4.500',
  scale:
    'M12 4v16m-4 0h8M5 7h14M5 7l-2.500 6a2.700 2.700 0 0 0 5 0L5 7Zm14 0-2.500 6a2.700 2.700 0 0 0 5 0L19 7Z',
  send: 'M4 12 20 4l-5 16-3.500-6.500L4 12Z',
  signOut: 'M10 4H5v16h5m5-4 4-4-4-4m4 4H10',
  spark: 'M12 3l1.800 5.200L19 10l-5.200 1.800L12 17l-1.800-5.200L5 10l5.200-1.800L12 3Z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
