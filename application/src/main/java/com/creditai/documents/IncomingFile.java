package com.creditai.documents;

import com.creditai.platform.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file that a person sends.
 *
 * @param name the file's own name as the sender gave it; empty when there was none
 * @param claimed the digest that the sender says the content has
 */
public record IncomingFile(Optional<String> name, Optional<Sha256> claimed, Content content) {

    /** Opens the content for one pass. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
