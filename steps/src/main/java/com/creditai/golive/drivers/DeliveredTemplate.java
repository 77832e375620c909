package com.creditai.golive.drivers;

import com.creditai.golive.platform.Launch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Starts from the template's own values, without what the environment usually fills in. */
public final class DeliveredTemplate {

    /** What the environment fills in although the template has a value or a default for it. */
    private static final List<String> FILLED_IN = List.of(
            "creditai.environment",
            "creditai.database.root-certificate",
            "creditai.keys.encryption-key",
            "creditai.keys.index-key",
            "creditai.storage.bucket",
            "creditai.storage.credentials",
            "creditai.mail.from",
            "creditai.mail.starttls",
            "creditai.breached-passwords.url",
            "creditai.admin.email",
            "creditai.admin.password",
            "server.ssl.certificate",
            "server.ssl.certificate-private-key");

    /** Addresses and passwords, which no template can know. */
    private static final List<String> OF_THE_PLACE = List.of(
            "creditai.public-url",
            "creditai.database.url",
            "creditai.database.username",
            "creditai.database.password",
            "creditai.database.migration-username",
            "creditai.database.migration-password",
            "creditai.storage.endpoint",
            "creditai.mail.host",
            "creditai.mail.port",
            "server.port",
            "management.server.port");

    private DeliveredTemplate() {}

    /** The template's values and nothing else. */
    public static Launch untouched(SettingsTemplate template) {
        Launch launch = Launch.another().withoutWaiting();
        for (String setting : OF_THE_PLACE) {
            launch = launch.without(setting);
        }
        return withoutFilledIn(launch).with(template.values());
    }

    /** The template's values with the addresses and passwords of this environment in the place of its own. */
    public static Launch here(SettingsTemplate template) {
        Set<String> ofThePlace =
                OF_THE_PLACE.stream().map(SettingsTemplate::variable).collect(Collectors.toSet());
        return withoutFilledIn(Launch.another().withoutWaiting())
                .with(template.values().entrySet().stream()
                        .filter(line -> !ofThePlace.contains(line.getKey()))
                        .collect(Collectors.toMap(line -> line.getKey(), line -> line.getValue())));
    }

    private static Launch withoutFilledIn(Launch started) {
        Launch launch = started;
        for (String setting : FILLED_IN) {
            launch = launch.without(setting);
        }
        return launch;
    }
}
