CREATE TABLE bank_account (
  bank_account_id integer GENERATED ALWAYS AS IDENTITY,
  unit_id integer NOT NULL,
  bank_bin text NOT NULL,
  bank_name text NOT NULL,
  account_number text NOT NULL,
  holder_name text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  kept_by text NOT NULL,
  kept_at timestamptz(3) NOT NULL,
  CONSTRAINT bank_account_pk PRIMARY KEY (bank_account_id),
  CONSTRAINT bank_account_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT bank_account_number_unique UNIQUE (bank_bin, account_number),
  CONSTRAINT bank_account_bin_form CHECK (bank_bin ~ '^[0-9]{6}$'),
  CONSTRAINT bank_account_number_form CHECK (account_number ~ '^[0-9A-Za-z]{1,19}$'),
  CONSTRAINT bank_account_days_in_order CHECK (valid_to IS NULL OR valid_from <= valid_to)
);
COMMENT ON TABLE bank_account IS 'Tài khoản thụ hưởng: where the citizens of a unit pay. One at a time for each unit; an ended one still takes in what comes late.';
COMMENT ON COLUMN bank_account.bank_bin IS 'BIN of the bank at NAPAS, six digits.';
COMMENT ON COLUMN bank_account.kept_by IS 'Account of the officer who put it down.';
CREATE UNIQUE INDEX bank_account_current ON bank_account (unit_id) WHERE valid_to IS NULL;

