-- A wave of so many physicians that went live 190 days ago, beside two of a tenth each: what roster, training, EHR use,
-- tickets and a pulse leave behind. Written by the owner of the tables; :n is the number of physicians of the first wave.
set timezone = 'UTC';

create temporary table learner as
select i, 'P' || i as physician, 'u' || i as sign_in, 'T' || i as training, wave, site, s.code,
       row_number() over (partition by wave, s.code order by i) - 1 as k
  from (select i, case when i <= :n then 'W1' when i <= :n * 11 / 10 then 'W2' else 'W3' end as wave,
               'S' || case when i <= :n then i % 40 when i <= :n * 11 / 10 then 40 + i % 5 else 45 + i % 5 end as site
          from generate_series(1, :n * 12 / 10) i) p
  join (select code, row_number() over (order by code) - 1 as number from specialty) s on s.number = (p.i / 40) % 20;
create temporary table moment as
select go_live, go_live::timestamptz as live_at from (select current_date - 190 as go_live) d;

insert into site select 'S' || i, 'Bench Health', 'Hospital ' || i, 'UTC', 'US', null, true from generate_series(0, 49) i;
insert into department
select 'D-' || site || '-' || code, site, code, 'bench-chief', true from (select distinct site, code from learner) d;
insert into program values ('BENCH', 'Bench', 'Bench Health', 8, 8, 0.8, 1, 8, 4, 2, 0.2, 4, 3, 0);
insert into wave
select 'W' || i, 'BENCH', i, 'Wave ' || i, go_live, 'UTC', 8, 8, 0.8, 1, 8, 4, 2, 0.2, 4, 3, 'D1-1', live_at, 0
  from generate_series(1, 3) i, moment;
insert into wave_site select distinct 'BENCH', site, wave from learner;
insert into training_wave select 'W' || i, 'bench', live_at - interval '60 days' from generate_series(1, 3) i, moment;
insert into wave_specialty
select wave, code, false, count(*), count(*) / 8, count(*) / 8, 10, 4, 4 from learner group by wave, code;
insert into physician (physician_id, user_id, family_name, given_name, sort_name, specialty_code, site_id, employment,
    high_acuity, multi_role, privileges_active, clinical_fte, active)
select physician, sign_in, 'Family' || i % 977, 'Given' || i, 'family' || i % 977 || '0given' || i, code, site, 'EMPLOYED',
       false, false, true, 1.0, true from learner;
-- One of ten passed the test long ago and is due for the yearly refresher.
insert into learner_training (id, wave_id, physician_id, user_id, specialty_code, site_id, state, state_since, created_at,
    privacy_at, elearning_at, class_at, lab_at, passed_at, attempts, access, missing, access_since, look_again, version)
select training, wave, physician, sign_in, code, site, 'COMPLETED', live_at - interval '7 days',
       live_at - interval '56 days', live_at - interval '40 days', live_at - interval '40 days',
       live_at - interval '20 days', live_at - interval '14 days',
       live_at - case when i % 10 = 3 then interval '300 days' else interval '16 days' end, 1, 'ELIGIBLE', 'NONE',
       live_at - interval '7 days', false, 0
  from learner, moment;
insert into test_attempt (id, training_id, attempt_no, score, passed, rule, taken_at, recorded_by, recorded_at)
select training || '-' || no, training, no, case when no = 1 and i % 11 = 0 then 71 else 90 end, no = 2 or i % 11 <> 0,
       'proficiency-result 1', live_at - interval '17 days' + no * interval '1 hour', 'bench', live_at - interval '16 days'
  from learner, moment, generate_series(1, 2) no where no = 1 or i % 11 = 0;
insert into lab_checklist
select training || '-L', training, true, i % 6 <> 0, i % 6 <> 0, true, true, 'bench', live_at - interval '14 days'
  from learner, moment;
insert into access_decision
select training || '-A' || no, training, no, wave, case no when 1 then 'BLOCKED' else 'ELIGIBLE' end,
       case no when 1 then 'TEST' else 'NONE' end, 'As the records say.', '{}', 'access-decision 1, row 6',
       live_at - case no when 1 then interval '40 days' else interval '7 days' end
  from learner, moment, generate_series(1, 2) no;

