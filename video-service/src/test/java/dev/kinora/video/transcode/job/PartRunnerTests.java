package dev.kinora.video.transcode.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.kinora.video.transcode.ffmpeg.HostException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.FileSystemException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartRunnerTests {

    private static final long PATIENCE = 30_000;

    private final TranscodeQueue queue = mock();
    private final TranscodeWorker worker = mock();
    private final PartRunner runner =
            new PartRunner(queue, mock(TranscodeJobs.class), worker, new SimpleMeterRegistry(), "test", 1);
    private final Part first = part(1);
    private final Part second = part(2);

    @BeforeEach
    void twoPartsWait() {
        Queue<Part> waiting = new ArrayDeque<>(List.of(first, second));
        when(queue.take(any())).thenAnswer(call -> Optional.ofNullable(waiting.poll()));
        when(worker.hasRoom()).thenReturn(true);
    }

    @AfterEach
    void stop() {
        runner.stop();
    }

    @Test
    void returnsItsPartWhenItIsStopped() throws Exception {
        var begun = new CountDownLatch(1);
        doAnswer(call -> {
                    begun.countDown();
                    new CountDownLatch(1).await();
                    return null;
                })
                .when(worker)
                .work(any(), any());
        runner.start();
        begun.await();
        runner.stop();
        verify(queue).release(first);
        assertThat(runner.dead()).isZero();
    }

    @Test
    void leavesAPartWhoseLeaseIsLost() throws Exception {
        when(queue.isLost(first)).thenReturn(true);
        doAnswer(call -> {
                    new CountDownLatch(1).await();
                    return null;
                })
                .when(worker)
                .work(eq(first), any());
        runner.start();
        verify(worker, timeout(PATIENCE)).work(eq(second), any());
    }

    @Test
    void countsAnErrorAsAnAttemptAndKeepsTheWorker() throws Exception {
        doThrow(new StackOverflowError("planted"), new NoClassDefFoundError("planted"))
                .when(worker)
                .work(any(), any());
        runner.start();
        verify(queue, timeout(PATIENCE)).giveBack(first);
        verify(queue, timeout(PATIENCE)).giveBack(second);
        assertThat(runner.dead()).isZero();
    }

    @Test
    void reportsADeadWorker() {
        when(queue.take(any())).thenThrow(new NoClassDefFoundError("planted"));
        runner.start();
        await().dontCatchUncaughtExceptions().until(() -> runner.dead() == 1);
    }

    @Test
    void aMachineFailureIsNotCountedAsAnAttempt() throws Exception {
        doThrow(
                        new HostException("killed from outside"),
                        new FileSystemException("work/out", null, "No space left on device"))
                .when(worker)
                .work(any(), any());
        runner.start();
        verify(queue, timeout(PATIENCE)).setBack(first);
        verify(queue, timeout(PATIENCE)).setBack(second);
        verify(queue, never()).giveBack(any());
    }

    @Test
    void takesNothingWhileTheDiskIsFull() throws Exception {
        when(worker.hasRoom()).thenReturn(false);
        runner.start();
        verify(worker, timeout(PATIENCE)).hasRoom();
        verify(queue, never()).take(any());

        when(worker.hasRoom()).thenReturn(true);
        runner.nudge();
        verify(worker, timeout(PATIENCE)).work(eq(first), any());
    }

    private static Part part(int number) {
        return new Part(new UUID(0, number), number, Part.Kind.CHUNK, 1, UUID.randomUUID());
    }
}
