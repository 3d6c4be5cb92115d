package dev.kinora.localstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kinora.events.TopicAccess;
import dev.kinora.localstack.docs.GeneratedFile;
import dev.kinora.localstack.docs.Variables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentFilesTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path COMPOSE = ROOT.resolve("docker-compose.yml");
    private static final Path IMAGE = ROOT.resolve("k8s/image/Dockerfile");

    /** Settings that the manifests leave at their defaults (docs/configuration.md), and those that an image sets itself. */
    private static final Set<String> INTERNAL = Set.of(
            "KINORA_DB_POOL",
            "KINORA_TRACE_SAMPLING",
            "KINORA_PORT",
            "KINORA_WEB_UI_DIR",
            "KINORA_ADMIN_UI_DIR",
            "KINORA_CACHE_DIR",
            "KINORA_ARCHIVE_DIR",
            "KINORA_FFMPEG",
            "KINORA_MEDIA_WORK",
            "KINORA_MAIL_FOLDER",
            "KINORA_UPLOAD_MAX_SIZE",
            "KINORA_UPLOAD_KEPT_FOR",
            "KINORA_UPLOAD_ACCOUNT_UPLOADS",
            "KINORA_UPLOAD_ACCOUNT_BYTES",
            "KINORA_UPLOAD_ADDRESS_UPLOADS",
            "KINORA_UPLOAD_UNFINISHED_BYTES",
            "KINORA_UPLOAD_FREE_SPACE",
            "KINORA_TRANSCODE_CONCURRENCY",
            "KINORA_TRANSCODE_MAX_DURATION",
            "KINORA_COMMENT_MODEL_DIR",
            "KINORA_COMMENT_MODEL_PINS");

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void keepsTheRulesInEveryOverlay(String overlay) {
        assertThat(DeploymentRules.faults(compose(read(COMPOSE)), manifests(overlay)))
                .isEmpty();
    }

    /** Changes one word in the training on Spark, which no overlay has by itself; a rule must report it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            runAsNonRoot: true                  | runAsNonRoot: false                 | must not run as root
            readOnlyRootFilesystem: true        | readOnlyRootFilesystem: false       | read-only root file system
            kinora/train-spark:0.1.0            | kinora/train-spark                  | must pin the version
            automountServiceAccountToken: false | automountServiceAccountToken: true  | must not mount an API token
            memory: 5Gi                         | storage: 5Gi                        | has no limits.memory
            """)
    void keepsTheRulesInTheTrainingOnSpark(String from, String to, String fault) {
        String original = read(ROOT.resolve("k8s/components/spark-training/train-spark.yaml"));

        assertThat(faultsWith(Yaml.documents(original))).isEmpty();
        assertThat(faultsWith(Yaml.documents(original.replace(from, to)))).anyMatch(found -> found.contains(fault));
    }

    private static List<String> faultsWith(List<Yaml> others) {
        return DeploymentRules.faults(
                compose(read(COMPOSE)),
                Stream.concat(manifests("production").stream(), others.stream()).toList());
    }

    /** Changes one word in the compose file; a rule must report it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SERVER_PORT: "8084"                                             | SERVER_PORT: "8085"          | must have SERVER_PORT 8084
            KINORA_MEDIA_DIR                                                | KINORA_MEDIA_FOLDER          | video-service: differs
            KINORA_MEDIA_STORE: s3                                          | KINORA_MEDIA_STORE: file     | must keep media in the object storage
            KINORA_S3_BUCKET                                                | KINORA_S3_BUCKETS            | lacks KINORA_S3_BUCKET
            SANDBOX:-required                                               | SANDBOX:-preferred           | must fence ffmpeg in
            object-store: {condition: service_healthy}                      | redis: {}                    | must wait for object-store
            KINORA_PLAYBACK_KEY: ${KINORA_PLAYBACK_KEY:?see .env.example}   | KINORA_PLAYBACK_KEY: hunter2 | KINORA_PLAYBACK_KEY must come from
            apache/kafka:4.2.1                                              | apache/kafka:latest          | must pin the version
            mysql:8.4.7                                                     | mysql                        | must pin the version
            mysql: {condition: service_healthy}                             | redis: {}                    | must wait for mysql
            KINORA_KAFKA_SECURITY: SASL_PLAINTEXT                           | KINORA_KAFKA_SECURITY: NONE  | must sign in at the broker
            KINORA_ISSUER: kinora                                           | KINORA_ISSUER: somebody      | differs
            read_only: true                                                 | read_only: false             | must be read-only
            preference-service:                                             | taste-service:               | preference-service: differs
            """)
    void findsAFaultInTheComposeFile(String from, String to, String fault) {
        String planted = read(COMPOSE).replace(from, to);

        assertThat(planted).isNotEqualTo(read(COMPOSE));
        assertThat(DeploymentRules.faults(compose(planted), manifests("local")))
                .anyMatch(found -> found.contains(fault));
    }

    /** Changes one word in the manifests of a service; a rule must report it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            runAsNonRoot: true                    | runAsNonRoot: false           | must not run as root
            readOnlyRootFilesystem: true          | readOnlyRootFilesystem: false | read-only root file system
            preStop                               | preStart                      | must wait before it stops
            drop: [ALL]                           | add: [NET_ADMIN]              | must drop all capabilities
            readinessProbe                        | readyProbe                    | has no readinessProbe
            /actuator/health/liveness             | /                             | must ask an actuator health group
            limits                                | hints                         | has no limits.memory
            kinora/preference-service:0.1.0       | kinora/preference-service     | must pin the version
            containerPort: 8084                   | containerPort: 8080           | must name its container port
            kind: PodDisruptionBudget             | kind: PodBudget               | has no PodDisruptionBudget
            automountServiceAccountToken: false   | automount: false              | must not mount an API token
            KINORA_KAFKA_USER                     | KINORA_BROKER_USER            | differs
            valueFrom                             | value                         | must come from a Secret
            kind: ServiceAccount                  | kind: Secret                  | secrets are not kept here
            """)
    void findsAFaultInAManifest(String from, String to, String fault) {
        String original = read(ROOT.resolve("k8s/base/preference-service.yaml"));
        List<Yaml> planted = Yaml.documents(original.replace(from, to));

        assertThat(original).contains(from);
        assertThat(DeploymentRules.faults(compose(read(COMPOSE)), planted)).anyMatch(found -> found.contains(fault));
    }

    /** Changes one word in the manifests of production; a rule must report it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base/preference-service.yaml            | revisionHistoryLimit: 3     | replicas: 2                 | must leave the number of replicas
            components/autoscaling/autoscaling.yaml | maxReplicas: 4              | maxReplicas: 40             | more replicas than topics have partitions
            components/ingress/ingress.yaml         | kinora.example.org          | videos.example.org          | must have the address of the ingress
            """)
    void findsAFaultInProduction(String file, String from, String to, String fault) {
        String original = read(ROOT.resolve("k8s").resolve(file));
        List<Yaml> planted = Yaml.documents(original.replace(from, to));
        List<Yaml> all = manifests("production").stream()
                .map(manifest -> planted.stream()
                        .filter(changed -> changed.id().equals(manifest.id()))
                        .findFirst()
                        .orElse(manifest))
                .toList();

        assertThat(original).contains(from);
        assertThat(DeploymentRules.faults(compose(read(COMPOSE)), all)).anyMatch(found -> found.contains(fault));
    }

    @Test
    void givesTheBrokerTheRulesThatTheEventsDeclare() {
        GeneratedFile.verify("k8s/components/backing/kafka-acls.sh", KafkaAclScript.text());
    }

    @Test
    void letsEveryServiceSignInAtTheBroker() {
        String here = compose(read(COMPOSE)).at("x-kafka-login").text();
        String there = manifests("local").stream()
                .filter(manifest -> manifest.id().equals("StatefulSet/kafka"))
                .flatMap(manifest -> manifest.at("spec.template.spec.containers").items().stream())
                .flatMap(container -> container.at("env").items().stream())
                .filter(entry -> entry.at("name").text().equals("KAFKA_LISTENER_NAME_CLIENT_PLAIN_SASL_JAAS_CONFIG"))
                .map(entry -> entry.at("value").text())
                .findFirst()
                .orElseThrow();

        assertThat(TopicAccess.services()).allSatisfy(service -> {
            assertThat(here).contains("user_" + service + "=");
            assertThat(there).contains("user_" + service + "=");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void rendersWithKustomizeAsThisTestReadsIt(String overlay) throws Exception {
        assumeThat(Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl"))))
                .as("kubectl is on the path")
                .isTrue();
        Process kubectl = new ProcessBuilder(
                        "kubectl",
                        "kustomize",
                        ROOT.resolve("k8s/overlays/" + overlay).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(kubectl.waitFor()).isZero();
        assertThat(Yaml.documents(rendered))
                .extracting(manifest -> manifest.id().replaceFirst("^(ConfigMap/.*)-[a-z0-9]{10}$", "$1"))
                .containsExactlyInAnyOrderElementsOf(
                        manifests(overlay).stream().map(Yaml::id).toList());
        assertThat(DeploymentRules.faults(compose(read(COMPOSE)), Yaml.documents(rendered)))
                .isEmpty();
    }

    /** Operators must be able to set every variable of the settings, unless it is listed as not theirs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway-service",
                "video-service",
                "moderation-service",
                "recommendation-service",
                "preference-service"
            })
    void offersEveryVariableThatTheServiceReads(String service) {
        Set<String> offered = new TreeSet<>(compose(read(COMPOSE))
                .at("services." + service + ".environment")
                .entries()
                .keySet());
        offered.addAll(INTERNAL);

        assertThat(Stream.of("service-starter", service)
                        .flatMap(module -> Variables.of(module).values().stream())
                        .map(Variables.Variable::name)
                        .filter(name -> name.startsWith("KINORA_")))
                .as("set it in docker-compose.yml and k8s, or add it to INTERNAL")
                .isSubsetOf(offered);
    }

    @Test
    void namesEveryVariableInTheExample() {
        assertThat(namesIn(ROOT.resolve(".env.example"), "(?m)^([A-Z0-9_]+)=$"))
                .as("what must be set")
                .isEqualTo(namesIn(COMPOSE, "\\$\\{([A-Z0-9_]+):\\?"));
        assertThat(namesIn(ROOT.resolve(".env.example"), "(?m)^# ([A-Z0-9_]+)="))
                .as("what may be set, as comments")
                .isEqualTo(namesIn(COMPOSE, "\\$\\{([A-Z0-9_]+):-"));
    }

    private static Set<String> namesIn(Path file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(read(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void takesEverySecretOfTheManifestsFromTheExample() {
        String example = read(ROOT.resolve(".env.example"));

        assertThat(manifests("local"))
                .flatExtracting(
                        manifest -> manifest.at("spec.template.spec.containers").items())
                .flatExtracting(container -> container.at("env").items())
                .extracting(entry -> entry.at("valueFrom.secretKeyRef.key").text())
                .filteredOn(key -> !key.isEmpty())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(example).containsPattern("\n(# )?" + key + "="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway-service",
                "video-service",
                "moderation-service",
                "recommendation-service",
                "preference-service"
            })
    void setsOnlyVariablesThatTheServiceReads(String service) {
        String settings = read(ROOT.resolve("service-starter/src/main/resources/kinora-defaults.yml"))
                + read(ROOT.resolve(service + "/src/main/resources/application.yml"));

        assertThat(compose(read(COMPOSE))
                        .at("services." + service + ".environment")
                        .entries()
                        .keySet())
                .filteredOn(name -> name.startsWith("KINORA_"))
                .allSatisfy(name -> assertThat(settings).contains("${" + name));
    }

    @Test
    void buildsImagesOnPinnedBasesForAnUnprivilegedUser() {
        List<String> stages = List.of(read(IMAGE).split("(?m)^FROM "));

        assertThat(stages.stream()
                        .skip(1)
                        .map(stage -> stage.lines().findFirst().orElseThrow()))
                .allMatch(from -> from.startsWith("runtime AS ") || from.matches("\\S+:\\d\\S* AS \\w+"));
        assertThat(stages.stream().skip(1).filter(stage -> stage.startsWith("runtime AS ")))
                .hasSize(4)
                .allMatch(stage -> stage.strip().endsWith("USER 10001:10001"));
        assertThat(compose(read(COMPOSE)).at("services").entries().values().stream()
                        .map(service -> service.at("build.target").text())
                        .filter(target -> !target.isEmpty())
                        .collect(Collectors.toSet()))
                .allSatisfy(target -> assertThat(read(IMAGE)).contains("FROM runtime AS " + target + "\n"));
    }

    private static Yaml compose(String text) {
        return Yaml.documents(text).getFirst();
    }

    private static List<Yaml> manifests(String overlay) {
        return Overlay.manifests(ROOT.resolve("k8s/overlays").resolve(overlay));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
