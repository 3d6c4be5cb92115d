package dev.kinora.starter.scheduling;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

class SchedulingAutoConfigurationTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withPropertyValues("spring.threads.virtual.enabled=true")
            .withConfiguration(
                    AutoConfigurations.of(SchedulingAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
            .withUserConfiguration(Work.class);

    @Test
    void runsOthersWhileOneIsSlow() {
        application.run(context -> {
            var quick = context.getBean(Quick.class);
            var slow = context.getBean(Slow.class);
            try {
                slow.begun.await();
                int before = quick.runs.get();
                await().until(() -> quick.runs.get() > before + 3);
            } finally {
                slow.end.countDown();
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {

        @Bean
        Slow slow() {
            return new Slow();
        }

        @Bean
        Quick quick() {
            return new Quick();
        }
    }

    static class Slow {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        @Scheduled(fixedDelay = 10)
        void work() throws InterruptedException {
            begun.countDown();
            end.await();
        }
    }

    static class Quick {

        private final AtomicInteger runs = new AtomicInteger();

        @Scheduled(fixedDelay = 10)
        void work() {
            runs.incrementAndGet();
        }
    }
}
