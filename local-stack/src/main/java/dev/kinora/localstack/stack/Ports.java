package dev.kinora.localstack.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of the stack. All follow from the public one, so a single variable moves the whole stack. */
public record Ports(int origin) {

    private static final int DEFAULT = 8080;

    public Ports {
        if (origin < 1024 || origin > 65_000) {
            throw new IllegalArgumentException("KINORA_PORT must be between 1024 and 65000, not " + origin);
        }
    }

    /** The ports according to {@code KINORA_PORT}, by default from 8080 on. */
    public static Ports fromEnvironment() {
        String port = System.getenv("KINORA_PORT");
        try {
            return new Ports(port == null || port.isBlank() ? DEFAULT : Integer.parseInt(port.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("KINORA_PORT must be a number, not " + port, e);
        }
    }

    public int of(Service service) {
        return origin + service.ordinal();
    }

    public int database() {
        return origin + 5;
    }

    public int broker() {
        return origin + 6;
    }

    public int brokerController() {
        return origin + 7;
    }

    public String url() {
        return "http://localhost:" + origin;
    }

    /** Names and numbers of all ports of the stack. */
    public Map<String, Integer> all() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            ports.put(service.id(), of(service));
        }
        ports.put("mariadb", database());
        ports.put("kafka", broker());
        ports.put("kafka-controller", brokerController());
        return ports;
    }

    /** Whether this port of the loopback interface is free. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
