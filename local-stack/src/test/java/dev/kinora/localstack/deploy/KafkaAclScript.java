package dev.kinora.localstack.deploy;

import static java.util.stream.Collectors.joining;

import dev.kinora.localstack.broker.BrokerAccess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** The permissions of the broker as a script for Kafka's tools, with one call per user and operation. */
final class KafkaAclScript {

    private static final Map<AclOperation, String> NAMES = Map.of(
            AclOperation.CREATE, "Create",
            AclOperation.DESCRIBE, "Describe",
            AclOperation.WRITE, "Write",
            AclOperation.READ, "Read");

    private KafkaAclScript() {}

    static String text() {
        Map<String, TreeSet<String>> calls = new LinkedHashMap<>();
        for (AclBinding rule : BrokerAccess.rules()) {
            calls.computeIfAbsent(call(rule), call -> new TreeSet<>())
                    .add("'" + rule.pattern().name() + "'");
        }
        return """
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
                """
                + calls.entrySet().stream()
                        .map(call -> "allow " + call.getKey() + " "
                                + String.join(option(call.getKey()), List.copyOf(call.getValue())) + "\n")
                        .collect(joining());
    }

    private static String call(AclBinding rule) {
        String user = "--allow-principal " + rule.entry().principal() + " --operation "
                + NAMES.get(rule.entry().operation());
        if (rule.pattern().resourceType() == ResourceType.GROUP) {
            return user + " --resource-pattern-type "
                    + (rule.pattern().patternType() == PatternType.PREFIXED ? "prefixed" : "literal") + " --group";
        }
        return user + " --topic";
    }

    private static String option(String call) {
        return call.endsWith("--group") ? " --group " : " --topic ";
    }
}
