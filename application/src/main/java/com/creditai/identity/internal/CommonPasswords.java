package com.creditai.identity.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The local list of the commonest passwords ({@code identity/common-passwords.txt}), also in trivial disguise: with digits and
 * signs at the end, written twice, or made of very few different characters.
 */
@Component
class CommonPasswords {

    private static final String LIST = "/identity/common-passwords.txt";
    private static final int FEWEST_DIFFERENT = 5;

    private final Set<String> list;

    CommonPasswords() {
        this.list = read();
    }

    boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String bare = lower.replaceAll("[^\\p{L}]+$", "");
        return list.contains(lower)
                || (bare.length() > 0 && list.contains(bare))
                || isRepeatedCommon(lower)
                || lower.chars().distinct().count() < FEWEST_DIFFERENT
                || isSequence(lower);
    }

    private boolean isRepeatedCommon(String password) {
        int half = password.length() / 2;
        return password.length() % 2 == 0
                && password.substring(0, half).equals(password.substring(half))
                && list.contains(password.substring(0, half));
    }

    private static boolean isSequence(String password) {
        for (int i = 1; i < password.length(); i++) {
            int step = Math.floorMod(password.charAt(i) - password.charAt(i - 1), 10);
            if (step != 1) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> read() {
        InputStream in = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + LIST, e);
        }
    }
}
