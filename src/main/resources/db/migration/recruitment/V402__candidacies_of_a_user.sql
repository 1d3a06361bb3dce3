-- An auditor finds somebody's candidacies by the id under which they sign in.
create index candidacy_user on candidacy (candidate_user_id, created_at);
