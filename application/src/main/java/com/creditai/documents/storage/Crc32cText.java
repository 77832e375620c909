package com.creditai.documents.storage;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32C;

/** Writes a CRC32C as Cloud Storage does: base64 of four bytes in big-endian order. */
final class Crc32cText {
    private Crc32cText() {}

    static String of(CRC32C crc) {
        byte[] bigEndian =
                ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
        return Base64.getEncoder().encodeToString(bigEndian);
    }
}
