const paths = {
  tree: 'M12 3v5M12 8H5v5M12 8h7v5M3 13h4v5H3zM17 13h4v5h-4zM10 13h4v5h-4zM12 8v5',
  home: 'M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6',
  people:
    'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 20c0-4 3-6 7-6s7 2 7 6M16 4a3.5 3.5 0 0 1 0 7M18 14c3 .6 4 3 4 6',
  error: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 8.5l7 7M15.5 8.5l-7 7',
  warning: 'M12 3L2 20h20zM12 10v4M12 17v.5',
  note: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5',
  done: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12l3 3 5-6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  chart: 'M4 4v16h16M8 16v-5M12 16V8M16 16v-8',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2',
  todo: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  back: 'M9 6L4 11l5 5M4 11h10a6 6 0 0 1 6 6v2',
  folder: 'M3 6h7l2 3h9v10H3z',
  letter: 'M3 5h18v14H3zM3 6l9 7 9-7',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  paper: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 21c0-5 3-7 7-7s7 2 7 7',
  target: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 12h.01',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  card: 'M4 5h16v14H4zM8 10h8M8 14h5',
  forecast: 'M3 17l6-6 4 4 8-9M15 6h6v6',
  report: 'M6 3h9l4 4v14H6zM9 18v-4M12.5 18v-8M16 18v-3',
  'person-target': 'M10 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM3 21c0-5 3-7 7-7 2 0 3 .3 4 1M18 14v6M15 17h6',
  introduce: 'M15 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM9 21c0-4 2-7 6-7s6 3 6 7M2 8h6M5.5 5L8.5 8l-3 3',
  book: 'M12 6C10 4 7 4 3 4v14c4 0 7 0 9 2 2-2 5-2 9-2V4c-4 0-7 0-9 2zM12 6v14',
  flag: 'M5 21V4h13l-3 4 3 4H5',
  hourglass: 'M6 3h12M6 21h12M7 3c0 5 4 6 5 9-1 3-5 4-5 9M17 3c0 5-4 6-5 9 1 3 5 4 5 9',
  backwards: 'M4 4v6h6M4.5 10A8 8 0 1 1 4 14M12 8v4l3 2',
  rules: 'M19 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h12zM5 19a2 2 0 0 1 2-2h12M9 7h6M9 11h6',
  settings: 'M3 7h10M19 7h2M16 4v6M3 17h2M11 17h10M8 14v6',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a word; never alone, so readers aloud skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