CREATE TABLE charge (
  charge_id uuid NOT NULL,
  unit_id integer NOT NULL,
  reference text NOT NULL,
  memo text NOT NULL,
  payer_name text NOT NULL,
  payer_phone text NOT NULL,
  payer_email text NOT NULL,
  payer_language text NOT NULL,
  subject text NOT NULL,
  total_dong bigint NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  submitted_at timestamptz(3),
  state text NOT NULL,
  reduction_dong bigint NOT NULL,
  kept_dong bigint NOT NULL,
  refunded_dong bigint NOT NULL,
  is_cancelled boolean NOT NULL,
  asked_exemption text,
  CONSTRAINT charge_pk PRIMARY KEY (charge_id),
  CONSTRAINT charge_reference_unique UNIQUE (reference),
  CONSTRAINT charge_memo_unique UNIQUE (memo),
  CONSTRAINT charge_memo_form CHECK (memo ~ '^[0-9A-Z]{8,25}$'),
  CONSTRAINT charge_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT charge_language_known CHECK (payer_language IN ('vi', 'en')),
  CONSTRAINT charge_state_known CHECK (state IN ('awaiting', 'paid', 'partly-paid', 'over-paid', 'exempt', 'cancelled', 'refund-due', 'refunded')),
  CONSTRAINT charge_total_positive CHECK (total_dong > 0),
  CONSTRAINT charge_reduction_within_total CHECK (reduction_dong BETWEEN 0 AND total_dong),
  CONSTRAINT charge_money_not_negative CHECK (kept_dong >= 0 AND refunded_dong >= 0)
);
COMMENT ON TABLE charge IS 'Khoản phải nộp: what one filing costs, and what has come of it. state and the sums that change are a cache of charge_event and money_move, compared by verify.';
COMMENT ON COLUMN charge.charge_id IS 'Id of the filing that costs this. No foreign key: a draft may be forgotten, the money that came for it may not.';
COMMENT ON COLUMN charge.memo IS 'What a transfer says, letters and digits alone, by which the bank''s notice finds its charge.';
COMMENT ON COLUMN charge.subject IS 'Name of the procedure, as it was.';
COMMENT ON COLUMN charge.submitted_at IS 'When its filing was handed in; NULL while it is a draft.';
COMMENT ON COLUMN charge.kept_dong IS 'What has come for it and was not given back.';
COMMENT ON COLUMN charge.asked_exemption IS 'Ground on which less is asked for, while nobody has decided it.';
CREATE INDEX charge_by_unit ON charge (unit_id, state, opened_at);
CREATE INDEX charge_asked ON charge (unit_id) WHERE asked_exemption IS NOT NULL;
CREATE TRIGGER charge_terms_stay BEFORE DELETE OR UPDATE OF charge_id, unit_id, reference, memo, total_dong, opened_at ON charge
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER charge_no_truncate BEFORE TRUNCATE ON charge
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE charge_line (
  charge_id uuid NOT NULL,
  number integer NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  amount_dong bigint NOT NULL,
  CONSTRAINT charge_line_pk PRIMARY KEY (charge_id, number),
  CONSTRAINT charge_line_charge_fk FOREIGN KEY (charge_id) REFERENCES charge,
  CONSTRAINT charge_line_kind_known CHECK (kind IN ('phi', 'le-phi')),
  CONSTRAINT charge_line_positive CHECK (amount_dong > 0)
);
COMMENT ON TABLE charge_line IS 'What a charge is made of: lines of the catalogue as they were when it was opened. Append-only.';
CREATE TRIGGER charge_line_append_only BEFORE UPDATE OR DELETE ON charge_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER charge_line_no_truncate BEFORE TRUNCATE ON charge_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE charge_event (
  charge_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamptz(3) NOT NULL,
  actor text NOT NULL,
  post text NOT NULL,
  kind text NOT NULL,
  amount_dong bigint NOT NULL,
  reason text NOT NULL,
  command_key uuid,
  CONSTRAINT charge_event_pk PRIMARY KEY (charge_id, number),
  CONSTRAINT charge_event_charge_fk FOREIGN KEY (charge_id) REFERENCES charge,
  CONSTRAINT charge_event_key_unique UNIQUE (command_key),
  CONSTRAINT charge_event_number_positive CHECK (number > 0),
  CONSTRAINT charge_event_kind_known CHECK (kind IN ('opened', 'submitted', 'exemption-asked', 'reduced', 'exemption-declined', 'cancelled')),
  CONSTRAINT charge_event_not_negative CHECK (amount_dong >= 0)
);
COMMENT ON TABLE charge_event IS 'What was decided about a charge, in order. Append-only. What came and went of money is in money_move.';
COMMENT ON COLUMN charge_event.post IS 'The post in which the account acted; citizen for whoever pays, system for the program.';
COMMENT ON COLUMN charge_event.amount_dong IS 'Opened: what it costs. Reduced: by how much less. Else nothing.';
COMMENT ON COLUMN charge_event.command_key IS 'Idempotency key of what an officer sent.';
CREATE TRIGGER charge_event_append_only BEFORE UPDATE OR DELETE ON charge_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER charge_event_no_truncate BEFORE TRUNCATE ON charge_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE bank_credit (
  credit_id bigint GENERATED ALWAYS AS IDENTITY,
  bank_bin text NOT NULL,
  transaction_id text NOT NULL,
  account_number text NOT NULL,
  amount_dong bigint NOT NULL,
  memo text NOT NULL,
  booked_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  source text NOT NULL,
  unit_id integer,
  state text NOT NULL,
  finding text NOT NULL,
  charge_id uuid,
  CONSTRAINT bank_credit_pk PRIMARY KEY (credit_id),
  CONSTRAINT bank_credit_transaction_unique UNIQUE (bank_bin, transaction_id),
  CONSTRAINT bank_credit_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT bank_credit_charge_fk FOREIGN KEY (charge_id) REFERENCES charge,
  CONSTRAINT bank_credit_positive CHECK (amount_dong > 0),
  CONSTRAINT bank_credit_source_known CHECK (source IN ('notice', 'statement')),
  CONSTRAINT bank_credit_state_known CHECK (state IN ('waiting', 'allocated', 'returned')),
  CONSTRAINT bank_credit_allocated_to_charge CHECK ((state = 'allocated') = (charge_id IS NOT NULL)),
  CONSTRAINT bank_credit_finding_known CHECK (finding IN ('exact', 'partial', 'over', 'duplicate', 'no-filing', 'cancelled', 'unknown-memo', 'several-memos', 'other-unit', 'unknown-account'))
);
COMMENT ON TABLE bank_credit IS 'Báo có: money that the bank says has come to one of our accounts. What the bank said never changes; unit_id, state, finding and charge_id are a cache of money_move.';
COMMENT ON COLUMN bank_credit.transaction_id IS 'The bank''s own number of the transaction: the same credit told twice is one credit.';
COMMENT ON COLUMN bank_credit.memo IS 'As the bank tells it, however mangled.';
COMMENT ON COLUMN bank_credit.booked_at IS 'When the bank booked it.';
COMMENT ON COLUMN bank_credit.unit_id IS 'Whose account it came to; NULL while nobody has put that account down.';
COMMENT ON COLUMN bank_credit.state IS 'waiting: for a person to decide; allocated: to one charge; returned: to whoever sent it.';
COMMENT ON COLUMN bank_credit.finding IS 'What the program found when it came.';
CREATE INDEX bank_credit_waiting ON bank_credit (unit_id, booked_at) WHERE state = 'waiting';
CREATE INDEX bank_credit_by_day ON bank_credit (unit_id, booked_at);
CREATE INDEX bank_credit_by_charge ON bank_credit (charge_id) WHERE charge_id IS NOT NULL;
CREATE TRIGGER bank_credit_as_told BEFORE DELETE OR UPDATE OF credit_id, bank_bin, transaction_id, account_number, amount_dong, memo, booked_at, received_at, source ON bank_credit
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER bank_credit_no_truncate BEFORE TRUNCATE ON bank_credit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE money_move (
  move_id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz(3) NOT NULL,
  actor text NOT NULL,
  post text NOT NULL,
  from_place text NOT NULL,
  to_place text NOT NULL,
  credit_id bigint,
  charge_id uuid,
  amount_dong bigint NOT NULL,
  reason text NOT NULL,
  bank_reference text NOT NULL,
  command_key uuid,
  CONSTRAINT money_move_pk PRIMARY KEY (move_id),
  CONSTRAINT money_move_credit_fk FOREIGN KEY (credit_id) REFERENCES bank_credit,
  CONSTRAINT money_move_charge_fk FOREIGN KEY (charge_id) REFERENCES charge,
  CONSTRAINT money_move_key_unique UNIQUE (command_key),
  CONSTRAINT money_move_positive CHECK (amount_dong > 0),
  CONSTRAINT money_move_way_known CHECK ((from_place, to_place) IN (('bank', 'waiting'), ('bank', 'charge'), ('waiting', 'charge'), ('charge', 'waiting'), ('waiting', 'returned'), ('charge', 'returned'))),
  CONSTRAINT money_move_names_charge CHECK ((charge_id IS NOT NULL) = ('charge' IN (from_place, to_place))),
  CONSTRAINT money_move_names_credit CHECK ((credit_id IS NULL) = (from_place = 'charge' AND to_place = 'returned')),
  CONSTRAINT money_move_refund_proved CHECK (to_place <> 'returned' OR bank_reference <> ''),
  CONSTRAINT money_move_by_hand_says_why CHECK (from_place = 'bank' OR reason <> '')
);
COMMENT ON TABLE money_move IS 'Every đồng that came, from place to place: from the bank to a charge or to those that wait, from there to a charge or back to its sender. Append-only; all sums are sums over it.';
COMMENT ON COLUMN money_move.bank_reference IS 'The bank''s number of a transfer that gave money back.';
CREATE INDEX money_move_by_credit ON money_move (credit_id, move_id) WHERE credit_id IS NOT NULL;
CREATE INDEX money_move_by_charge ON money_move (charge_id, move_id) WHERE charge_id IS NOT NULL;
CREATE UNIQUE INDEX money_move_comes_once ON money_move (credit_id) WHERE from_place = 'bank';
CREATE TRIGGER money_move_append_only BEFORE UPDATE OR DELETE ON money_move
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER money_move_no_truncate BEFORE TRUNCATE ON money_move
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE receipt_counter (
  unit_id integer NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT receipt_counter_pk PRIMARY KEY (unit_id, year),
  CONSTRAINT receipt_counter_unit_fk FOREIGN KEY (unit_id) REFERENCES unit,
  CONSTRAINT receipt_counter_not_negative CHECK (last_number >= 0)
);
COMMENT ON TABLE receipt_counter IS 'Last number given to a receipt (biên lai) of this unit and local year; its row lock keeps the numbers without a gap.';

