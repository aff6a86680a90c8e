package dev.paddock.domain.shop;

import dev.paddock.domain.room.BarPeople;
import dev.paddock.domain.room.FreeSeats;
import dev.paddock.domain.room.JoinRoom;
import dev.paddock.domain.room.LeaveRoom;
import dev.paddock.domain.room.RunRooms;

/** Rooms: taking a seat and giving it up, and running the rooms. */
public record RoomFeature(
        JoinRoom joinRoom, LeaveRoom leaveRoom, FreeSeats freeSeats, RunRooms runRooms, BarPeople barPeople) {

    static RoomFeature of(Ports ports, Surroundings outside) {
        var rooms = ports.rooms();
        var seats = ports.seats();
        var bars = ports.bars();
        var transactions = ports.transactions();
        var events = ports.events();
        var clock = outside.clock();
        return new RoomFeature(
                new JoinRoom(rooms, seats, bars, ports.conversations(), transactions, events, clock),
                new LeaveRoom(seats, transactions, events),
                new FreeSeats(seats, transactions, events, clock),
                new RunRooms(rooms, seats, transactions, events, outside.ids(), clock),
                new BarPeople(rooms, seats, bars, ports.accounts(), transactions, events, clock));
    }
}
