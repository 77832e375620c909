package com.creditai.documents.internal;

import com.creditai.documents.Report;
import com.creditai.documents.storage.ChecksumMismatchException;
import com.creditai.documents.storage.ObjectNotFoundException;
import com.creditai.documents.storage.ObjectStorage;
import com.creditai.documents.storage.StorageUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fetches a report's document from storage, and never hands on one that is not what was uploaded. */
@Component
class StoredDocument {

    /** What the names of all documents begin with. */
    static final String FOLDER = "documents/";

    private final ObjectStorage storage;
    private final PrivateFiles files;

    StoredDocument(ObjectStorage storage, PrivateFiles files) {
        this.storage = storage;
        this.files = files;
    }

    /** The name under which a report's document is stored. */
    static String objectOf(UUID report) {
        return FOLDER + report;
    }

    /**
     * A private copy of the document; empty when storage has other bytes than were uploaded, or none. The caller closes it.
     *
     * @throws StorageUnavailableException when storage cannot be asked or does not tell it all
     */
    Optional<ReceivedFile> fetch(Report report) {
        try (InputStream content = storage.read(objectOf(report.id()))) {
            ReceivedFile copy = ReceivedFile.receive(content, report.sizeBytes(), files);
            if (isAltered(report, copy)) {
                copy.close();
                return Optional.empty();
            }
            return Optional.of(copy);
        } catch (ChecksumMismatchException | ObjectNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageUnavailableException("the document of report " + report.id() + " could not be read", e);
        }
    }

    private static boolean isAltered(Report report, ReceivedFile copy) {
        return !copy.sha256().equals(report.sha256());
    }
}
