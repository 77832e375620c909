package com.creditai.platform.web;

import java.util.Map;

/**
 * An answer as it was given, to be given again.
 *
 * @param headers those that say something about the content, by name
 * @param body at most {@link JsonBodyFilter#MOST_BYTES}
 */
record RememberedAnswer(int status, Map<String, String> headers, byte[] body) {}