-- Eight learners to a class; who leads it leads ten of them and holds a certificate.
insert into training_session (id, wave_id, specialty_code, kind, site_id, starts_at, ends_at, zone, capacity,
    lead_physician_id, lead_user_id, co_user_id, state, sequence, taken, waiting, next_waiting, check_in_secret, planned_by,
    planned_at, version)
select c.id, c.wave, c.code, 'CLASS', c.site, live_at - interval '30 days' + c.no * interval '1 minute',
       live_at - interval '30 days' + c.no * interval '1 minute' + interval '4 hours', 'UTC', 8, t.physician, t.sign_in,
       'bench', 'CLOSED', 0, 8, 0, 1, 'secret', 'bench', live_at - interval '50 days', 0
  from (select 'C-' || wave || '-' || code || '-' || k / 8 as id, wave, code, k / 8 as no, min(site) as site
          from learner group by wave, code, k / 8) c
  join learner t on t.wave = c.wave and t.code = c.code and t.k = c.no / 10 * 80, moment;
insert into seat_event (id, session_id, training_id, kind, done_by, done_at)
select training || '-' || kind, 'C-' || wave || '-' || code || '-' || k / 8, training, kind, 'bench',
       live_at - case kind when 'BOOKED' then interval '45 days' else interval '20 days' end
  from learner, moment, (values ('BOOKED'), ('ATTENDED')) e (kind);
insert into reaction_survey (session_id, opened_at, closes_at, closed_at)
select id, live_at - interval '20 days', live_at - interval '13 days', live_at - interval '13 days'
  from training_session, moment;
insert into survey_result
select id, 8, 6, 4.20, live_at - interval '13 days' from training_session, moment;
insert into survey_answer
select training || '-S', 'C-' || wave || '-' || code || '-' || k / 8, 4, 5, 4, 4, 4, null from learner where k % 8 < 6;
insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id, curriculum_version, round_no,
    state, state_since, created_at, one_at_a_time, version)
select 'CRT-' || i, 'APPOINTED', physician, sign_in, wave, code, site, 1, 1, 'CERTIFIED', live_at - interval '90 days',
       live_at - interval '120 days', 'CRT-' || i, 0 from learner, moment where k % 80 = 0;
insert into certificate (id, public_id, certification_id, period_no, physician_id, user_id, holder_name, specialty_code,
    site_id, wave_id, curriculum_version, certified_by, confirmed_by, certified_at, valid_from, valid_until, window_opens,
    due, key_id, status_index, credential)
select 'CTF-' || i, 'x' || i, 'CRT-' || i, 1, physician, sign_in, physician, code, site, wave, 1, 'm', 'c',
       live_at - interval '90 days', live_at - interval '90 days', live_at + interval '275 days',
       live_at + interval '215 days', live_at + interval '245 days', 'key', i, 'jws' from learner, moment where k % 80 = 0;

-- Twelve periods of thirty days, six before go-live and six after it, a load each.
insert into usage_load (id, number, state, file_name, sha256, loaded_sha256, bytes, lines, problems, warnings, missing,
    replaces, vendors, period_from, period_until, lines_done, last_line, beat_at, uploaded_by, uploaded_at, loaded_by,
    loaded_at)
select 'USL-' || m, m, 'LOADED', 'month-' || m || '.csv', lpad(m::text, 64, '0'), lpad(m::text, 64, '0'), 1000, :n, 0, 0, 0,
       0, 'Example EHR', go_live - 180 + (m - 1) * 30, go_live - 181 + m * 30, :n, :n, now(), 'bench',
       now() - (20 - m) * interval '1 day', 'bench', now() - (20 - m) * interval '1 day'
  from generate_series(1, 12) m, moment;
-- One of two hundred works as those do who need much help, one as those who need a class.
insert into usage_figure
select 'USL-' || m, i, physician, go_live - 180 + (m - 1) * 30, go_live - 181 + m * 30, go_live - 166 + (m - 1) * 30, 30,
       'Example EHR', '2027.1', 150, 90, case when i % 200 = 0 then 100 else 145 end, 20, 1, 240,
       case when i % 200 < 2 then 150 else 235 end, 96.5, 128, case when i % 200 = 0 then 60 else 8 + i % 5 end, 150, 'VISITS'
  from learner, moment, generate_series(1, 12) m;
