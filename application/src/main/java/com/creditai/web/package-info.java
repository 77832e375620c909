/** The pages for people: they show what the other capabilities publish, work without script, and never call the API. */
@NullMarked
package com.creditai.web;

import org.jspecify.annotations.NullMarked;
