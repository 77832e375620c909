/**
 * Judges an uploaded file before anything of it is kept: pure code over bytes, no framework.
 *
 * <p>The file is first read token by token with bounded counters, so that PDFBox never meets nesting, inflation or
 * counts that it could not bear; only then PDFBox walks the page tree.
 */
@NullMarked
package com.creditai.documents.inspection;

import org.jspecify.annotations.NullMarked;
