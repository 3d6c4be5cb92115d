package dev.kinora.gateway.live;

import dev.kinora.gateway.session.SessionLease;
import dev.kinora.starter.security.CurrentAccount;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The event stream of one browser. Runs on the virtual thread of its request. */
final class LiveStream {

    /** Tells a browser whose missed events are lost to reload its views. */
    static final String RESET = "event: reset\ndata: {}\n\n";

    /** Ends a displaced stream: the browser waits 30 s before it reconnects. */
    private static final String LATER = "retry: 30000\n\n";

    private static final String ALIVE = ": alive\n\n";

    private final CurrentAccount account;
    private final String address;
    private final SessionLease lease;
    private final BlockingQueue<String> frames;
    private volatile boolean closed;
    private volatile boolean displaced;

    LiveStream(CurrentAccount account, String address, SessionLease lease, int queue) {
        this.account = account;
        this.address = address;
        this.lease = lease;
        this.frames = new LinkedBlockingQueue<>(queue);
    }

    CurrentAccount account() {
        return account;
    }

    String address() {
        return address;
    }

    /** Ends this stream in favor of a newer one; a browser that is still open reconnects later. */
    void giveWay() {
        displaced = true;
        close();
    }

    /** Queues text; a browser that does not keep up is disconnected and reconnects with its Last-Event-ID. */
    void send(String frame) {
        if (!frames.offer(frame)) {
            close();
        }
    }

    /** Checks immediately whether the session is still valid. */
    void check() {
        send(ALIVE);
    }

    void close() {
        closed = true;
        frames.clear();
        frames.offer(ALIVE);
    }

    /** Writes until the browser leaves, the session ends or the stream is closed. */
    void run(OutputStream out, Duration heartbeat) throws IOException, InterruptedException {
        write(out, "retry: 2000\n" + ALIVE);
        while (!closed) {
            String frame = frames.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
            boolean idle = frame == null || frame.equals(ALIVE);
            if (closed || (idle && !lease.open())) {
                break;
            }
            write(out, frame == null ? ALIVE : frame);
        }
        if (displaced) {
            write(out, LATER);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
