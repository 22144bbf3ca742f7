/** The desired state as immutable values: what the configuration means once defaults and expansions are applied. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.model;
