/**
 * Who took over from whom on 1 July 2025, by statistical codes: new unit, then those of our 2020 units that went into
 * it. Predecessors outside Tuần Giáo are left out: they are no units of this catalogue.
 */
export const mergers2025: readonly (readonly [successor: string, predecessors: readonly string[]])[] = [
  ['03253', ['03253', '03289', '03274']],
  ['03295', ['03295', '03280', '03304']],
  ['03268', ['03268', '03262', '03269']],
  ['03260', ['03271', '03260', '03265']],
  ['03283', ['03298', '03283', '03277', '03284']],
  ['03301', ['03299']],
  ['03217', ['03263']],
  ['03244', ['03259']],
]
