/** Text to meaning: reads INI files, reports every problem with its address, yields a valid specification. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.config;
