package dev.paddock.photos;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes for a decoder, which end with a failure once the picture was given up: not every decoder can be told to stop. */
final class EndingInput extends ImageInputStreamImpl {
    private final byte[] bytes;
    private final BooleanSupplier isGivenUp;

    EndingInput(byte[] bytes, BooleanSupplier isGivenUp) {
        this.bytes = bytes;
        this.isGivenUp = isGivenUp;
    }

    @Override
    public int read() throws IOException {
        check();
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        check();
        bitOffset = 0;
        int count = (int) Math.min(length, bytes.length - streamPos);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private void check() throws IOException {
        checkClosed();
        if (isGivenUp.getAsBoolean()) {
            throw new IOException("the picture was given up");
        }
    }
}
