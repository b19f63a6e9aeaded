// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/Severity.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace patchbay {
class ActRuns;
class Armed;
class CloseWatch;
class LiveMoves;
class PatchRuns;
class PendingRebinds;
class Plan;
class Plant;
class Sources;
class StrandedEncoders;
class UrlNeeds;
class WatchList;
} // namespace patchbay

namespace ui {

class MainWindow;
class Question;
class StatusLine;
struct Services;

/// How the window closes, with a person in front of it and without: the sources end, what is under way is finished and
/// told, and only then the window goes.
class Closing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Closing)

public:
    /// All of it outlives this.
    Closing(MainWindow &window, StatusLine &status, const Services &services);

    bool hasBegun() const { return m_hasBegun; }
    /// Closes as for a person, but asks and tells nobody, and waits for no dialog: what a person would be told is
    /// logged. ended() follows when nothing is under way any more.
    void beginUnattended();
    /// Leaves every change under way where it is; what became of it is not known then. How many there were.
    int stopWaiting();
    /// A window that closes takes its bars along: what a person must know is a dialog then, and closing waits for it.
    void tell(const QString &sentence, Severity severity);

Q_SIGNALS:
    /// The window shows nothing else any more.
    void begun();
    /// The window is gone and nothing is under way any more.
    void ended();

private:
    void ask();
    void followInQuestion();
    void tellWhatIsLeft();
    void offerRescue();
    void rescue();
    QStringList leftByQuitting() const;
    QStringList cutsLeftByQuitting() const;
    QString notCutByQuitting() const;
    QString waitsLeftByQuitting() const;
    int actsWaiting() const;
    QString meaningOfQuitting() const;
    void begin();
    void finish();

    MainWindow &m_window;
    StatusLine &m_status;
    const patchbay::Plant &m_plant;
    patchbay::Sources &m_sources;
    patchbay::StrandedEncoders &m_stranded;
    patchbay::PatchRuns &m_runs;
    patchbay::ActRuns &m_acts;
    const patchbay::LiveMoves &m_liveMoves;
    const patchbay::PendingRebinds &m_waits;
    const patchbay::UrlNeeds &m_urlNeeds;
    const patchbay::Armed &m_armed;
    const patchbay::Plan &m_plan;
    const patchbay::WatchList &m_watchList;
    const patchbay::CloseWatch &m_closeWatch;
    QPointer<Question> m_question; ///< that is being asked
    bool m_hasBegun = false;
    bool m_isUnattended = false; ///< nobody reads a dialog any more
    bool m_isNothingUnderWay = false;
    bool m_hasEnded = false;
};

} // namespace ui
