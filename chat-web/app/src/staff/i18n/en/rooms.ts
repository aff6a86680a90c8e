import type { rooms as french } from "../fr/rooms";

export const rooms: typeof french = {
  rooms: {
    title: "Rooms",
    new: "New room",
    newTitle: "New room",
    none: "No room",
    noneText: "Create one: every customer sees it at once.",
    seats: (taken, all) => `${taken} of ${all} seats taken`,
    change: "Change",
    changeLong: (name) => `Change ${name}`,
    changeTitle: (name) => `Change ${name}`,
    delete: "Delete",
    deleteLong: (name) => `Delete ${name}`,
    name: "Name",
    nameHint: "3 to 64 characters, unique.",
    capacity: "Seats",
    capacityHint: "2 to 10,000.",
    shrinkHint: "Those seated stay seated, even if you make it smaller.",
    keep: "Change nothing",
    save: "Save",
    create: "Create the room",
    created: "Room created",
    changed: "Room changed",
    deleted: "Room deleted",
    deleteTitle: (name) => `Delete ${name}?`,
    deleteText: (n) =>
      `This is final and immediate. ${n === 0 ? "Nobody is in it right now." : n === 1 ? "One person is in it and will be told." : `${n} people are in it and will be told.`}`,
    keepRoom: "Keep the room",
    deleteDo: "Delete the room",
  },
};
