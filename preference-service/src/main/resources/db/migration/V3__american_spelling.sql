-- Names of columns are spelled as the code spells them.
alter table engagement_tally rename column unanalysed to unanalyzed;
alter table engagement_tally rename index ix_engagement_tally_unanalysed to ix_engagement_tally_unanalyzed;
