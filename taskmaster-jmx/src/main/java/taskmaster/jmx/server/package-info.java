/** The connectors and what protects them. */
@org.jspecify.annotations.NullMarked
package taskmaster.jmx.server;
