/** The one door to the C library and the Linux kernel, through the foreign-function API. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.posix;
