/** The launcher for Linux with glibc: posix_spawn, pidfd and epoll. */
@org.jspecify.annotations.NullMarked
package taskmaster.core.launch.posix;
