package dev.kinora.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The gateway of Kinora, its only public origin. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] args) {
        // Shorter than the 20 s after which Tomcat closes an idle connection, so that none is reused while it closes.
        System.setProperty("jdk.httpclient.keepalive.timeout", "15");
        SpringApplication.run(GatewayApplication.class, args);
    }
}
