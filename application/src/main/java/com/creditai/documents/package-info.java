/**
 * Credit reports of a person: received, stored, read, analysed, shown, renamed and deleted.
 *
 * <p>{@link com.creditai.documents.Reports} is the way in for pages and for the JSON API alike.
 */
@NullMarked
package com.creditai.documents;

import org.jspecify.annotations.NullMarked;
