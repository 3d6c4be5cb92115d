package dev.kinora.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** At many times the capacity, what is accepted is finished and the rest is told to come back. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kinora.limits.load.classes.read.concurrent=4",
            "kinora.limits.load.classes.read.max-wait=20ms",
            "kinora.limits.load.classes.expensive.concurrent=1",
            "kinora.limits.load.classes.expensive.max-wait=20ms",
            "kinora.limits.load.classes.steered.concurrent=32",
            "kinora.limits.load.classes.steered.max-wait=20ms",
            "kinora.limits.load.classes.steered.target=1m",
            "kinora.limits.load.classes.hasty.concurrent=32",
            "kinora.limits.load.classes.hasty.max-wait=20ms",
            "kinora.limits.load.classes.hasty.target=1ns",
            "kinora.limits.load.routes[0].path=/dear",
            "kinora.limits.load.routes[0].type=expensive",
            "kinora.limits.load.routes[1].path=/steered",
            "kinora.limits.load.routes[1].type=steered",
            "kinora.limits.load.routes[2].path=/hasty",
            "kinora.limits.load.routes[2].type=hasty",
            "kinora.limits.load.routes[3].path=/unavailable",
            "kinora.limits.load.routes[3].type=steered"
        })
@Import(LoadSheddingTests.Endpoints.class)
class LoadSheddingTests {

    private static final int CAPACITY = 4;
    private static final int ASKED = 100;

    @LocalServerPort
    private int port;

    @Autowired
    private Endpoints endpoints;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void finishesWhatItAcceptsAndShedsTheRest() throws Exception {
        var http = new RawHttp(port);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<RawHttp.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < ASKED; i++) {
                answers.add(clients.submit(() -> http.send("GET /slow HTTP/1.1")));
            }
            await().until(() -> finished(answers) == ASKED - CAPACITY);

            assertThat(gauge("read")).isEqualTo(CAPACITY);
            assertThat(http.send("GET /actuator/health HTTP/1.1").status()).isEqualTo(200);
            assertThat(http.send("GET /dear HTTP/1.1").status()).isEqualTo(200);
            endpoints.release.countDown();

            int accepted = 0;
            for (Future<RawHttp.Answer> answer : answers) {
                accepted += acceptedOrShed(answer);
            }
            assertThat(accepted).isEqualTo(CAPACITY);
        }
        assertThat(endpoints.done).hasValue(CAPACITY);
        assertThat(metrics.get("kinora.requests.shed")
                        .tag("class", "read")
                        .counter()
                        .count())
                .isEqualTo(ASKED - CAPACITY);
        assertThat(gauge("read")).isZero();
        assertThat(http.send("GET /slow HTTP/1.1").status()).isEqualTo(200);
    }

    @Test
    void givesMorePlacesWhileRequestsAreFastAndFewerWhenTheyAreNot() throws Exception {
        var http = new RawHttp(port);
        assertThat(places("steered")).isEqualTo(2);
        for (int i = 0; i < 10; i++) {
            assertThat(http.send("GET /steered HTTP/1.1").status()).isEqualTo(200);
        }
        double grown = places("steered");
        assertThat(grown).isEqualTo(3);

        assertThat(http.send("GET /unavailable HTTP/1.1").status()).isEqualTo(503);
        assertThat(places("steered")).isLessThan(grown);
        for (int i = 0; i < 10; i++) {
            assertThat(http.send("GET /hasty HTTP/1.1").status()).isEqualTo(200);
        }
        assertThat(places("hasty")).isEqualTo(2);
    }

    private double places(String type) {
        return metrics.get("kinora.requests.places").tag("class", type).gauge().value();
    }

    private static long finished(List<Future<RawHttp.Answer>> answers) {
        return answers.stream().filter(Future::isDone).count();
    }

    private static int acceptedOrShed(Future<RawHttp.Answer> answer) throws InterruptedException, ExecutionException {
        if (answer.get().status() == 200) {
            return 1;
        }
        assertThat(answer.get().status()).isEqualTo(503);
        assertThat(answer.get().text())
                .contains("Retry-After: 2", "application/problem+json", "\"code\":\"OVERLOADED\"");
        return 0;
    }

    private double gauge(String type) {
        return metrics.get("kinora.requests.in.flight")
                .tag("class", type)
                .gauge()
                .value();
    }

    @RestController
    static class Endpoints {

        final CountDownLatch release = new CountDownLatch(1);
        final AtomicInteger done = new AtomicInteger();

        @Bean
        MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }

        @GetMapping("/slow")
        void slow() throws InterruptedException {
            release.await();
            done.incrementAndGet();
        }

        @GetMapping("/dear")
        void dear() {}

        @GetMapping("/steered")
        void steered() {}

        @GetMapping("/hasty")
        void hasty() {}

        @GetMapping("/unavailable")
        ResponseEntity<Void> unavailable() {
            return ResponseEntity.status(503).build();
        }

        @GetMapping("/actuator/health")
        void health() {}
    }
}
