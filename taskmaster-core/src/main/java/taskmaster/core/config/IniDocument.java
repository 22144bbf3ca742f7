package taskmaster.core.config;

import java.nio.file.Path;
import java.util.List;

/** What was written in one file, and where; no meaning yet. */
record IniDocument(Path file, String text, List<IniSection> sections) {}
