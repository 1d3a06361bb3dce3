-- Auditors look for rare decisions among millions of lines; common ones are found by walking the cases.
create index ledger_line_step on ledger_line (step, outcome);
create index ledger_line_outcome on ledger_line (outcome);
