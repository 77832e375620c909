package com.creditai.golive.platform;

import java.nio.file.Path;
import javax.net.ssl.SSLContext;

final class StandIns {
    static StandIns start(Path folder) {
        throw new UnsupportedOperationException();
    }

    ServiceSettings.Providers providers() {
        throw new UnsupportedOperationException();
    }

    ServiceSettings.Tls tls() {
        throw new UnsupportedOperationException();
    }

    SSLContext trust() {
        throw new UnsupportedOperationException();
    }

    Path trustStore() {
        throw new UnsupportedOperationException();
    }

    String trustStorePassword() {
        throw new UnsupportedOperationException();
    }

    void close() {}
}
