-- How often a machine failed at a part for reasons of its own.
ALTER TABLE transcode_part ADD COLUMN setbacks INT NOT NULL DEFAULT 0;
