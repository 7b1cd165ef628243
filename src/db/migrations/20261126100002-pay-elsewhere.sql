ALTER TABLE charge
  ADD COLUMN elsewhere_dong bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT charge_elsewhere_within_total CHECK (elsewhere_dong BETWEEN 0 AND total_dong),
  DROP CONSTRAINT charge_state_known,
  ADD CONSTRAINT charge_state_known CHECK (state IN ('awaiting', 'paid', 'partly-paid', 'over-paid', 'exempt', 'paid-elsewhere', 'cancelled', 'refund-due', 'refunded'));
ALTER TABLE charge ALTER COLUMN elsewhere_dong DROP DEFAULT;
COMMENT ON COLUMN charge.elsewhere_dong IS 'What was paid of it where our accounts do not see it: on the national portal, or at the counter. A cache of charge_event, compared by verify.';
GRANT UPDATE (elsewhere_dong) ON charge TO motcua_app;
ALTER TABLE charge_event
  DROP CONSTRAINT charge_event_kind_known,
  ADD CONSTRAINT charge_event_kind_known CHECK (kind IN ('opened', 'exemption-asked', 'reduced', 'exemption-declined', 'paid-elsewhere', 'cancelled'));
COMMENT ON COLUMN charge_event.amount_dong IS 'Opened: what it costs. Reduced: by how much less. Paid elsewhere: how much was paid there. Else nothing.';

-- A charge is opened by the submission of its filing: drafts have none.
ALTER TABLE charge DROP COLUMN submitted_at;
ALTER TABLE bank_credit
  DROP CONSTRAINT bank_credit_finding_known,
  ADD CONSTRAINT bank_credit_finding_known CHECK (finding IN ('exact', 'partial', 'over', 'duplicate', 'cancelled', 'unknown-memo', 'several-memos', 'other-unit', 'unknown-account'));
ALTER TABLE payment_reminder
  DROP CONSTRAINT payment_reminder_kind_known,
  ADD CONSTRAINT payment_reminder_kind_known CHECK (kind = 'filing-without-money');
