-- The sound of a long video is made with its smallest rendition, which can be played meanwhile.
UPDATE transcode_part
SET kind = 'SMALLEST', state = 'WAITING', attempts = 0, setbacks = 0, percent = 0, lease = NULL,
    lease_until = UTC_TIMESTAMP(6)
WHERE kind = 'SOUND';
