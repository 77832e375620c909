/** The golive command. */
package com.creditai.golive.cli;
