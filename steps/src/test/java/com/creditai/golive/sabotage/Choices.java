package com.creditai.golive.sabotage;

import java.util.List;
import java.util.Optional;

/** A tiny class for tests of generated changes. */
final class Choices {

    /** A record, whose accessors nobody needs to change. */
    record Pair(int left, int right) {

        Pair {
            if (left > right) {
                throw new IllegalArgumentException("the wrong way round");
            }
        }
    }

    private Choices() {}

    static String all(int number) {
        return sign(number) + " " + known(number) + " " + positive(number) + " " + half(number) + " " + list(number)
                + " " + found(number) + " " + bytes(number).length + " " + both(number);
    }

    static String sign(int number) {
        if (number < 0) {
            return "minus";
        }
        return "plus";
    }

    static String known(int number) {
        return number == 7 || number == 9 ? "yes" : "no";
    }

    static boolean positive(int number) {
        return number > 0;
    }

    static double half(int number) {
        return number / 2.0;
    }

    static List<Integer> list(int number) {
        return List.of(number);
    }

    static Optional<String> found(int number) {
        return Optional.of("x").filter(text -> number > 1);
    }

    static byte[] bytes(int number) {
        return new byte[Math.abs(number)];
    }

    /** Chooses between NEW and the constructor's call, where frames name an object that is not initialised yet. */
    static Pair both(int number) {
        return new Pair(number < 3 ? number : 3, number > 3 ? number : 3);
    }

    static int constant() {
        return 1;
    }
}
