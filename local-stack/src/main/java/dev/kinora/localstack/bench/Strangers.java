package dev.kinora.localstack.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** People without sign-in on many loopback addresses, because requests per address are limited. */
final class Strangers implements AutoCloseable {

    private static final int ADDRESSES = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI origin;
    private final List<HttpClient> clients = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    Strangers(URI origin) throws UnknownHostException {
        this.origin = origin;
        for (int i = 1; i <= ADDRESSES; i++) {
            clients.add(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName("127.0.2." + i))
                    .build());
        }
    }

    /** Looks for a video at a place. */
    Place.Finding look(Place place, String videoId) throws InterruptedException {
        HttpClient client = clients.get(Math.floorMod(next.getAndIncrement(), ADDRESSES));
        var request = HttpRequest.newBuilder(origin.resolve(place.path()))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            String body = place.list() ? new String(answer.body(), StandardCharsets.UTF_8) : "";
            return place.finding(answer.statusCode(), body, videoId);
        } catch (IOException e) {
            return Place.Finding.UNKNOWN;
        }
    }

    @Override
    public void close() {
        clients.forEach(HttpClient::close);
    }
}
