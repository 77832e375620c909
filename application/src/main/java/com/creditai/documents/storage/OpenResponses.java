package com.creditai.documents.storage;

import com.google.api.client.http.HttpResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answers of storage to one reading. Google's client asks again when one of them stops coming, for as long as each brings
 * anything, and forgets it: its connection would be open until memory is collected. It asks in the thread that reads.
 */
final class OpenResponses implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenResponses.class);
    private static final ThreadLocal<@Nullable OpenResponses> READING = new ThreadLocal<>();

    private final int most;
    private final List<HttpResponse> open = new ArrayList<>();

    /** @param most how many answers one reading may take, at least 1 */
    OpenResponses(int most) {
        this.most = most;
    }

    /** Something that reads, or begins to. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * Remembers an answer, when it is one to a reading.
     *
     * @throws StorageUnavailableException when the reading has taken too many
     */
    static void note(HttpResponse response) {
        OpenResponses reading = READING.get();
        if (reading != null) {
            reading.add(response);
        }
    }

    private void add(HttpResponse response) {
        open.add(response);
        if (open.size() > most) {
            throw new StorageUnavailableException(
                    "storage stopped sending again and again", new IOException(most + " answers were not whole"));
        }
    }

    /** Does it and remembers the answers that it gets. */
    <T> T during(Reading<T> reading) throws IOException {
        READING.set(this);
        try {
            return reading.read();
        } finally {
            READING.remove();
        }
    }

    /** Whether storage was asked again. */
    boolean several() {
        return open.size() > 1;
    }

    /** Ends the connections of all answers; one that was read to its end needs it not. */
    @Override
    public void close() {
        for (HttpResponse response : open) {
            try {
                response.disconnect();
            } catch (IOException e) {
                LOG.debug("A connection to storage was lost before it could be closed", e);
            }
        }
        open.clear();
    }
}
