import type { Lives } from './lives.ts'

/** What became of the dossiers that Tuần Giáo's district office received. */
export const districtLives: readonly Lives[] = [
  { procedure: '2.001283', 'in-time': 3 },
  { procedure: '2.000720', 'in-time': 10 },
  { procedure: '2.000575', 'in-time': 1 },
  { procedure: '1.001612', 'in-time': 19 },
  { procedure: 'MC-XD-01', 'in-time': 5, open: 1 },
  { procedure: 'MC-BPBD-01', 'in-time': 36, open: 1 },
  { procedure: 'MC-BPBD-02', 'in-time': 34, open: 1 },
  { procedure: 'MC-DD-01', 'in-time': 37, late: 1, returned: 3, open: 14 },
  { procedure: 'MC-DD-02', 'in-time': 7, open: 9 },
  { procedure: 'MC-DD-03', 'in-time': 36, open: 5 },
  { procedure: 'MC-DD-04', 'in-time': 6, open: 2 },
  { procedure: 'MC-DD-05', 'in-time': 11, open: 7 },
  { procedure: 'MC-DD-06', open: 1 },
  { procedure: '1.012753', 'in-time': 6, returned: 1, open: 11 },
  { procedure: 'MC-DD-08', open: 1 },
  { procedure: 'MC-DD-09', 'in-time': 1 },
  { procedure: '1.001758', 'in-time': 1 },
  { procedure: '1.001776', 'in-time': 118, open: 22 },
  { procedure: '1.001731', 'in-time': 22, late: 3 },
  { procedure: '2.000748', 'in-time': 28, open: 2, mayExtendBy: 3 },
]
