/** Keeps the bytes of documents in object storage, so that what is read is what was stored. */
@NullMarked
package com.creditai.documents.storage;

import org.jspecify.annotations.NullMarked;
