package taskmaster.core.config;

import java.util.List;

/** A section as written: its header and the entries below it, in order, doubles included. */
record IniSection(String name, SourcePos pos, List<IniEntry> entries) {}
