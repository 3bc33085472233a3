package org.amurgraph.http;

import com.github.benmanes.caffeine.cache.Caffeine;

/** Caches of what was answered and of who asked. */
public final class Caches {

    private Caches() {
    }

    /** A cache that is looked after by the threads that use it: to wake another one for each answer costs more. */
    public static Caffeine<Object, Object> builder() {
        return Caffeine.newBuilder().executor(Runnable::run);
    }
}
