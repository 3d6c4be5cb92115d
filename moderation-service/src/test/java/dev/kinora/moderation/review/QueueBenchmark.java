package dev.kinora.moderation.review;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.kinora.moderation.FakeGateway;
import dev.kinora.moderation.ModerationServiceApplication;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.testsupport.TestPlatform;
import dev.kinora.testsupport.TestTokens;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./kinora bench moderation [queue|decisions] [--cases N] [--decisions N] [--requests N] [--rate N]}: how long moderators wait
 * for pages of the queue, for claims, for the dashboard and for searches, over HTTP, while so many cases wait and more are opened.
 * Service, database, broker and callers share this machine.
 */
final class QueueBenchmark {

    private static final String CASES = "/api/v1/moderation/cases";
    private static final List<String> PAGES = List.of(
            "state=OPEN",
            "state=OPEN&queue=COMMENTS",
            "state=OPEN&queue=APPEALS",
            "state=OPEN&reason=SCORE_HATE",
            "state=OPEN&sort=DUE",
            "state=CLAIMED",
            "state=DECIDED");
    private static final int CALLERS = 20;

    /** Cases that wait where only decisions are measured. */
    private static final int FEW = 2_000;

    private final PrintStream out = System.out;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> words;
    private final int cases;
    private final int decisions;
    private final int requests;
    private final int rate;

    private QueueBenchmark(List<String> words) {
        this.words = words;
        this.cases = number(words, "--cases", isWanted("queue", "decisions") ? 100_000 : FEW);
        this.decisions = number(words, "--decisions", 100_000);
        this.requests = number(words, "--requests", 300);
        this.rate = number(words, "--rate", 50);
    }

