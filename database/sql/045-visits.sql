-- How often the form of a démarche was opened, a day in Europe/Paris: a number, nothing of the visitors.
create table if not exists monavis.form_visits (
  numero integer,
  day date,
  count integer not null,
  primary key (numero, day)
);
