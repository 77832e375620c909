package com.creditai.golive.drivers;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody at a {@link Browser} who goes where it is sent and fills in the forms that stand in pages, each with the hidden fields
 * that the page gives it. For use by one thread.
 */
public final class PageVisitor {

    private static final int MOST_REDIRECTS = 5;

    private final URI service;
    private final Browser browser;

    public PageVisitor(URI service, Browser browser) {
        this.service = service;
        this.browser = browser;
    }

    /**
     * A page as it came.
     *
     * @param address where the redirects ended
     */
    public record Page(URI address, int status, String html) {

        private static final Pattern FORM =
                Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
        private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>", Pattern.CASE_INSENSITIVE);

        /** Whether it has a form that is sent to this path. */
        public boolean hasForm(String path) {
            return forms().containsKey(path);
        }

        /** What its form for the path sends beside what a person fills in: the values that the page gives. */
        private Map<String, String> given(String path) {
            String inside = forms().get(path);
            if (inside == null) {
                throw new IllegalStateException(
                        "the page at " + address.getPath() + " (" + status + ") has no form that is sent to " + path);
            }
            Map<String, String> fields = new LinkedHashMap<>();
            INPUT.matcher(inside)
                    .results()
                    .map(input -> input.group(1))
                    .filter(input -> !attribute(input, "value").isEmpty())
                    .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
            return fields;
        }

        /** The insides of its forms by the path that each is sent to. */
        private Map<String, String> forms() {
            Map<String, String> forms = new LinkedHashMap<>();
            FORM.matcher(html).results().forEach(form -> {
                URI action = address.resolve(attribute(form.group(1), "action"));
                forms.put(action.getPath(), form.group(2));
            });
            return forms;
        }

        private static String attribute(String tag, String name) {
            Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
            return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
        }
    }

    /** Opens a path of the service or the address of a link. */
    public Page open(String address) {
        URI target = service.resolve(address);
        return arrived(target, browser.open(target.toString()));
    }

    /**
     * Fills in and sends the page's form for a path.
     *
     * @throws IllegalStateException when the page has no such form
     */
    public Page submit(Page page, String path, Map<String, String> filledIn) {
        Map<String, String> fields = page.given(path);
        fields.putAll(filledIn);
        URI target = page.address().resolve(path);
        return arrived(target, browser.post(target.toString(), fields));
    }

    /** Signs in at the form of the page, wherever it was shown; answers where that leads. */
    public Page signIn(Page page, Person person) {
        return submit(page, "/sign-in", Map.of("email", person.email(), "password", person.password()));
    }

    private Page arrived(URI asked, Answer first) {
        URI address = asked;
        Answer answer = first;
        for (int redirects = 0; redirects < MOST_REDIRECTS && isRedirect(answer); redirects++) {
            address = address.resolve(answer.header("location").orElseThrow());
            answer = browser.open(address.toString());
        }
        return new Page(address, answer.status(), answer.text());
    }

    private static boolean isRedirect(Answer answer) {
        return answer.status() / 100 == 3 && answer.header("location").isPresent();
    }
}
