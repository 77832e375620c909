package com.creditai.golive.drivers;

import com.creditai.golive.platform.Masking;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What one scenario and the service said to each other, told with personal data masked. */
public final class Exchanges {

    private static final int LONGEST = 2_000;

    private final Queue<String> entries = new ConcurrentLinkedQueue<>();

    void add(Call call, Answer answer, long milliseconds) {
        String sent = call.json().orElse(call.file().map(NamedFile::toString).orElse(""));
        entries.add("> " + call.method() + " " + call.path() + " " + sent + "\n< " + answer.status() + " after "
                + milliseconds + " ms " + readable(answer));
    }

    /**
     * All exchanges so far in the order of their ends, one paragraph each, with personal data masked, and then cut: half a
     * value could not be recognised.
     */
    public String text() {
        return entries.stream()
                .map(entry -> shortened(Masking.maskExchange(entry)) + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static String shortened(String entry) {
        return entry.length() <= LONGEST ? entry : entry.substring(0, LONGEST) + " ...";
    }

    private static String readable(Answer answer) {
        String type = answer.header("content-type").orElse("");
        if (type.contains("pdf") || type.contains("octet-stream")) {
            return "(" + answer.body().length + " bytes of " + type + ")";
        }
        return answer.text();
    }
}
