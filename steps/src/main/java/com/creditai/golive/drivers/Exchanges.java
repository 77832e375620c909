package com.creditai.golive.drivers;

import com.creditai.golive.platform.Masking;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What one scenario and the service said to each other, kept with personal data masked. */
public final class Exchanges {

    private static final int LONGEST_BODY = 2_000;

    private final Queue<String> entries = new ConcurrentLinkedQueue<>();

    void add(Call call, Answer answer, long milliseconds) {
        String sent = call.json().orElse(call.file().map(NamedFile::toString).orElse(""));
        entries.add(Masking.mask("> " + call.method() + " " + call.path() + " " + sent + "\n< " + answer.status()
                + " after " + milliseconds + " ms " + readable(answer) + "\n"));
    }

    /** All exchanges so far in the order of their ends, one paragraph each. */
    public String text() {
        return entries.stream().collect(Collectors.joining("\n"));
    }

    private static String readable(Answer answer) {
        String type = answer.header("content-type").orElse("");
        if (type.contains("pdf") || type.contains("octet-stream")) {
            return "(" + answer.body().length + " bytes of " + type + ")";
        }
        int length = Math.min(answer.body().length, LONGEST_BODY);
        return new String(answer.body(), 0, length, StandardCharsets.UTF_8);
    }
}
