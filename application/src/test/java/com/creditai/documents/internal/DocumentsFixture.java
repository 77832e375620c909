package com.creditai.documents.internal;

import com.creditai.documents.IncomingFile;
import com.creditai.documents.Report;
import com.creditai.documents.Reports;
import com.creditai.documents.UploadOutcome;
import com.creditai.notifications.Notifications;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.settings.Settings;
import com.creditai.platform.settings.SettingsGate;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import com.creditai.platform.tenancy.Presenting;
import com.creditai.testing.RunningService;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/** Documents on a real database with its real roles; storage and mail stand in. */
final class DocumentsFixture implements AutoCloseable {

    private static final String ENCRYPTION_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String INDEX_KEY = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

    final MemoryStorage storage = new MemoryStorage();
    final Queue<UUID> mailed = new ConcurrentLinkedQueue<>();
    private final EmbeddedPostgres postgres;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcClient operator;

    private DocumentsFixture(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.operator = JdbcClient.create(postgres.getPostgresDatabase());
    }

    static DocumentsFixture start() throws IOException {
        DocumentsFixture fixture =
                new DocumentsFixture(EmbeddedPostgres.builder().start());
        fixture.operator
                .sql(Files.readString(Path.of("deploy/database-roles.sql")))
                .update();
        Flyway.configure()
                .dataSource(fixture.dataSource("creditai_owner"))
                .load()
                .migrate();
        fixture.wire();
        return fixture;
    }

    private void wire() {
        context.registerBean(DataSource.class, () -> dataSource("creditai_service"));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(JsonMapper.class, JsonMapper::shared);
        context.registerBean(Settings.class, DocumentsFixture::settings);
        context.registerBean(MemoryStorage.class, () -> storage);
        context.registerBean(Notifications.class, () -> new RememberedMail(mailed));
        context.registerBean(
                SchedulerClient.class,
                () -> SchedulerClient.Builder.create(
                                new TransactionAwareDataSourceProxy(context.getBean(DataSource.class)))
                        .build());
        context.scan(
                "com.creditai.platform.tenancy",
                "com.creditai.platform.crypto",
                "com.creditai.audit",
                "com.creditai.documents.internal");
        context.register(clockConfiguration());
        context.refresh();
    }

    private static Class<?> clockConfiguration() {
        try {
            return Class.forName("com.creditai.platform.PlatformConfiguration");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Settings settings() {
        Map<String, Object> values = new LinkedHashMap<>(RunningService.settings());
        values.putAll(Map.of(
                "creditai.public-url", "https://creditai.test/",
                "creditai.database.url", "jdbc:postgresql://localhost/unused",
                "creditai.database.username", "creditai_service",
                "creditai.database.password", "unused",
                "creditai.database.migration-username", "creditai_owner",
                "creditai.database.migration-password", "unused",
                "creditai.keys.encryption-key", ENCRYPTION_KEY,
                "creditai.keys.index-key", INDEX_KEY,
                "creditai.mail.port", "25"));
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings of the fixture", values));
        new SettingsGate().postProcessEnvironment(environment, new SpringApplication());
        return Binder.get(environment).bind("creditai", Settings.class).get();
    }

    private DataSource dataSource(String user) {
        String url = postgres.getJdbcUrl(user, "postgres");
        return new SimpleDriverDataSource(new org.postgresql.Driver(), url);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    Reports reports() {
        return part(Reports.class);
    }

    /** As the operator of the database sees it, past every policy. */
    long count(String table) {
        return operator.sql("select count(*) from " + table).query(Long.class).single();
    }

    List<Map<String, Object>> query(String sql, Object... parameters) {
        return operator.sql(sql).params(parameters).query().listOfRows();
    }

    List<Path> privateFiles() throws IOException {
        try (var files = Files.list(part(PrivateFiles.class).folder())) {
            return files.toList();
        }
    }

    /** A confirmed consumer with a key of their own. */
    UUID person() {
        UUID account = UUID.randomUUID();
        operator.sql("""
                        insert into account (id, email_sealed, email_index, name_sealed, password_hash, role, state,
                                             created_at, confirmed_at)
                        values (?, '', decode(replace(?::text, '-', ''), 'hex'), '', '', 'CONSUMER', 'ACTIVE', now(), now())
                        """).params(account, account).update();
        part(Acting.class).run(new Actor.Anonymous(), () -> {
            part(Presenting.class).account(account);
            part(PersonalData.class).createKey(account);
        });
        return account;
    }

    Report uploaded(UUID account, byte[] content) {
        UploadOutcome outcome = reports().upload(account, file(content));
        if (outcome instanceof UploadOutcome.Accepted accepted) {
            return accepted.report();
        }
        throw new AssertionError("not accepted: " + outcome);
    }

    static IncomingFile file(byte[] content) {
        return new IncomingFile(
                Optional.of("C:\\Users\\Maya\\My report.PDF"),
                Optional.empty(),
                () -> new ByteArrayInputStream(content));
    }

    /** A valid document unlike any other. */
    static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle("SAMPLE - SYNTHETIC " + UUID.randomUUID());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        postgres.close();
    }

    private record RememberedMail(Queue<UUID> mailed) implements Notifications {
        @Override
        public void confirmAddress(UUID account, String email, String name, URI link, Duration good) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addressTaken(UUID account, URI signIn) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void analysisReady(UUID account, UUID reportId, URI link) {
            mailed.add(reportId);
        }
    }
}
