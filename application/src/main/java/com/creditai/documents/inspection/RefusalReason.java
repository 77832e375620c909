package com.creditai.documents.inspection;

import com.creditai.platform.wording.Sizes;

/** Why a file is refused: a stable code for programs, and two sentences for people. */
public enum RefusalReason {
    EMPTY(
            "file-empty",
            "The file is empty.",
            "Download your credit report again from the bureau and upload the new file."),
    TOO_LARGE(
            "file-too-large",
            "The file is larger than we accept.",
            "Upload a file of at most {size}; a report saved from the bureau's website is usually far smaller than a scan."),
    MALWARE(
            "file-malware",
            "The file contains something that is known to be harmful.",
            "Do not open it; check your computer for viruses and download the report again from the bureau."),
    NOT_PDF(
            "file-not-pdf",
            "The file is not a PDF.",
            "Download or print your credit report as a PDF and upload that file."),
    TRUNCATED(
            "file-truncated",
            "The PDF is damaged or incomplete: a part of it is missing.",
            "Download the report again, wait until the download has finished, and upload the new file."),
    ENCRYPTED(
            "file-encrypted",
            "The PDF is protected by encryption or a password.",
            "Open it with its password, print or save it as a new PDF without protection, and upload the new file."),
    TOO_MANY_PAGES(
            "file-too-many-pages",
            "The PDF has more pages than we accept.",
            "Upload only your credit report, with at most {pages} pages."),
    BOMB(
            "file-bomb",
            "The PDF unpacks to far more data than a credit report can hold.",
            "Download the report again from the bureau, or print it to a new PDF, and upload that file."),
    NESTING(
            "file-nesting",
            "The inner structure of the PDF is nested too deeply to be read safely.",
            "Print the report to a new PDF and upload that file."),
    JAVASCRIPT(
            "file-javascript",
            "The PDF contains JavaScript, a program that a credit report does not need.",
            "Print the report to a new PDF, which leaves the program out, and upload that file."),
    LAUNCH_ACTION(
            "file-launch-action",
            "The PDF contains an action that starts another program.",
            "Print the report to a new PDF, which leaves the action out, and upload that file.");

    private final String code;
    private final String title;
    private final String advice;

    RefusalReason(String code, String title, String advice) {
        this.code = code;
        this.title = title;
        this.advice = advice;
    }

    /** The code in the answers of the API, such as {@code file-encrypted}. */
    public String code() {
        return code;
    }

    /** One sentence that names the reason. */
    public String title() {
        return title;
    }

    /** One sentence that says what to do now, with the limits that the file should keep. */
    public String advice(UploadLimits limits) {
        return advice.replace("{size}", Sizes.inWords(limits.maxBytes()))
                .replace("{pages}", Integer.toString(limits.maxPages()));
    }
}
