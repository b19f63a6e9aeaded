// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace patchbay {

class ActRun;
class ActRuns;
class KeyRotations;
class Plant;
class WatchList;

/// Has the watch list follow what becomes of its encoders: one that is deleted from here is off it, as somebody meant
/// it; one whose place another takes (a stream key was replaced) hands its place over; and what each is called is kept
/// with it. One that others delete stays: that is an alarm. GUI thread only.
class WatchedChanges final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchedChanges)

public:
    /// All of it outlives this.
    WatchedChanges(WatchList &watched, Plant &plant, ActRuns &acts, KeyRotations &rotations, QObject *parent = nullptr);

private:
    void follow(ActRun &run);
    void noteDeleted(const ActRun &run, int index);
    void handOver();
    void noteNames();
    void noteName(int row);

    WatchList &m_watched;
    Plant &m_plant;
    KeyRotations &m_rotations;
};

} // namespace patchbay
