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
