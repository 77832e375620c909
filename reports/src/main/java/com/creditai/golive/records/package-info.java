/** What people sign: records, the keys that are trusted, and why a record does not count. */
@org.jspecify.annotations.NullMarked
package com.creditai.golive.records;
