package taskmaster.core.config;

/**
 * What a value may look like, and how it is read.
 *
 * @param label the form in a word or two, for the table in the manual
 */
record ValueForm<T>(String label, Reading<T> reading) {

    /** Text to value, without looking at the machine. */
    @FunctionalInterface
    interface Reading<T> {
        T read(String text) throws ValueException;
    }

    T parse(String text) throws ValueException {
        return reading.read(Blanks.strip(text));
    }
}
