-- How many votes and steps of a démarche were answered 503, a day in Europe/Paris: a number, nothing of their authors.
-- The démarche 0 stands for those whose form could not be read.
create table if not exists monavis.refused_votes (
  numero integer,
  day date,
  count integer not null,
  primary key (numero, day)
);

-- When each alert was last sent, so that all processes together send it once.
create table if not exists monavis.alerts (
  name text primary key,
  sent_at timestamptz not null
);
