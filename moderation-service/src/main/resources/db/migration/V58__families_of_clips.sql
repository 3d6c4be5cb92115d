-- The family of all videos with the same pictures; null for a video of which no copy was found.
alter table screened_clip add column family_id binary(16) null;
