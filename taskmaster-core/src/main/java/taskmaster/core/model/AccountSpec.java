package taskmaster.core.model;

/** Someone who may log in over TCP: {@code [user:NAME]}, or {@code username} and {@code password} of a server section. */
public record AccountSpec(String name, Secret password, Role role) {}
