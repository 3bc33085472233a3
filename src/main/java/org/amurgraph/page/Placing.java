package org.amurgraph.page;

import java.util.ArrayList;
import java.util.List;

/** Finds room for signs on a drawing, so that they hide neither each other nor the names. Units are pixels. */
final class Placing {

    /** Distance of signs from the dot that they belong to, and room for its name above it. */
    private static final int GAP = 9;
    private static final int NAME = 26;

    /** A box by its left upper corner. */
    record Box(int x, int y, int width, int height) {

        boolean meets(Box other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean isWithin(Box other) {
            return x >= other.x && y >= other.y && x + width <= other.x + other.width
                    && y + height <= other.y + other.height;
        }
    }

    private final Box whole;
    private final List<Box> taken = new ArrayList<>();

    Placing(int width, int height) {
        this.whole = new Box(0, 0, width, height);
    }

    void take(Box box) {
        taken.add(box);
    }

    /** Takes room below, right of, left of or above a dot, the first that is free; below if none is. */
    Box near(int x, int y, int width, int height) {
        List<Box> choices = List.of(new Box(x - width / 2, y + GAP, width, height),
                new Box(x, y + GAP, width, height), new Box(x - width, y + GAP, width, height),
                new Box(x + GAP, y - height / 2, width, height),
                new Box(x - GAP - width, y - height / 2, width, height),
                new Box(x - width / 2, y - NAME - height, width, height));
        Box box = choices.stream().filter(b -> b.isWithin(whole) && taken.stream().noneMatch(b::meets)).findFirst()
                .orElse(choices.get(0));
        take(box);
        return box;
    }
}
