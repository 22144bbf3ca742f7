package taskmaster.core.config;

import java.nio.file.Path;

/** What a file of the configuration held when it was read. */
record SourceText(Path file, String text) {}
