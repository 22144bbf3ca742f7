package taskmaster.core.config;

import java.util.List;

/**
 * A configuration as it was read, to be parsed again when somebody asks for its details: they are several times as large as the
 * text, nobody asks for them most of the time, and the files may say something else by then.
 *
 * @param texts of the main file and of those it includes
 * @param envFiles that {@code env_file} names
 */
record AsRead(List<SourceText> texts, EnvFiles envFiles, Surroundings around) {

    AsRead {
        texts = List.copyOf(texts);
    }

    /** Everything that the texts say. What is wrong with them was said when they were read. */
    ParsedConfig parse() {
        Problems said = new Problems();
        return parse(SourceFiles.parse(texts, said), envFiles, around, said);
    }

    /** Sections to meaning. */
    static ParsedConfig parse(List<IniDocument> documents, EnvFiles envFiles, Surroundings around, Problems problems) {
        Sections sections = Sections.merge(documents, problems);
        return new ConfigParser(sections, around, envFiles, problems)
                .parse(documents.getFirst().file());
    }
}
