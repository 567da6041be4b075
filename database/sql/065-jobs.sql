-- Runners of the job queue that are alive: each says so regularly. A process that dies at work never gives its jobs
-- back, and the queue itself waits four hours before it takes them away.
create table if not exists monavis.job_runners (
  id text primary key,
  seen_at timestamptz not null default now()
);
