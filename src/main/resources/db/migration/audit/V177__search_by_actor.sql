-- Whether somebody's lines, or somebody's decisions of one kind, are few is read from the index alone.
create index ledger_line_actor_outcome on ledger_line (actor, outcome, business_key);
