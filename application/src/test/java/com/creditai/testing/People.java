package com.creditai.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** People who use the service: registers them, reads their mail, signs them in. */
public final class People {

    public static final String PASSWORD = "quiet meadow lantern 47";
    private static final Pattern TOKEN = Pattern.compile("/confirm\\?token=([A-Za-z0-9_-]{43})");

    private final RunningService service;
    private final Api api;

    public People(RunningService service) {
        this.service = service;
        this.api = new Api(service.url());
    }

    /** An address that nobody has. */
    public static String newAddress() {
        return "p" + UUID.randomUUID().toString().replace("-", "") + "@example.test";
    }

    /** Registers and confirms a consumer; answers the address. */
    public String consumer() {
        String email = newAddress();
        register(email, PASSWORD);
        confirm(tokenMailedTo(email), PASSWORD);
        return email;
    }

    public Api.Answer confirm(String token, String password) {
        return api.post("/api/v1/accounts/confirmations", Map.of("token", token, "password", password));
    }

    public Api.Answer register(String email, String password) {
        return api.post("/api/v1/accounts", Map.of("email", email, "password", password, "name", "Maya Lindqvist"));
    }

    public Api.Answer signIn(String email, String password) {
        return api.post("/api/v1/sessions", Map.of("email", email, "password", password));
    }

    /** The header that says who sends a request. */
    public static String bearer(Api.Answer session) {
        return "Bearer " + session.text("accessToken");
    }

    /** The token of the newest confirmation mail to the address. */
    public String tokenMailedTo(String email) {
        List<String> tokens = tokensMailedTo(email, 1);
        return tokens.get(tokens.size() - 1);
    }

    /** The tokens of all confirmation mails to the address, at least so many, in the order of arrival. */
    public List<String> tokensMailedTo(String email, int least) {
        return await(email, "Confirm your address", least).stream()
                .map(People::token)
                .toList();
    }

    private static String token(String mail) {
        Matcher matcher = TOKEN.matcher(mail);
        if (!matcher.find()) {
            throw new AssertionError("no link in " + mail);
        }
        return matcher.group(1);
    }

    /** The mails with that subject to the address as they came over the wire, at least so many. */
    public List<String> await(String email, String subject, int least) {
        return Awaitility.await("mail '" + subject + "' to " + email)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> mails(email, subject), mails -> mails.size() >= least);
    }

    private List<String> mails(String email, String subject) {
        return Arrays.stream(service.mail().getReceivedMessagesForDomain(email))
                .filter(mail -> wire(mail).contains("Subject: " + subject))
                .map(People::wire)
                .toList();
    }

    private static String wire(MimeMessage mail) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
