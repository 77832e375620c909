package com.creditai.web;

/**
 * One of the looks at a report's progress that a page takes by itself. They become rarer and end after about ten minutes: a page
 * that is left open must not keep its person signed in for ever.
 *
 * @param number counts from 1
 */
record ProgressLook(int number) {

    static final ProgressLook FIRST = new ProgressLook(1);

    private static final int QUICK = 60;
    private static final int ALL = 170;

    ProgressLook {
        number = Math.max(1, Math.min(number, ALL + 1));
    }

    ProgressLook next() {
        return new ProgressLook(number + 1);
    }

    /** Whether there is such a look; after the last one the person looks again by the link. Public for the template. */
    public boolean due() {
        return number <= ALL;
    }

    /** How long to wait before it. Public for the template. */
    public int seconds() {
        return number <= QUICK ? 1 : 5;
    }
}
