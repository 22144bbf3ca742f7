package taskmaster.core.config;

import java.util.Collection;
import java.util.List;

/**
 * A configuration as it was read, to be parsed again when somebody asks for its details: they are several times as large as the
 * text, nobody asks for them most of the time, and the files may say something else by then.
 *
 * @param texts of the main file and of those it includes
 * @param envFiles that {@code env_file} names
 * @param scales what was ordered beside it
 */
record AsRead(List<SourceText> texts, EnvFiles envFiles, Surroundings around, List<Scale> scales) {

    AsRead {
        texts = List.copyOf(texts);
        scales = List.copyOf(scales);
    }

    /** A file of variables that only a further process names is read now. */
    AsRead with(Collection<Scale> others) {
        return new AsRead(texts, envFiles.extended(), around, List.copyOf(others));
    }

    /** Nothing of it is to be read from files any more. */
    AsRead complete() {
        return new AsRead(texts, envFiles.asRead(), around, scales);
    }

    /** Everything that the texts say. What is wrong with them was said when they were read. */
    ParsedConfig parse() {
        return parse(new Problems());
    }

    ParsedConfig parse(Problems said) {
        return parse(SourceFiles.parse(texts, said), envFiles, around, scales, said);
    }

    /** Sections to meaning. */
    static ParsedConfig parse(
            List<IniDocument> documents,
            EnvFiles envFiles,
            Surroundings around,
            List<Scale> scales,
            Problems problems) {
        Sections sections = Sections.merge(documents, problems);
        scales.forEach(sections::scale);
        return new ConfigParser(sections, around, envFiles, problems)
                .parse(documents.getFirst().file());
    }
}
