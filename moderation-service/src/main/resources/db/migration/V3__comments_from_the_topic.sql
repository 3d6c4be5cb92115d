-- Comments are screened straight from their topic. Those that waited in the table of jobs come that way once more.
INSERT INTO outbox_event (event_id, topic, message_key, subject, body, occurred_at)
SELECT id, 'comment.submitted', JSON_UNQUOTE(JSON_EXTRACT(payload, '$.videoId')),
       JSON_UNQUOTE(JSON_EXTRACT(payload, '$.commentId')), CAST(payload AS CHAR), created_at
FROM screening_job
WHERE kind = 'COMMENT' AND state = 'WAITING';
UPDATE screening_job SET state = 'DONE' WHERE kind = 'COMMENT' AND state = 'WAITING';
