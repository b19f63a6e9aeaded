// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace patchbay {
class Armed;
class PatchRun;
class PatchRuns;
struct Patch;
} // namespace patchbay

namespace ui {

class CrosspointView;
class EncoderCursor;
class PlantView;
class StatusLine;
struct Services;

/// The crosspoint in the window: it shows what the window shows, and has what is armed there previewed or taken. What
/// has gone is not armed any more. GUI thread only.
class CrosspointRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CrosspointRoom)

public:
    /// All of it outlives this.
    CrosspointRoom(const Services &services, PlantView &view, StatusLine &status, QObject *parent = nullptr);

    CrosspointView &view() { return *m_view; }
    /// The encoder that commands are about while the crosspoint is shown.
    EncoderCursor &cursor() { return *m_cursor; }
    patchbay::Armed &armed() { return m_armed; }

private:
    void enter();
    void selectInList();
    void showSources();
    void take();
    void preview();
    void noteLeftOut(const patchbay::Patch &previewed, const patchbay::PatchRun &run);
    void follow(const patchbay::PatchRun &run);
    void tellDisarmed(int encoders);
    void disarm(const patchbay::PatchRun &run, int index);

    patchbay::Armed &m_armed;
    patchbay::PatchRuns &m_runs;
    PlantView &m_plantView;
    StatusLine &m_status;
    CrosspointView *m_view;
    EncoderCursor *m_cursor;
};

} // namespace ui
