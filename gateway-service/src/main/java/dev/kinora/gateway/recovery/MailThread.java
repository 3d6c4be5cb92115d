package dev.kinora.gateway.recovery;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Sends mails after the response, one after the other. */
@Component
class MailThread {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("account-mail").daemon().factory());

    void later(Runnable work) {
        thread.execute(work);
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
