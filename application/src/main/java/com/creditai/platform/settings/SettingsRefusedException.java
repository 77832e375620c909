package com.creditai.platform.settings;

import org.springframework.boot.ExitCodeGenerator;

/** The settings do not allow a start; ends the process with exit code 78 (EX_CONFIG of sysexits.h). */
public final class SettingsRefusedException extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /** Exit code for a configuration error. */
    public static final int EXIT_CODE = 78;

    SettingsRefusedException(SettingProblem problem) {
        super(problem.message());
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
