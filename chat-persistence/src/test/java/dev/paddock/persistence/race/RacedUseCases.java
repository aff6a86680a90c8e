package dev.paddock.persistence.race;

import dev.paddock.domain.World;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.room.JoinRoom;
import dev.paddock.domain.room.LeaveRoom;
import dev.paddock.domain.room.RunRooms;
import java.time.ZoneId;

/** The use cases that a crowd races for, on the stores of a world. */
final class RacedUseCases {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final World world;

    RacedUseCases(World world) {
        this.world = world;
    }

    BookAppointment bookAppointment() {
        var findSlots = new FindSlots(world.calendars(), world.appointments(), PARIS, world.clock());
        return new BookAppointment(
                world.calendars(), world.appointments(), findSlots, world.transactions(), world.events(), world.ids());
    }

    CancelAppointment cancelAppointment() {
        return new CancelAppointment(world.appointments(), world.transactions(), world.events(), world.clock());
    }

    JoinRoom joinRoom() {
        return new JoinRoom(
                world.rooms(),
                world.seats(),
                world.conversations(),
                world.transactions(),
                world.events(),
                world.clock());
    }

    LeaveRoom leaveRoom() {
        return new LeaveRoom(world.seats(), world.transactions(), world.events());
    }

    RunRooms runRooms() {
        return new RunRooms(
                world.rooms(), world.seats(), world.transactions(), world.events(), world.ids(), world.clock());
    }
}
