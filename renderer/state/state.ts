import { type ActorPageEvents, type ActorPageState, actorPage } from './slices/actorPage.ts';
import { type AskingEvents, type AskingState, asking } from './slices/asking.ts';
import type { CommonEvents } from './slices/common.ts';
import { type ComparingEvents, type ComparingState, comparing } from './slices/comparing.ts';
import { type DeskRoomEvents, type DeskRoomState, deskRoom } from './slices/deskRoom.ts';
import { type DialogEvents, type DialogState, dialog } from './slices/dialog.ts';
import { type FindEvents, type FindState, find } from './slices/find.ts';
import { type ListingEvents, type ListingState, listing } from './slices/listing.ts';
import { type LookingEvents, type LookingState, looking } from './slices/looking.ts';
import { type ModeEvents, type ModeState, mode } from './slices/mode.ts';
import { type NoticeEvents, type NoticeState, notice } from './slices/notice.ts';
import { type OutletsEvents, type OutletsState, outlets } from './slices/outlets.ts';
import { type PersonEvents, type PersonState, person } from './slices/person.ts';
import { type QuestionsEvents, type QuestionsState, questions } from './slices/questions.ts';
import { type ReadingEvents, type ReadingState, reading } from './slices/reading.ts';
import { type RecentEvents, type RecentState, recent } from './slices/recent.ts';
import { type RecordsEvents, type RecordsState, records } from './slices/records.ts';
import { type RoomEvents, type RoomState, room } from './slices/room.ts';
import { type SavingEvents, type SavingState, saving } from './slices/saving.ts';
import { type SuggestionsEvents, type SuggestionsState, suggestions } from './slices/suggestions.ts';
import { type TourEvents, type TourState, tour } from './slices/tour.ts';
import { type TransferEvents, type TransferState, transfer } from './slices/transfer.ts';
import { type WorkspaceEvents, type WorkspaceState, workspace } from './slices/workspace.ts';
import { type WritingEvents, type WritingState, writing } from './slices/writing.ts';

/** What the window shows. Each slice says what its part means and how events change it. */
export interface State
  extends WorkspaceState,
    ReadingState,
    RoomState,
    DeskRoomState,
    OutletsState,
    RecordsState,
    AskingState,
    ActorPageState,
    ComparingState,
    ListingState,
    LookingState,
    QuestionsState,
    RecentState,
    SavingState,
    WritingState,
    PersonState,
    FindState,
    SuggestionsState,
    TourState,
    TransferState,
    ModeState,
    DialogState,
    NoticeState {}

interface Events
  extends CommonEvents,
    WorkspaceEvents,
    ReadingEvents,
    RoomEvents,
    DeskRoomEvents,
    OutletsEvents,
    RecordsEvents,
    AskingEvents,
    ActorPageEvents,
    ComparingEvents,
    ListingEvents,
    LookingEvents,
    QuestionsEvents,
    RecentEvents,
    SavingEvents,
    WritingEvents,
    PersonEvents,
    FindEvents,
    SuggestionsEvents,
    TourEvents,
    TransferEvents,
    ModeEvents,
    DialogEvents,
    NoticeEvents {}

/** Something that has happened, by its name. */
export type Event = { [Name in keyof Events]: { readonly type: Name } & Events[Name] }[keyof Events];

export const slices = [
  workspace,
  reading,
  room,
  deskRoom,
  outlets,
  records,
  asking,
  actorPage,
  comparing,
  listing,
  looking,
  questions,
  recent,
  saving,
  writing,
  person,
  find,
  suggestions,
  tour,
  transfer,
  mode,
  dialog,
  notice,
] as const;

export const initialState: State = {
  ...workspace.initial,
  ...reading.initial,
  ...room.initial,
  ...deskRoom.initial,
  ...outlets.initial,
  ...records.initial,
  ...asking.initial,
  ...actorPage.initial,
  ...comparing.initial,
  ...listing.initial,
  ...looking.initial,
  ...questions.initial,
  ...recent.initial,
  ...saving.initial,
  ...writing.initial,
  ...person.initial,
  ...find.initial,
  ...suggestions.initial,
  ...tour.initial,
  ...transfer.initial,
  ...mode.initial,
  ...dialog.initial,
  ...notice.initial,
};
