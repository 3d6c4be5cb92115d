-- Names of columns are spelled as the code spells them.
alter table viewer_preference rename column personalisation to personalization;
alter table model_version rename column artefact to artifact;
