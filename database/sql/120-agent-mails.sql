-- Which regular mails each agent wants, and when the last digest left; without a row, all of them.
create table if not exists monavis.agent_mails (
  user_id integer primary key references admin_users (id) on delete cascade,
  wants_digest boolean not null default true,
  wants_score_alerts boolean not null default true,
  digest_sent_at timestamptz
);
-- Démarches whose porteurs were told that the score falls. A row outlives the fall until it is a week old: a score that
-- goes up and down around the limit is told once a week at most.
create table if not exists monavis.score_alerts (
  demarche_numero integer primary key,
  sent_at timestamptz not null default now()
);