insert into usage_coverage
select 'USL-' || m, row_number() over (partition by m order by wave), wave, go_live - 180 + (m - 1) * 30,
       go_live - 181 + m * 30, 'Example EHR', '2027.1', people, people
  from (select wave, count(*) as people from learner group by wave) w, moment, generate_series(1, 12) m;

-- As many tickets as physicians of the first wave, one of a hundred still open.
insert into support_ticket
select 'TKT-' || j, 'SD-' || j, wave, code, site, physician,
       (array ['DEFECT', 'TRAINING_GAP', 'ENHANCEMENT', 'ACCESS'])[1 + i % 4], 2 + i % 3, 'Ticket ' || j, 'What happened',
       case when i % 100 = 0 then 'OPEN' else 'RESOLVED' end, 'bench-training',
       live_at + (i % 180) * interval '1 day' + i * interval '1 second',
       live_at + (i % 180) * interval '1 day' + i * interval '1 second', live_at + (i % 180 + 2) * interval '1 day', 1
  from (select l.*, i as j from learner l where i <= :n) t, moment;
insert into ticket_event (id, ticket_id, number, kind, category, severity, state, done_by, done_at)
select t.id || '-' || e.no, t.id, e.no, e.kind, t.category, t.severity, e.state, 'bench',
       t.opened_at + (e.no - 1) * interval '1 day'
  from support_ticket t, (values (1, 'OPENED', 'OPEN'), (2, 'RESOLVED', 'RESOLVED')) e (no, kind, state)
 where e.no = 1 or t.state = 'RESOLVED';

-- Two of five answered the pulse at 30 days, all items each.
insert into pulse (id, wave_id, review_point, version, opened_by, opened_at, closes_at, closed_at)
select 'PLS-' || wave, wave, 'DAY_30', 1, 'bench', live_at + interval '30 days', live_at + interval '40 days',
       live_at + interval '40 days' from moment, (values ('W1'), ('W2'), ('W3')) w (wave);
insert into pulse_day select id, go_live + 30, live_at + interval '30 days' from pulse, moment;
insert into pulse_invitation select 'PLS-' || wave, physician, sign_in, code, false from learner;
insert into pulse_answer select 'PLA-' || i, 'PLS-' || wave, code from learner where i % 5 < 2;
insert into pulse_mark
select 'PLA-' || i, q.item, 1 + (i + q.number) % 5 from learner, pulse_item q where i % 5 < 2 and q.version = 1;
insert into pulse_comment
select 'PLC-' || i, 'PLS-' || wave, 'It takes me ' || i || ' clicks.' from learner where i % 25 = 0;
insert into pulse_rating select 'PLS-' || wave, physician, 1, 1 + i % 5, go_live + 32 from learner, moment where i % 5 = 0;

-- The review of the first wave with long minutes, and the hours of its trainers.
insert into wave_review (id, wave_id, state, current_point, begun_at, version)
select 'RVW-1', 'W1', 'IN_REVIEW', 'DAY_30', live_at, 0 from moment;
insert into review_round (id, review_id, point, began_at, pulse_id, preparation, version)
select 'RND-' || point, 'RVW-1', point, began, pulse, 0, 0
  from moment, lateral (values ('DAY_30', live_at + interval '30 days', 'PLS-W1'), ('DAY_60', null, null),
                               ('DAY_90', null, null)) r (point, began, pulse);
insert into review_minute (id, review_id, point, kind, sentence, done_by, done_at)
select 'RFN-' || i, 'RVW-1', 'DAY_30', 'FINDING', 'Finding ' || i, 'bench', live_at + interval '45 days'
  from generate_series(1, 200) i, moment;
insert into cme_entry
select 'CME-' || i || '-' || e, sign_in, physician, 'TEACHING', 'SES-' || i || '-' || e, go_live - e, 4, 0.5, 2, '', null,
       'bench', live_at
  from learner, moment, generate_series(1, 20) e where k % 80 = 0;