    private static int number(List<String> words, String name, int otherwise) {
        return words.contains(name) ? Integer.parseInt(words.get(words.indexOf(name) + 1)) : otherwise;
    }

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        if (words.contains("--help")) {
            System.err.println(
                    "Usage: bench moderation [queue|decisions] [--cases N] [--decisions N] [--requests N] [--rate N]");
            System.exit(0);
        }
        new QueueBenchmark(words).run();
        System.exit(0); // The broker leaves threads.
    }

    private void run() throws Exception {
        say(
                "%d processors, load %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                Runtime.version());
        try (var service = start()) {
            fill(service);
            var decided = new DecisionBenchmark(service.getBean(JdbcClient.class), decisions);
            if (isWanted("decisions", "queue")) {
                decided.fill();
                say("%d decisions", decisions);
            }
            var opened = new AtomicInteger();
            try (var opening = Executors.newSingleThreadScheduledExecutor()) {
                var intake = service.getBean(CaseIntake.class);
                var running = opening.scheduleAtFixedRate(
                        () -> {
                            intake.settle(suspicious());
                            opened.incrementAndGet();
                        },
                        0,
                        1_000_000 / rate,
                        TimeUnit.MICROSECONDS);
                long begin = System.nanoTime();
                if (isWanted("queue", "decisions")) {
                    pages(service);
                    claims(service);
                }
                if (isWanted("decisions", "queue")) {
                    decisions(service, decided);
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                running.cancel(false);
                say("Opened meanwhile: %.0f cases per second", opened.get() / seconds);
            }
        }
    }

    /** Whether a part is named, or neither of the two. */
    private boolean isWanted(String part, String other) {
        return words.contains(part) || !words.contains(other);
    }

    private void decisions(ConfigurableApplicationContext service, DecisionBenchmark decided)
            throws IOException, InterruptedException {
        say("%n%-28s %8s %8s %8s", "of " + decisions + " decisions", "p50 ms", "p99 ms", "longest");
        var token = service.getBean(TestTokens.class).admin(UUID.randomUUID());
        decided.measure(path -> {
                    var answer = timed(request(service, path, token).GET());
                    require(answer, 200);
                    return answer.millis();
                })
                .forEach(this::print);
    }

    /** The whole service in this process, which trusts the tokens of the benchmark. */
    private static ConfigurableApplicationContext start() throws ClassNotFoundException {
        return new SpringApplicationBuilder(
                        ModerationServiceApplication.class,
                        Class.forName("dev.kinora.testsupport.TestTokensConfiguration"))
                .profiles("local")
                .initializers(new TestPlatform())
                .run(
                        "--server.port=0",
                        "--kinora.screening.media.gateway-url=" + new FakeGateway().url(),
                        "--kinora.screening.media.client-secret=" + FakeGateway.SECRET,
                        "--logging.level.root=ERROR");
    }

    private static Judgment suspicious() {
        return Samples.comment(new Verdict.Review(new Concern.Harm(HarmCategory.HATE)));
    }

    /** Copies one case, with its words and signals, as often as needed; one in fifty is decided, one in a hundred claimed. */
    private void fill(ConfigurableApplicationContext service) {
        var jdbc = service.getBean(JdbcClient.class);
        service.getBean(CaseIntake.class).settle(suspicious());
        jdbc.sql("set session max_recursive_iterations = 1000000").update();
        for (int from = 0; from < cases; from += 10_000) {
            jdbc.sql("""
                            insert into review_case (id, purpose, kind, content_id, content_version, owner_id, state, queue,
                                priority, severity, uncertainty, due_at, open_reason, concerns, content, evidence, claimed_by, claim_expires_at, opened_at,
                                decided_at, version)
                            with recursive numbers as (
                                select :from + 1 as n union all select n + 1 from numbers where n < :to)
                            select unhex(md5(concat('case', n))), 'SCREENING', if(n % 3 = 0, 'VIDEO', 'COMMENT'),
                                unhex(md5(concat('content', n))), 1, unhex(md5(concat('owner', n % 1000))),
                                if(n % 50 = 0, 'DECIDED', if(n % 100 = 1, 'CLAIMED', 'OPEN')),
                                if(n % 3 = 0, 'VIDEOS', 'COMMENTS'), pow(10, n % 4) * (100 + n % 200), n % 4, 100 + n % 200,
                                utc_timestamp(6) + interval (40000 - n) second, one.open_reason, one.concerns, one.content,
                                one.evidence, if(n % 100 = 1, unhex(md5(n)), null),
                                if(n % 100 = 1, utc_timestamp(6) + interval (n % 600) second, null),
                                utc_timestamp(6) - interval n second, if(n % 50 = 0, utc_timestamp(6), null), 0
                            from numbers, (select * from review_case limit 1) one""")
                    .param("from", from)
                    .param("to", Math.min(cases, from + 10_000))
                    .update();
        }
        jdbc.sql("analyze table review_case").query((row, number) -> "").list();
        say(
                "%d cases",
                jdbc.sql("select count(*) from review_case")
                        .query(Integer.class)
                        .single());
    }

    private void pages(ConfigurableApplicationContext service) throws IOException, InterruptedException {
        for (var page : PAGES) { // Compiled code for all of them alike.
            page(service, page);
        }
        say("%n%-28s %8s %8s %8s", "page of 25", "p50 ms", "p99 ms", "longest");
        for (var page : PAGES) {
            print(page, page(service, page));
        }
    }

    private double[] page(ConfigurableApplicationContext service, String page)
            throws IOException, InterruptedException {
        double[] millis = new double[requests];
        for (int i = 0; i < requests; i++) {
            var answer = timed(request(service, CASES + "?limit=25&" + page).GET());
            require(answer, 200);
            millis[i] = answer.millis();
        }
        return millis;
    }

    /** Twenty moderators take one case after another from the top, all at once: each case goes to one of them. */
    private void claims(ConfigurableApplicationContext service) throws Exception {
        var answer = timed(request(service, CASES + "?limit=100&state=OPEN").GET());
        require(answer, 200);
        List<String> ids = new ArrayList<>();
        JsonMapper.shared()
                .readTree(answer.body())
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        List<Double> won = new ArrayList<>();
        int lost = 0;
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var id : ids) {
                List<Callable<Timed>> calls = new ArrayList<>();
                for (int caller = 0; caller < CALLERS; caller++) {
                    var claim = request(service, CASES + "/" + id + "/claim").POST(HttpRequest.BodyPublishers.noBody());
                    calls.add(() -> timed(claim));
                }
                int winners = 0;
                for (Future<Timed> call : callers.invokeAll(calls)) {
                    if (call.get().status() == 200) {
                        winners++;
                        won.add(call.get().millis());
                    } else {
                        require(call.get(), 409);
                        lost++;
                    }
                }
                if (winners != 1) {
                    throw new IllegalStateException(winners + " moderators hold case " + id);
                }
            }
        }
        say("%n%d cases, each claimed by %d at once: one winner each, %d refused", ids.size(), CALLERS, lost);
        print(
                "a claim that succeeds",
                won.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private record Timed(int status, String body, double millis) {}

    private HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
        return request(service, path, service.getBean(TestTokens.class).moderator(UUID.randomUUID()));
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path, String token) {
        return HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token);
    }

    private Timed timed(HttpRequest.Builder request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Timed(answer.statusCode(), answer.body(), (System.nanoTime() - begin) / 1e6);
    }

    private static void require(Timed answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("Answer " + answer.status() + ": " + answer.body());
        }
    }

    private void print(String what, double[] millis) {
        Arrays.sort(millis);
        say(
                "%-28s %8.1f %8.1f %8.1f",
                what, millis[millis.length / 2], millis[(int) (0.99 * (millis.length - 1))], millis[millis.length - 1]);
    }

    private void say(String format, Object... arguments) {
        out.printf(format + "%n", arguments);
    }
}
