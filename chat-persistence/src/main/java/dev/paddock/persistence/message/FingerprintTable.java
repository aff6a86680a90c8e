package dev.paddock.persistence.message;

/**
 * A map from fingerprints of messages to their places, in two arrays: 24 bytes or so an entry instead of the hundred of a map of
 * objects. Of two messages with one fingerprint it knows the later. Used by one thread.
 */
final class FingerprintTable {
    private static final int SMALLEST = 1 << 10;

    /** Fingerprints; 0 is a free slot. */
    private long[] keys = new long[SMALLEST];

    private long[] places = new long[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    void put(long fingerprint, long place) {
        if (size >= keys.length / 2) {
            grow();
        }
        insert(key(fingerprint), place);
    }

    /** The place under {@code fingerprint}, -1 if there is none. */
    long find(long fingerprint) {
        long key = key(fingerprint);
        int mask = keys.length - 1;
        for (int slot = (int) key & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return places[slot];
            }
        }
        return -1;
    }

    private static long key(long fingerprint) {
        return fingerprint == 0 ? 1 : fingerprint;
    }

    private void insert(long key, long place) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        if (keys[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        places[slot] = place;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new long[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldPlaces[i]);
            }
        }
    }
}
