package com.creditai.testing;

import com.creditai.CreditAiApplication;
import com.creditai.golive.fixtures.storage.StorageEmulator;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The service on free ports with a real database and a mailbox, started once for all tests of this module. */
public final class RunningService {

    /** An address of this machine whose word on its clients the service takes. */
    public static final String PROXY = "127.0.0.9";

    public static final String ADMIN_EMAIL = "admin@creditai.test";
    public static final String ADMIN_PASSWORD = "first admin of the tests";

    /** Limits that are not the defaults, so that one which does not come from the settings shows. */
    public static final Duration IDLE = Duration.ofMinutes(20);

    public static final Duration IDLE_OF_ADMINS = Duration.ofMinutes(12);
    public static final Duration SESSION = Duration.ofHours(5);
    public static final Duration ACCESS_TOKEN = Duration.ofMinutes(7);
    public static final Duration CONFIRMATION = Duration.ofHours(36);
    public static final int MAX_PAGES = 499;
    public static final int MAX_MEGABYTES = 19;

    private final TestDatabase database = new TestDatabase();
    private final GreenMail mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final StorageEmulator storage = StorageEmulator.start();
    private final ClamdStub clamd = ClamdStub.start();
    private final ConfigurableApplicationContext context;

    private RunningService() {
        mail.start();
        storage.createBucket("reports");
        SpringApplicationBuilder builder = new SpringApplicationBuilder(CreditAiApplication.class, Overrides.class);
        context = builder.run(arguments());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            mail.stop();
            storage.close();
            clamd.close();
        }));
    }

    /** The one instance. */
    public static RunningService get() {
        return Holder.INSTANCE;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public URI management() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public AdjustableClock clock() {
        return context.getBean(AdjustableClock.class);
    }

    public TestDatabase database() {
        return database;
    }

    public GreenMail mail() {
        return mail;
    }

    /** Where documents are kept, in the bucket {@code reports}. */
    public StorageEmulator storage() {
        return storage;
    }

    /** The scanner that every upload passes; it finds all files clean until a test says otherwise. */
    public ClamdStub clamd() {
        return clamd;
    }

    /** Settings that start a service, apart from database and mail. */
    public static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("creditai.environment", "development");
        settings.put("creditai.public-url", "http://localhost:8080");
        settings.put("creditai.database.root-certificate", "none");
        settings.put("creditai.keys.encryption-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        settings.put("creditai.keys.index-key", "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=");
        settings.put("creditai.storage.endpoint", "http://127.0.0.1:9");
        settings.put("creditai.storage.bucket", "reports");
        settings.put("creditai.storage.credentials", "none");
        settings.put("creditai.mail.host", "127.0.0.1");
        settings.put("creditai.mail.from", "no-reply@creditai.test");
        settings.put("creditai.admin.email", ADMIN_EMAIL);
        settings.put("creditai.admin.password", ADMIN_PASSWORD);
        settings.put("creditai.worker.poll-interval", "100ms");
        settings.put("creditai.edge.trusted-proxies", PROXY);
        settings.put("server.port", "0");
        settings.put("management.server.port", "0");
        return settings;
    }

    /** The mailbox can be stopped and started again, so it needs a port of its own from the start. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] arguments() {
        Map<String, String> settings = settings();
        settings.putAll(database.settings());
        settings.put("creditai.storage.endpoint", storage.endpoint().toString());
        settings.put("creditai.mail.port", Integer.toString(mail.getSmtp().getPort()));
        settings.put("creditai.uploads.clamav", clamd.address());
        settings.put("creditai.uploads.max-pages", Integer.toString(MAX_PAGES));
        settings.put("creditai.uploads.max-size", MAX_MEGABYTES + "MB");
        settings.put("creditai.sessions.idle", IDLE.toString());
        settings.put("creditai.sessions.idle-of-admins", IDLE_OF_ADMINS.toString());
        settings.put("creditai.sessions.absolute", SESSION.toString());
        settings.put("creditai.sessions.access-token", ACCESS_TOKEN.toString());
        settings.put("creditai.links.confirmation", CONFIRMATION.toString());
        return settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    private static final class Holder {
        private static final RunningService INSTANCE = new RunningService();
    }

    @Configuration(proxyBeanMethods = false)
    static class Overrides {

        @Bean
        @Primary
        AdjustableClock adjustableClock() {
            return new AdjustableClock();
        }
    }
}
