/** Captured output: from a child's stream to rotated files, and back to whoever reads them. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.output;
