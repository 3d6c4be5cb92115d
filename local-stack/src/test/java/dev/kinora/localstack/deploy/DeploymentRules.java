package dev.kinora.localstack.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules for the compose file and the manifests; each fault names its place. */
final class DeploymentRules {

    /**
     * Set on both sides, but not to the same: what stands in front of the gateway is an ingress here and nothing or
     * somebody's own proxy there, bucket, database and broker are where production has them, and it has more brokers.
     */
    private static final Set<String> FREE = Set.of(
            "SERVER_FORWARD_HEADERS_STRATEGY",
            "KINORA_PLAYBACK_BASE_URL",
            "KINORA_PUBLIC_URL",
            "KINORA_TRANSCODE_SANDBOX",
            "KINORA_DB_URL",
            "KINORA_KAFKA",
            "KINORA_KAFKA_SECURITY",
            "KINORA_KAFKA_PARTITIONS",
            "KINORA_KAFKA_REPLICATION",
            "KINORA_KAFKA_MIN_IN_SYNC",
            "KINORA_ARCHIVE_BUCKET",
            "KINORA_S3_ENDPOINT",
            "KINORA_S3_REGION",
            "KINORA_S3_BUCKET",
            "KINORA_S3_CREATE_BUCKET",
            "KINORA_S3_PATH_STYLE");

    /** Variables that are used in the values of others. */
    private static final Set<String> SHARED = Set.of("MYSQL_HOST", "MYSQL_OPTIONS", "SITE_URL");

