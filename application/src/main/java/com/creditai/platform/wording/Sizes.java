package com.creditai.platform.wording;

/** Sizes as people say them. */
public final class Sizes {

    private static final int STEP = 1024;
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB"};

    private Sizes() {}

    /**
     * The size in the largest unit of which it is a whole number, such as {@code 20 MB}; a kB is 1024 bytes.
     *
     * @param bytes 0 or more
     */
    public static String inWords(long bytes) {
        long number = bytes;
        int unit = 0;
        while (number >= STEP && number % STEP == 0 && unit < UNITS.length - 1) {
            number /= STEP;
            unit++;
        }
        return number + " " + UNITS[unit];
    }
}
