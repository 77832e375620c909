package com.creditai.golive.drivers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of the service and what their forms send, by the names of the features, and trying them in a browser. */
final class Pages {

    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]*value=\"(\\d+)\"");

    /** In the order in which they are tried: what ends a thing comes last. */
    private static final Map<String, String> NAMES = names();

    private final Browser browser;
    private final String form;
    private final Things things;

    /** @param form a page of the caller's with a form, from which forms are sent */
    Pages(Browser browser, String form, Things things) {
        this.browser = browser;
        this.form = form;
        this.things = things;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("GET /", "the start page");
        names.put("GET /sign-in", "the sign-in page");
        names.put("GET /register", "the registration page");
        names.put("POST /register", "a registration sent there");
        names.put("GET /confirm", "the confirmation page");
        names.put("POST /confirm", "a confirmation sent there");
        names.put("GET /reports", "the page of the own reports");
        names.put("POST /reports", "a report sent there");
        names.put("GET /reports/{}", "the page of a report");
        names.put("GET /reports/{}/progress", "the progress on that page");
        names.put("POST /reports/{}/findings/{}/read", "a finding marked there");
        names.put("GET /reports/{}/name", "the renaming page");
        names.put("POST /reports/{}/name", "a name sent there");
        names.put("GET /reports/{}/document", "the document behind that page");
        names.put("GET /reports/{}/delete", "the deletion page");
        names.put("GET /support", "the look-up page");
        names.put("POST /support", "an address sent there");
        names.put("GET /admin", "the page of the support accounts");
        names.put("GET /admin/documents", "the page of stored documents");
        names.put("POST /admin/support-accounts", "a support account made there");
        names.put("POST /admin/support-accounts/{}/lock", "a lock set there");
        names.put("POST /reports/{}/delete", "a deletion sent there");
        return names;
    }

    /** The names of these endpoints; one that has no name yet is called as it stands. */
    static Set<String> named(Set<String> endpoints) {
        return endpoints.stream()
                .map(endpoint -> NAMES.getOrDefault(endpoint, endpoint))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether what is called so is a page and not an operation. */
    static boolean areCalled(String name) {
        return NAMES.containsValue(name) || name.contains(" /");
    }

    /** Whether the page is about one thing of somebody's. */
    static boolean aboutOneThing(String name) {
        return NAMES.entrySet().stream()
                .anyMatch(page -> page.getValue().equals(name) && page.getKey().contains("{}"));
    }

    /** What came of it, in the words that operations are judged by too. */
    static String outcome(Answer answer) {
        String to = answer.header("location").orElse("");
        if (answer.status() == 302 || answer.status() == 303) {
            return to.endsWith("/sign-in") ? Attempts.SIGN_IN_FIRST : Attempts.THROUGH;
        }
        return switch (answer.status()) {
            case 200 -> Attempts.THROUGH;
            case 403 -> Attempts.ROLE_REFUSED;
            case 404 -> Attempts.NOTHING_THERE;
            default -> "page answered " + answer.status();
        };
    }

    /** Tries those of the pages that are wanted. */
    Map<String, Answer> attempt(Predicate<String> wanted) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        NAMES.forEach((endpoint, name) -> {
            if (wanted.test(name)) {
                answers.put(name, attempt(endpoint));
            }
        });
        return answers;
    }

    private Answer attempt(String endpoint) {
        String template = endpoint.substring(endpoint.indexOf(' ') + 1);
        String thing = template.startsWith("/admin/") ? things.supportAccount() : things.report();
        String path = template.replaceFirst("\\{}", thing).replaceFirst("\\{}", things.finding());
        if (endpoint.startsWith("GET ")) {
            return browser.open(path);
        }
        return template.equals("/reports")
                ? browser.submit(form, path, Documents.named("an ordinary credit report", System.nanoTime()))
                : browser.submit(form, path, typed(template, path));
    }

    private Map<String, String> typed(String template, String path) {
        return switch (template) {
            case "/register", "/admin/support-accounts" -> Operations.newAccount();
            case "/confirm" -> confirmation(things.newcomer());
            case "/support" -> Map.of("email", things.consumerEmail());
            case "/reports/{}/name" -> Map.of("name", "Renamed at the page", "version", version(path));
            case "/reports/{}/findings/{}/read" -> Map.of("read", "true");
            case "/admin/support-accounts/{}/lock" -> Map.of("locked", "true");
            default -> Map.of();
        };
    }

    private static Map<String, String> confirmation(Person newcomer) {
        return Map.of("token", MailDriver.tokenOf(newcomer.confirmationLink()), "password", newcomer.password());
    }

    private String version(String path) {
        return Optional.of(VERSION.matcher(browser.open(path).text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("1");
    }

    /** The page whose forms a caller of the kind has. */
    static String formOf(Caller.Kind kind) {
        return switch (kind) {
            case ANONYMOUS -> "/sign-in";
            case CONSUMER -> "/reports";
            case SUPPORT -> "/support";
            case ADMIN -> "/admin";
        };
    }
}
