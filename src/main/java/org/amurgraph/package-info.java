/**
 * The commands and the pipeline. {@code Build} alone knows the whole pipeline; {@code Main} alone knows it and the
 * server.
 */
package org.amurgraph;
