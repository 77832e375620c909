package com.creditai.golive.catalogue;

/** One statement of the brief in its own outline; {@code item} may be empty. */
public record Statement(String id, String part, String group, String item, String text) {}
