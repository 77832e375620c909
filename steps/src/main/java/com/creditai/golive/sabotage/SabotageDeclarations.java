package com.creditai.golive.sabotage;

/**
 * Declares, beside the steps, how each criterion is tried.
 *
 * <p>Implementations have a constructor without arguments and are named in
 * {@code META-INF/services/com.creditai.golive.sabotage.SabotageDeclarations}.
 */
public interface SabotageDeclarations {

    /** Adds this class's sabotages. */
    void declare(Declarations declarations);
}
