package org.amurgraph.page;

/**
 * A file of the release that can be fetched.
 *
 * @param name path below {@code /dump/}
 * @param description what it holds
 * @param mediaType its media type
 * @param bytes its size
 * @param sha256 its checksum in hexadecimal digits
 */
public record DumpFile(String name, String description, String mediaType, long bytes, String sha256) {
}
