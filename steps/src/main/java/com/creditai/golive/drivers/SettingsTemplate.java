package com.creditai.golive.drivers;

import com.creditai.golive.platform.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one documented template of settings that the service is delivered with. */
public final class SettingsTemplate {

    private static final Pattern LINE = Pattern.compile("^\\s*#?\\s*([A-Z][A-Z0-9_]+)=(.*)$");
    private static final Pattern OWN = Pattern.compile("(CREDITAI|SERVER|MANAGEMENT|SPRING)_[A-Z0-9_]+");

    private final Map<String, String> active = new LinkedHashMap<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final Set<String> explained = new TreeSet<>();

    private SettingsTemplate() {}

    /** The template of the checkout that this run belongs to. */
    public static SettingsTemplate delivered() {
        return of(Checkout.around(Path.of("")));
    }

    /** The template of a checkout. */
    public static SettingsTemplate of(Checkout checkout) {
        Path file = checkout.root().resolve("application/deploy/creditai.env.example");
        SettingsTemplate template = new SettingsTemplate();
        try {
            Files.readAllLines(file).forEach(template::read);
        } catch (IOException e) {
            throw new UncheckedIOException("the template of settings cannot be read", e);
        }
        return template;
    }

    /** The settings that the template gives a value, by their environment variables. */
    public Map<String, String> values() {
        return Map.copyOf(active);
    }

    /** The defaults of the settings that may be left out, by their environment variables, in the template's order. */
    public Map<String, String> defaults() {
        return Collections.unmodifiableMap(defaults);
    }

    /** The environment variables that the template explains, with a value or as a comment. */
    public Set<String> explained() {
        return Set.copyOf(explained);
    }

    /** The template's value of a setting by its property name. */
    public Optional<String> valueOf(String property) {
        return Optional.ofNullable(active.get(variable(property)));
    }

    /** How a message names a setting: in both its forms. */
    public static String bothNames(String property) {
        return property + " (" + variable(property) + ")";
    }

    /** The environment variable of a setting. */
    public static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The settings that a running process was given, read from outside. */
    public static Map<String, String> givenTo(long pid) {
        try {
            String all = Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.UTF_8);
            Map<String, String> given = new LinkedHashMap<>();
            Arrays.stream(all.split("\0"))
                    .map(entry -> entry.split("=", 2))
                    .filter(entry -> entry.length == 2 && OWN.matcher(entry[0]).matches())
                    .forEach(entry -> given.put(entry[0], entry[1]));
            return given;
        } catch (IOException e) {
            throw new UncheckedIOException("the environment of process " + pid + " cannot be read", e);
        }
    }

    private void read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
            explained.add(matcher.group(1));
            boolean optional = line.strip().startsWith("#");
            (optional ? defaults : active)
                    .put(matcher.group(1), matcher.group(2).strip());
        }
    }
}
