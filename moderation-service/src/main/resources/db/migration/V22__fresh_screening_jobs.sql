-- Half of the places go to the newest jobs that were never tried; this finds them, and locks no others.
create index screening_job_fresh on screening_job (kind, state, attempts, due_at);
