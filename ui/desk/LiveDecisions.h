// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "patchbay/plant/SeenLive.h"
#include "ui/desk/Changes.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace files {
class Settings;
}

namespace patchbay {
class PatchRun;
}

namespace ui {

class LiveDialog;
struct LiveChoice;
struct LiveMet;

/// Asks what becomes of a rebind whose encoder is live, and has it done: it waits, or is cut and moved, or it stays.
/// GUI thread only.
class LiveDecisions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveDecisions)

public:
    /// All of it outlives this; dialogs belong to `window`. The settings say for how long one waits.
    LiveDecisions(const Changes &changes, const files::Settings &settings, QWidget &window, QObject *parent = nullptr);

    /// It asks as soon as no other dialog is open; does nothing for an encoder that no open source reaches.
    void meet(const LiveMet &met);
    /// An item that ended as live and was to stay so waits until its encoder is idle, on the usual terms.
    void letWait(patchbay::PatchRun &run, int index);
    /// Whether such an item is cut is asked, with all else that can become of it.
    void askWhetherToCut(const patchbay::PatchRun &run, int index);

Q_SIGNALS:
    /// What becomes of it, or that nothing does, in passing.
    void told(const QString &sentence);

private:
    void carryOut(const LiveChoice &choice);
    void wait(const LiveChoice &choice);
    void tellLeft(const LiveDialog &dialog);
    void closePast(const patchbay::PatchRun &run);

    patchbay::PatchRuns &m_runs;
    patchbay::LiveMoves &m_moves;
    patchbay::PendingRebinds &m_waits;
    patchbay::Plant &m_plant;
    const files::Settings &m_settings;
    QWidget &m_window;
    patchbay::SeenLive m_seen;
    QHash<QString, QPointer<LiveDialog>> m_dialogs; ///< those that may be open, by the encoder's ARN
};

} // namespace ui
