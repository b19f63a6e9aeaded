// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

namespace patchbay {
class Armed;
class PatchRun;
class PatchRuns;
struct Patch;
} // namespace patchbay

namespace ui {

class CrosspointView;
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
    patchbay::Armed &armed() { return m_armed; }

private:
    void showSources();
    void take();
    void preview();
    void noteLeftOut(const patchbay::Patch &previewed);
    void follow(const patchbay::PatchRun &run);
    void disarm(const patchbay::PatchRun &run, int index);

    patchbay::Armed &m_armed;
    patchbay::PatchRuns &m_runs;
    PlantView &m_plantView;
    CrosspointView *m_view;
    QPointer<const patchbay::PatchRun> m_newest; ///< that has begun
};

} // namespace ui
