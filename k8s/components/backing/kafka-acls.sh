#!/usr/bin/env bash
# Made from TopicAccess by DeploymentFilesTests; do not edit. Sets what each service may do at the broker; what was
# set before and is not here has to be taken back by hand (kafka-acls.sh --remove).
# Needs KAFKA_BOOTSTRAP and KAFKA_ADMIN_PASSWORD; KAFKA_CLIENT names a file with other settings, for TLS for example.
set -euo pipefail
client=${KAFKA_CLIENT:-/tmp/admin.properties}
if [ -z "${KAFKA_CLIENT:-}" ]; then
  (umask 077 && cat >"$client" <<EOF
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="kafka-admin" password="$KAFKA_ADMIN_PASSWORD";
EOF
  )
fi
allow() {
  "${KAFKA_HOME:-/opt/kafka}/bin/kafka-acls.sh" --bootstrap-server "$KAFKA_BOOTSTRAP" --command-config "$client" --add "$@"
}
allow --allow-principal User:gateway-service --operation Create --topic '*'
allow --allow-principal User:gateway-service --operation Describe --topic '*'
allow --allow-principal User:gateway-service --operation Write --topic 'account.changed' --topic 'account.created' --topic 'account.erasure-completed' --topic 'account.erasure-completed.dlt' --topic 'account.erasure-requested' --topic 'account.tokens-revoked' --topic 'account.tokens-revoked.dlt' --topic 'client.notified' --topic 'client.notified.dlt' --topic 'moderation.profile-reset.dlt'
allow --allow-principal User:gateway-service --operation Read --topic 'account.erasure-completed' --topic 'account.erasure-completed.dlt' --topic 'account.tokens-revoked' --topic 'account.tokens-revoked.dlt' --topic 'client.notified' --topic 'client.notified.dlt' --topic 'moderation.profile-reset' --topic 'moderation.profile-reset.dlt'
allow --allow-principal User:gateway-service --operation Read --resource-pattern-type prefixed --group 'gateway'
allow --allow-principal User:moderation-service --operation Create --topic '*'
allow --allow-principal User:moderation-service --operation Describe --topic '*'
allow --allow-principal User:moderation-service --operation Write --topic 'account.changed.dlt' --topic 'account.created.dlt' --topic 'account.erasure-completed' --topic 'account.erasure-requested.dlt' --topic 'account.tokens-revoked.dlt' --topic 'client.notified' --topic 'comment.removed.dlt' --topic 'comment.submitted.dlt' --topic 'moderation.account-answered' --topic 'moderation.answered' --topic 'moderation.case-opened' --topic 'moderation.decided' --topic 'moderation.preservation-changed' --topic 'moderation.profile-reset' --topic 'moderation.rewrite-suggested' --topic 'moderation.standing-changed' --topic 'moderation.withdrawn' --topic 'video.preserved.dlt' --topic 'video.transcoded.dlt' --topic 'video.unpublished.dlt'
allow --allow-principal User:moderation-service --operation Read --topic 'account.changed' --topic 'account.changed.dlt' --topic 'account.created' --topic 'account.created.dlt' --topic 'account.erasure-requested' --topic 'account.erasure-requested.dlt' --topic 'account.tokens-revoked' --topic 'account.tokens-revoked.dlt' --topic 'comment.removed' --topic 'comment.removed.dlt' --topic 'comment.submitted' --topic 'comment.submitted.dlt' --topic 'video.preserved' --topic 'video.preserved.dlt' --topic 'video.transcoded' --topic 'video.transcoded.dlt' --topic 'video.unpublished' --topic 'video.unpublished.dlt'
allow --allow-principal User:moderation-service --operation Read --resource-pattern-type prefixed --group 'moderation'
allow --allow-principal User:preference-service --operation Create --topic '*'
allow --allow-principal User:preference-service --operation Describe --topic '*'
allow --allow-principal User:preference-service --operation Write --topic 'account.erasure-completed' --topic 'account.erasure-requested.dlt' --topic 'account.tokens-revoked.dlt' --topic 'client.notified' --topic 'engagement.recorded' --topic 'engagement.recorded.dlt' --topic 'preference.updated' --topic 'video.published.dlt'
allow --allow-principal User:preference-service --operation Read --topic 'account.erasure-requested' --topic 'account.erasure-requested.dlt' --topic 'account.tokens-revoked' --topic 'account.tokens-revoked.dlt' --topic 'engagement.recorded' --topic 'engagement.recorded.dlt' --topic 'video.published' --topic 'video.published.dlt'
allow --allow-principal User:preference-service --operation Read --resource-pattern-type prefixed --group 'preference'
allow --allow-principal User:recommendation-service --operation Create --topic '*'
allow --allow-principal User:recommendation-service --operation Describe --topic '*'
allow --allow-principal User:recommendation-service --operation Write --topic 'account.age-confirmation-changed.dlt' --topic 'account.changed.dlt' --topic 'account.erasure-completed' --topic 'account.erasure-requested.dlt' --topic 'account.tokens-revoked.dlt' --topic 'client.notified' --topic 'comment.removed.dlt' --topic 'engagement.recorded' --topic 'engagement.recorded.dlt' --topic 'preference.updated.dlt' --topic 'recommendation.model-activated' --topic 'recommendation.model-trained' --topic 'video.published.dlt' --topic 'video.unpublished.dlt'
allow --allow-principal User:recommendation-service --operation Read --topic 'account.age-confirmation-changed' --topic 'account.age-confirmation-changed.dlt' --topic 'account.changed' --topic 'account.changed.dlt' --topic 'account.erasure-requested' --topic 'account.erasure-requested.dlt' --topic 'account.tokens-revoked' --topic 'account.tokens-revoked.dlt' --topic 'comment.removed' --topic 'comment.removed.dlt' --topic 'engagement.recorded' --topic 'engagement.recorded.dlt' --topic 'preference.updated' --topic 'preference.updated.dlt' --topic 'video.published' --topic 'video.published.dlt' --topic 'video.unpublished' --topic 'video.unpublished.dlt'
allow --allow-principal User:recommendation-service --operation Read --resource-pattern-type prefixed --group 'recommendation'
allow --allow-principal User:video-service --operation Create --topic '*'
allow --allow-principal User:video-service --operation Describe --topic '*'
allow --allow-principal User:video-service --operation Write --topic 'account.age-confirmation-changed' --topic 'account.changed.dlt' --topic 'account.created.dlt' --topic 'account.erasure-completed' --topic 'account.erasure-requested.dlt' --topic 'account.tokens-revoked.dlt' --topic 'client.notified' --topic 'comment.removed' --topic 'comment.submitted' --topic 'engagement.recorded' --topic 'engagement.recorded.dlt' --topic 'moderation.account-answered.dlt' --topic 'moderation.answered.dlt' --topic 'moderation.case-opened.dlt' --topic 'moderation.decided.dlt' --topic 'moderation.preservation-changed.dlt' --topic 'moderation.profile-reset.dlt' --topic 'moderation.rewrite-suggested.dlt' --topic 'moderation.standing-changed.dlt' --topic 'moderation.withdrawn.dlt' --topic 'transcode.part-ready' --topic 'transcode.part-ready.dlt' --topic 'video.preserved' --topic 'video.published' --topic 'video.transcode-failed' --topic 'video.transcoded' --topic 'video.unpublished' --topic 'video.uploaded' --topic 'video.uploaded.dlt'
allow --allow-principal User:video-service --operation Read --topic 'account.changed' --topic 'account.changed.dlt' --topic 'account.created' --topic 'account.created.dlt' --topic 'account.erasure-requested' --topic 'account.erasure-requested.dlt' --topic 'account.tokens-revoked' --topic 'account.tokens-revoked.dlt' --topic 'engagement.recorded' --topic 'engagement.recorded.dlt' --topic 'moderation.account-answered' --topic 'moderation.account-answered.dlt' --topic 'moderation.answered' --topic 'moderation.answered.dlt' --topic 'moderation.case-opened' --topic 'moderation.case-opened.dlt' --topic 'moderation.decided' --topic 'moderation.decided.dlt' --topic 'moderation.preservation-changed' --topic 'moderation.preservation-changed.dlt' --topic 'moderation.profile-reset' --topic 'moderation.profile-reset.dlt' --topic 'moderation.rewrite-suggested' --topic 'moderation.rewrite-suggested.dlt' --topic 'moderation.standing-changed' --topic 'moderation.standing-changed.dlt' --topic 'moderation.withdrawn' --topic 'moderation.withdrawn.dlt' --topic 'transcode.part-ready' --topic 'transcode.part-ready.dlt' --topic 'video.uploaded' --topic 'video.uploaded.dlt'
allow --allow-principal User:video-service --operation Read --resource-pattern-type prefixed --group 'video'
