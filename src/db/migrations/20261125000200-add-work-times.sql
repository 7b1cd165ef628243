ALTER TABLE work_item
  ADD COLUMN held_since timestamptz(3),
  ADD COLUMN due_before timestamptz(3);
COMMENT ON COLUMN work_item.held_since IS 'Since when assignee holds it; NULL: nobody does.';
COMMENT ON COLUMN work_item.due_before IS 'While the clock stands still: the due instant when it stopped. With suspended_at it says what is left of the time.';

UPDATE work_item
SET due_before = (
  SELECT (body::json ->> 'dueAt')::timestamptz(3)
  FROM action
  WHERE action.unit_id = work_item.unit_id AND action.dossier_id = work_item.dossier_id
    AND kind IN ('accepted', 'resumed', 'extended')
  ORDER BY number DESC
  LIMIT 1
)
WHERE state = 'suspended';

-- Who goes on holding it has held it since before: the first action after the last that gave it to somebody else.
UPDATE work_item
SET held_since = (
  SELECT min(given.at)
  FROM action AS given
  WHERE given.unit_id = work_item.unit_id AND given.dossier_id = work_item.dossier_id
    AND given.kind IN ('assigned', 'routed')
    AND given.number > coalesce((
      SELECT max(other.number)
      FROM action AS other
      WHERE other.unit_id = work_item.unit_id AND other.dossier_id = work_item.dossier_id
        AND (other.kind = 'transferred' OR other.kind IN ('assigned', 'routed')
          AND other.body::json ->> 'assignee' IS DISTINCT FROM work_item.assignee)
    ), 0)
)
WHERE assignee IS NOT NULL;
