/** The desk's line icons, drawn for 24 units; decoration only, the word stands beside them. */
const paths = {
  today: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4',
  inbox: 'M4 13 6.5 5h11L20 13v6H4zM4 13h5l1 2.5h4L15 13h5',
  folder: 'M3.5 6.5h6l2 2.5h9v10h-17z',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 5.8a6.2 6.2 0 1 0 0 12.4 6.2 6.2 0 0 0 0-12.4zM12 3v2.8M12 18.2V21M4.2 7.5l2.4 1.4M17.4 15.1l2.4 1.4M4.2 16.5l2.4-1.4M17.4 8.9l2.4-1.4',
  search: 'M10.5 4.500a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  help: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM9.700 9.500a2.400 2.400 0 1 1 3.300 2.200c-.7.3-1 .8-1 1.600M12 16.300v.2',
  lock: 'M6 10.500h12a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7.500a1 1 0 0 1 1-1zM8 10.500V8a4 4 0 0 1 8 0v2.500',
  tick: 'm5 12.500 4.500 4.500L19 7.500',
  mail: 'M3.5 5.500h17v13h-17zM4 7l8 6 8-6',
  phone:
    'M5 4h4l1.500 4.500L8.300 10a12 12 0 0 0 5.700 5.700l1.500-2.200L20 15v4a1.500 1.500 0 0 1-1.600 1.500C10.500 20 4 13.500 3.500 5.600A1.500 1.500 0 0 1 5 4z',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM13.500 7.500l3 3',
  globe:
    'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM3.500 12h17M12 3.500c3 2.700 3.800 5.500 3.800 8.500S15 17.800 12 20.500C9 17.800 8.200 15 8.200 12S9 6.200 12 3.500z',
  person: 'M12 4.200a3.800 3.800 0 1 0 0 7.600 3.800 3.800 0 0 0 0-7.600zM4.500 20c.6-4 3.500-6 7.500-6s6.900 2 7.500 6',
  people:
    'M9 5.300a3.200 3.200 0 1 0 0 6.400 3.200 3.200 0 0 0 0-6.400zM2.800 19.500c.5-3.500 2.900-5.200 6.200-5.200s5.700 1.700 6.200 5.200M15.500 5.600a3.200 3.200 0 0 1 0 5.900M17.500 14.600c2.100.7 3.400 2.300 3.700 4.900',
  printer: 'M7 9V4h10v5M4 9h16v8h-3M7 17H4V9M7 14h10v6H7z',
  down: 'm6 9 6 6 6-6',
  bell: 'M12 4a5.500 5.500 0 0 0-5.500 5.500c0 5-2 6.500-2 6.500h15s-2-1.500-2-6.500A5.500 5.500 0 0 0 12 4zM10 19a2 2 0 0 0 4 0',
  clip: 'm20 11-8.300 8.300a5 5 0 0 1-7-7L13 4a3.300 3.300 0 0 1 4.700 4.700l-8.300 8.300a1.700 1.700 0 0 1-2.400-2.400L14.500 7',
  close: 'M6 6l12 12M18 6 6 18',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-2.500 6.500h5zM19 7l-2.500 6.500h5z',
  shield: 'M12 3.500 5 6v6c0 4.500 3 7.300 7 8.500 4-1.200 7-4 7-8.500V6zM9 12l2.200 2.200L15.200 10',
  seal: 'M3.500 17c3-7 5.500-11 7-10s-3 8-1.500 9 2.500-3.500 4-3.500 0 3 1.500 3 2-1 3.500-1h2.500M3.500 20.500h17',
  split: 'M4 12h5l5-6h6M9 12l5 6h6M17 3l3 3-3 3M17 15l3 3-3 3',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.200a2.800 2.800 0 1 0 0 5.600 2.800 2.800 0 0 0 0-5.600z',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  refresh: 'M20 12a8 8 0 1 1-2.300-5.600L20 8.500M20 4v4.500h-4.500',
  building: 'M3.500 9 12 4l8.500 5zM5 19.500h14M7 9.500v7M12 9.500v7M17 9.500v7',
  flag: 'M6 21V4M6 4.500h12l-2.500 4 2.500 4H6',
  book: 'M5 4.5h10.500a3 3 0 0 1 3 3v12H8a3 3 0 0 1-3-3zM5 16.500a3 3 0 0 1 3-3h10.500M9 8.500h6',
  out: 'M14 4h5v16h-5M4 12h11M11 8l4 4-4 4',
} as const
export type IconName = keyof typeof paths

export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
  <svg className="i" viewBox="0 0 24 24" aria-hidden="true" style={size === 16 ? undefined : { width: size, height: size }}>
    <path d={paths[name]} />
  </svg>
)

/** The half sun over the horizon (look.md, Identity). */
export const Mark = ({ size = 32 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" role="img" aria-label="阳光公开">
    <path d="M8 21a8 8 0 0 1 16 0z" fill="#F5B301" />
    <path d="M3 21h26" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    <path d="M16 6v4M7.200 9.600l2.600 2.600M24.800 9.600l-2.600 2.600" stroke="#F5B301" strokeWidth="2" strokeLinecap="round" />
    <path d="M8 25.500h16" stroke="currentColor" strokeOpacity=".45" strokeWidth="2" strokeLinecap="round" />
  </svg>
)
