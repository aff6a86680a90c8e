package dev.paddock.domain;

class InMemorySkeletonsTest extends SkeletonsContract {
    @Override
    protected Skeletons skeletons() {
        return new InMemorySkeletons();
    }
}
