package com.creditai.documents;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in the list of reports, behind the report that was uploaded at that instant under that id. It stays right when
 * reports are added or removed meanwhile.
 */
public record Position(Instant uploadedAt, UUID id) {

    private static final int LENGTH = 24;

    /** An opaque text that {@link #parse} understands. */
    public String text() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, uploadedAt);
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .putLong(micros)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The place that the text stands for; empty when the text was not made by {@link #text}. */
    public static Optional<Position> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != LENGTH) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            Instant uploadedAt = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
            return Optional.of(new Position(uploadedAt, new UUID(buffer.getLong(), buffer.getLong())));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException notOurs) {
            return Optional.empty();
        }
    }
}
