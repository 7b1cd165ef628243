import { sql } from 'kysely'

/** Which spans are summed at which grain; `past` is computed from the half months. */
export const keptSpans = sql`(
  VALUES
    ('unit'::report_grain, 'day'::report_span),
    ('unit', 'half'),
    ('unit', 'year'),
    ('field', 'day'),
    ('field', 'half'),
    ('field', 'year'),
    ('unit-procedure', 'half'),
    ('unit-procedure', 'year')
) AS kept (grain, span)`

/** The key of the sum to which a delta belongs, for each of the kept spans. */
export const keysOfKept = sql`
  grain,
  span,
  CASE span
    WHEN 'day' THEN day
    WHEN 'half' THEN report_half(report_half_number(day))
    ELSE make_date(extract(year FROM day)::integer, 1, 1)
  END AS starts,
  CASE WHEN grain = 'field' THEN 0 ELSE unit_id END AS unit_id,
  CASE WHEN grain = 'unit' THEN 0 ELSE field_id END AS field_id,
  CASE WHEN grain = 'unit-procedure' THEN procedure_id ELSE 0 END AS procedure_id`