    /** The services of Kinora and their ports. */
    static final Map<String, String> SERVICES = Map.of(
            "gateway-service", "8080",
            "video-service", "8081",
            "moderation-service", "8082",
            "recommendation-service", "8083",
            "preference-service", "8084");

    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|_KEY|TOKEN)(_.*)?");
    /** A variable that must or may be set: {@code ${X:?see .env.example}}, {@code ${X:-local}}. */
    private static final Pattern OUTER_VARIABLE = Pattern.compile("\\$\\{[A-Z0-9_]+:(\\?[^}]+|-([^}]*))}");

    private static final Pattern PINNED = Pattern.compile("\\S+:[0-9]\\S*");

    private final List<String> faults = new ArrayList<>();

    private DeploymentRules() {}

    static List<String> faults(Yaml compose, List<Yaml> manifests) {
        var rules = new DeploymentRules();
        Map<String, Yaml> byId =
                manifests.stream().collect(Collectors.toMap(Yaml::id, manifest -> manifest, (first, second) -> second));
        compose.at("services").entries().forEach(rules::checkComposeService);
        SERVICES.forEach((name, port) -> {
            rules.checkPresence(name, byId);
            rules.checkService(name, port, compose.at("services." + name), byId);
        });
        rules.checkMediaStore(compose, byId);
        rules.checkScaling(byId);
        manifests.forEach(rules::checkManifest);
        rules.require(
                byId.getOrDefault("NetworkPolicy/deny-all", new Yaml(null))
                        .at("spec.policyTypes")
                        .text()
                        .equals("[Ingress, Egress]"),
                "k8s",
                "no policy denies what is not named");
        return List.copyOf(rules.faults);
    }

    private void checkPresence(String name, Map<String, Yaml> byId) {
        for (String kind : List.of("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget")) {
            require(byId.containsKey(kind + "/" + name), name, "has no " + kind);
        }
    }

    /** Compares the description of a service in Compose and Kubernetes. */
    private void checkService(String name, String port, Yaml composed, Map<String, Yaml> byId) {
        Yaml deployment = byId.getOrDefault("Deployment/" + name, new Yaml(null));
        Yaml container = deployment.at("spec.template.spec.containers").items().stream()
                .findFirst()
                .orElse(new Yaml(null));
        Map<String, String> here = new TreeMap<>();
        composed.at("environment").entries().forEach((variable, value) -> here.put(variable, literal(value.text())));
        Map<String, String> there = new TreeMap<>();
        for (Yaml from : container.at("envFrom").items()) {
            byId.getOrDefault("ConfigMap/" + from.at("configMapRef.name").text(), new Yaml(null))
                    .at("data")
                    .entries()
                    .forEach((variable, value) -> there.put(variable, value.text()));
        }
        container
                .at("env")
                .items()
                .forEach(entry ->
                        there.put(entry.at("name").text(), entry.at("value").text()));
        expand(there);
        String schema = "jdbc:mysql://[^/]+/kinora_" + name.replace("-service", "") + "(\\?.*)?";
        require(here.getOrDefault("KINORA_DB_URL", "").matches(schema), name, "must use its own schema in compose");
        require(there.getOrDefault("KINORA_DB_URL", "").matches(schema), name, "must use its own schema in k8s");
        for (var variables : List.of(here, there)) {
            require(
                    variables.getOrDefault("KINORA_KAFKA_SECURITY", "").startsWith("SASL_"),
                    name,
                    "must sign in at the broker");
        }
        if (there.containsKey("KINORA_PUBLIC_URL")) {
            checkSite(name, there.get("KINORA_PUBLIC_URL"), byId);
        }
        for (String free : FREE) {
            require(here.containsKey(free) == there.containsKey(free), name, "lacks " + free);
            here.remove(free);
            there.remove(free);
        }
        require(here.equals(there), name, "differs: compose has " + here + ", k8s has " + there);
        require(port.equals(here.get("SERVER_PORT")), name, "must have SERVER_PORT " + port);
        require(
                container.at("ports").items().stream()
                        .anyMatch(open -> open.at("name").text().equals("http")
                                && open.at("containerPort").text().equals(port)),
                name,
                "must name its container port http, " + port);
        Yaml service = byId.getOrDefault("Service/" + name, new Yaml(null));
        require(
                service.at("spec.ports").items().stream()
                        .anyMatch(open -> open.at("port").text().equals(port)
                                && open.at("targetPort").text().equals("http")),
                name,
                "must be served on port " + port + " to http");
        require(
                service.at("spec.selector").entries().equals(Map.of("app.kubernetes.io/name", new Yaml(name))),
                name,
                "must be selected by its name");
    }

    /** Links in mails lead to the public door where there is one. */
    private void checkSite(String name, String site, Map<String, Yaml> byId) {
        String host = byId.getOrDefault("Ingress/kinora", new Yaml(null)).at("spec.rules").items().stream()
                .map(rule -> rule.at("host").text())
                .findFirst()
                .orElse(null);
        require(
                host == null ? !site.isBlank() : site.equals("https://" + host),
                name,
                "must have the address of the ingress as KINORA_PUBLIC_URL, not " + site);
    }

    /** Substitutes the values of shared variables, like Kubernetes does. */
    private static void expand(Map<String, String> variables) {
        variables.replaceAll((name, value) -> {
            String expanded = value;
            for (String shared : SHARED) {
                expanded = expanded.replace("$(" + shared + ")", variables.getOrDefault(shared, ""));
            }
            return expanded;
        });
        variables.keySet().removeAll(SHARED);
    }

    /** video-service can have replicas only if no permanent data is on the disk of one of them. */
    private void checkMediaStore(Yaml compose, Map<String, Yaml> byId) {
        Yaml video = compose.at("services.video-service");
        Yaml deployment = byId.getOrDefault("Deployment/video-service", new Yaml(null));
        require(
                video.at("environment.KINORA_MEDIA_STORE").text().equals("s3"),
                "video-service",
                "must keep media in the object storage");
        require(
                video.at("depends_on.object-store.condition").text().equals("service_healthy"),
                "compose video-service",
                "must wait for object-store");
        require(
                !deployment.at("spec.strategy.type").text().equals("Recreate"),
                "video-service",
                "must be replaced without a pause");
        require(
                byId.containsKey("PersistentVolumeClaim/video-uploads"),
                "video-service",
                "has no volume for uploads that its replicas share");
        String sandbox = video.at("environment.KINORA_TRANSCODE_SANDBOX").text();
        require(
                sandbox.equals("${KINORA_TRANSCODE_SANDBOX:-required}"),
                "compose video-service",
                "must fence ffmpeg in");
        for (String id : List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "KINORA_S3_BUCKET")) {
            require(video.at("environment." + id).isPresent(), "video-service", "lacks " + id);
        }
    }

    /**
     * A figure for replicas would undo, with every apply, what a scaler chose; replicas beyond the partitions hear no events;
     * and with one copy of each topic the loss of a broker loses what was accepted.
     */
    private void checkScaling(Map<String, Yaml> byId) {
        Map<String, Yaml> shared = byId.entrySet().stream()
                .filter(manifest -> manifest.getKey().startsWith("ConfigMap/kinora-shared"))
                .map(manifest -> manifest.getValue().at("data").entries())
                .findFirst()
                .orElse(Map.of());
        int partitions = number(shared.get("KINORA_KAFKA_PARTITIONS"));
        byId.forEach((id, scaler) -> {
            if (id.startsWith("HorizontalPodAutoscaler/")) {
                String name = scaler.at("spec.scaleTargetRef.name").text();
                require(
                        number(scaler.at("spec.maxReplicas")) <= partitions,
                        name,
                        "must not have more replicas than topics have partitions");
                require(
                        !byId.getOrDefault("Deployment/" + name, new Yaml(null))
                                .at("spec.replicas")
                                .isPresent(),
                        name,
                        "must leave the number of replicas to its scaler");
            }
        });
        boolean ownBroker = byId.containsKey("StatefulSet/kafka");
        require(
                shared.isEmpty() || ownBroker || number(shared.get("KINORA_KAFKA_REPLICATION")) >= 3,
                "k8s",
                "topics need three copies");
        require(
                shared.isEmpty() || ownBroker || number(shared.get("KINORA_KAFKA_MIN_IN_SYNC")) >= 2,
                "k8s",
                "two copies must be written before a record counts as accepted");
    }

    private static int number(@Nullable Yaml value) {
        return value == null || value.text().isEmpty() ? 0 : Integer.parseInt(value.text());
    }

    private void checkComposeService(String name, Yaml service) {
        checkImage("compose " + name, service.at("image").text());
        boolean runsOnce = service.at("restart").text().equals("on-failure");
        require(runsOnce || service.at("healthcheck.test").isPresent(), "compose " + name, "has no health check");
        require(service.at("deploy.resources.limits.memory").isPresent(), "compose " + name, "has no memory limit");
        require(
                name.equals("gateway-service") || !service.at("ports").isPresent(),
                "compose " + name,
                "must not publish a port");
        service.at("environment")
                .entries()
                .forEach((variable, value) -> require(
                        !isSecret(variable)
                                || OUTER_VARIABLE.matcher(value.text()).matches(),
                        "compose " + name,
                        variable + " must come from a variable"));
        if (SERVICES.containsKey(name)) {
            require(service.at("read_only").text().equals("true"), "compose " + name, "must be read-only");
            for (String backing : List.of("mysql", "kafka")) {
                require(
                        service.at("depends_on." + backing + ".condition")
                                .text()
                                .equals("service_healthy"),
                        "compose " + name,
                        "must wait for " + backing);
            }
        }
    }

    private void checkManifest(Yaml manifest) {
        require(!manifest.at("kind").text().equals("Secret"), manifest.id(), "secrets are not kept here");
        String kind = manifest.at("kind").text();
        if (!Set.of("Deployment", "StatefulSet", "Job", "CronJob").contains(kind)) {
            return;
        }
        boolean ends = kind.endsWith("Job");
        Yaml pod = manifest.at((kind.equals("CronJob") ? "spec.jobTemplate." : "") + "spec.template.spec");
        String id = manifest.id();
        require(pod.at("securityContext.runAsNonRoot").text().equals("true"), id, "must not run as root");
        require(
                pod.at("securityContext.seccompProfile.type").text().equals("RuntimeDefault"),
                id,
                "must keep the runtime's seccomp profile");
        require(pod.at("automountServiceAccountToken").text().equals("false"), id, "must not mount an API token");
        require(
                ends
                        || manifest.at("spec.template.metadata.labels")
                                .entries()
                                .entrySet()
                                .containsAll(manifest.at("spec.selector.matchLabels")
                                        .entries()
                                        .entrySet()),
                id,
                "must select its own pods");
        boolean ours = SERVICES.containsKey(manifest.at("metadata.name").text());
        pod.at("containers").items().forEach(container -> {
            checkContainer(id, container);
            if (!ends) {
                checkProbes(id, container, ours);
            }
            require(
                    !container.at("image").text().startsWith("kinora/")
                            || container
                                    .at("securityContext.readOnlyRootFilesystem")
                                    .text()
                                    .equals("true"),
                    id,
                    "must have a read-only root file system");
            require(!ours || container.at("lifecycle.preStop").isPresent(), id, "must wait before it stops");
        });
    }

    private void checkProbes(String id, Yaml container, boolean ours) {
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            require(container.at(probe).isPresent(), id, "has no " + probe);
            require(
                    !ours
                            || container
                                    .at(probe + ".httpGet.path")
                                    .text()
                                    .matches("/actuator/health/(liveness|readiness)"),
                    id,
                    probe + " must ask an actuator health group");
        }
    }

    private void checkContainer(String id, Yaml container) {
        checkImage(id, container.at("image").text());
        for (String amount : List.of("requests.cpu", "requests.memory", "limits.cpu", "limits.memory")) {
            require(container.at("resources." + amount).isPresent(), id, "has no " + amount);
        }
        Yaml security = container.at("securityContext");
        require(security.at("allowPrivilegeEscalation").text().equals("false"), id, "may gain privileges");
        require(security.at("capabilities.drop").text().equals("[ALL]"), id, "must drop all capabilities");
        container.at("env").items().stream()
                .filter(entry -> isSecret(entry.at("name").text()))
                .forEach(entry -> require(
                        entry.at("valueFrom.secretKeyRef.name").isPresent()
                                && !entry.at("value").isPresent(),
                        id,
                        entry.at("name").text() + " must come from a Secret"));
    }

    private void checkImage(String where, String image) {
        require(
                PINNED.matcher(image).matches() && !image.endsWith(":latest"),
                where,
                "must pin the version of its image, not " + image);
    }

    private static boolean isSecret(String variable) {
        return SECRET_NAME.matcher(variable).matches();
    }

    /** The value if the variable is not set; empty for required variables, such as those from a Secret in Kubernetes. */
    private static String literal(String value) {
        var variable = OUTER_VARIABLE.matcher(value);
        if (!variable.matches()) {
            return value;
        }
        return variable.group(2) == null ? "" : variable.group(2);
    }

    private void require(boolean holds, String where, String fault) {
        if (!holds) {
            faults.add(where + ": " + fault);
        }
    }
}
