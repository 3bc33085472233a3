/** Tests in a real browser, of pages that a real server gives: what a person sees, hears and can reach. */
package org.amurgraph.browser;
