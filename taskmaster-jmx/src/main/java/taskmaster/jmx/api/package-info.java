/** The contract: MXBean interfaces, their records and names. Imports the JDK and nothing else. */
@org.jspecify.annotations.NullMarked
package taskmaster.jmx.api;
