package com.creditai.documents.storage;

import com.google.api.client.http.javanet.ConnectionFactory;
import com.google.api.client.http.javanet.DefaultConnectionFactory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connections that one reading or storing has taken. Google's client asks again when an answer stops coming, for as long
 * as each brings anything, and forgets it: its connection would be open until memory is collected. And nothing ends a write
 * to whoever takes no byte any more, since the platform has no time-out for that. The client works in the thread that calls
 * it; whoever else may close the connections at any time.
 */
final class OpenConnections implements AutoCloseable {
    private static final ThreadLocal<@Nullable OpenConnections> WORKING = new ThreadLocal<>();
    private static final ConnectionFactory USUAL = new DefaultConnectionFactory();

    private final int most;
    private final List<HttpURLConnection> open = new ArrayList<>();
    private boolean closed;

    /** @param most how many connections the work may take, at least 1 */
    OpenConnections(int most) {
        this.most = most;
    }

    /** Something that is done with storage. */
    interface Work<T> {
        T result() throws IOException;
    }

    /**
     * Opens a connection and notes it, when it is for a reading or storing.
     *
     * @throws StorageUnavailableException when the work has taken too many
     * @throws IOException when its connections were closed
     */
    static HttpURLConnection open(URL address) throws IOException {
        HttpURLConnection connection = USUAL.openConnection(address);
        OpenConnections work = WORKING.get();
        if (work != null) {
            work.add(connection);
        }
        return connection;
    }

    private synchronized void add(HttpURLConnection connection) throws IOException {
        if (closed) {
            throw new IOException("storage has had its time");
        }
        if (open.size() == most) {
            throw new StorageUnavailableException(
                    "storage stopped sending again and again", new IOException(most + " answers were not whole"));
        }
        open.add(connection);
    }

    /** Does it and notes the connections that it takes. */
    <T> T during(Work<T> work) throws IOException {
        WORKING.set(this);
        try {
            return work.result();
        } finally {
            WORKING.remove();
        }
    }

    /** Whether storage was asked again. */
    synchronized boolean several() {
        return open.size() > 1;
    }

    /** Ends all connections and lets no other one be opened; one whose answer was read to its end needs it not. */
    @Override
    public synchronized void close() {
        closed = true;
        open.forEach(HttpURLConnection::disconnect);
        open.clear();
    }
}
