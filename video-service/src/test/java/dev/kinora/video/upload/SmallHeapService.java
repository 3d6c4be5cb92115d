package dev.kinora.video.upload;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.kinora.testsupport.TestPlatform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The complete service as a separate process with a limited heap; it exits when it runs out of memory. */
final class SmallHeapService implements AutoCloseable {

    private final ECKey key = newKey();
    private final HttpServer keys;
    private final Process process;
    private final int port;

    SmallHeapService(int heapMegabytes, Path media) throws IOException {
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] jwks = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        keys.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, jwks.length);
            exchange.getResponseBody().write(jwks);
            exchange.close();
        });
        keys.start();
        port = freePort();
        process = start(heapMegabytes, media);
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String token(UUID account) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(account.toString())
                .issuer("kinora")
                .audience("kinora")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(900)))
                .jwtID(UUID.randomUUID().toString())
                .claim("handle", "heap")
                .claim("roles", List.of("viewer", "creator"))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        process.destroyForcibly();
        keys.stop(0);
    }

    private Process start(int heapMegabytes, Path media) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dspring.profiles.active=local",
                "-Dserver.port=" + port,
                "-Dspring.kafka.listener.auto-startup=false",
                "-Dkinora.kafka.partitions=2",
                "-Dkinora.media.dir=" + media,
                "-Dkinora.upload.max-size=600MB",
                "-Dkinora.security.jwks-uri=http://127.0.0.1:"
                        + keys.getAddress().getPort() + "/jwks",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.kinora.video.VideoServiceApplication"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(Path.of("target", "small-heap-service.log").toFile());
        builder.environment().put("KINORA_DB_URL", TestPlatform.newSchema());
        builder.environment().put("KINORA_DB_USER", "kinora");
        builder.environment().put("KINORA_DB_PASSWORD", "test-only");
        builder.environment().put("KINORA_KAFKA", TestPlatform.bootstrapServers());
        return builder.start();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