CREATE TABLE payment_receipt (
  unit_id integer NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  charge_id uuid NOT NULL,
  amount_dong bigint NOT NULL,
  issued_at timestamptz(3) NOT NULL,
  CONSTRAINT payment_receipt_pk PRIMARY KEY (unit_id, year, number),
  CONSTRAINT payment_receipt_charge_unique UNIQUE (charge_id),
  CONSTRAINT payment_receipt_charge_fk FOREIGN KEY (charge_id) REFERENCES charge,
  CONSTRAINT payment_receipt_counter_fk FOREIGN KEY (unit_id, year) REFERENCES receipt_counter,
  CONSTRAINT payment_receipt_number_positive CHECK (number > 0),
  CONSTRAINT payment_receipt_amount_positive CHECK (amount_dong > 0)
);
COMMENT ON TABLE payment_receipt IS 'Biên lai điện tử: given when a charge is paid in full, once. Append-only.';
COMMENT ON COLUMN payment_receipt.amount_dong IS 'What was due, and paid.';
CREATE TRIGGER payment_receipt_append_only BEFORE UPDATE OR DELETE ON payment_receipt
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_receipt_no_truncate BEFORE TRUNCATE ON payment_receipt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE payment_reminder (
  charge_id uuid NOT NULL,
  kind text NOT NULL,
  raised_at timestamptz(3) NOT NULL,
  CONSTRAINT payment_reminder_pk PRIMARY KEY (charge_id, kind),
  CONSTRAINT payment_reminder_charge_fk FOREIGN KEY (charge_id) REFERENCES charge,
  CONSTRAINT payment_reminder_kind_known CHECK (kind IN ('filing-without-money', 'money-without-filing'))
);
COMMENT ON TABLE payment_reminder IS 'Which payer was reminded of what, once each.';

GRANT SELECT, INSERT, UPDATE (valid_to) ON bank_account TO motcua_app;
GRANT SELECT, INSERT, UPDATE (submitted_at, payer_name, payer_phone, payer_email, payer_language, state, reduction_dong, kept_dong, refunded_dong, is_cancelled, asked_exemption) ON charge TO motcua_app;
GRANT SELECT, INSERT, UPDATE (unit_id, state, finding, charge_id) ON bank_credit TO motcua_app;
GRANT SELECT, INSERT ON charge_line, charge_event, money_move, payment_receipt, payment_reminder TO motcua_app;
GRANT SELECT, INSERT, UPDATE (last_number) ON receipt_counter TO motcua_app;
