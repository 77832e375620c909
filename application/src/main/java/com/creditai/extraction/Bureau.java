package com.creditai.extraction;

/** A credit bureau whose printed report can be read. */
public enum Bureau {
    EQUIFAX,
    EXPERIAN
}
