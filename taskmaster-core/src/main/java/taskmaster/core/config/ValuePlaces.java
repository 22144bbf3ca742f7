package taskmaster.core.config;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the characters of a value were written: a value may go on over several lines.
 *
 * @param pieces of the logical line, in order
 * @param start where in the logical line the value begins
 */
record ValuePlaces(Path file, List<Piece> pieces, int start) {

    /**
     * What one line of the file gave to a logical line.
     *
     * @param offset where it begins in the logical line
     * @param line counted from 1
     * @param column counted from 1
     */
    record Piece(int offset, int line, int column) {}

    ValuePlaces {
        pieces = List.copyOf(pieces);
    }

    /** The place of a character of the value. */
    SourcePos at(int offset) {
        int wanted = start + offset;
        Piece found = pieces.getFirst();
        for (Piece piece : pieces) {
            if (piece.offset() > wanted) {
                break;
            }
            found = piece;
        }
        return new SourcePos(file, found.line(), found.column() + Math.max(0, wanted - found.offset()));
    }
}
