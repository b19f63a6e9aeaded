// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;

namespace patchbay {
struct Patch;
class PatchRun;
struct RebindResult;
} // namespace patchbay

namespace ui {

class LeftOfRun;

/// What can be done about a run: stop it, and once it has ended what is left of it. GUI thread only.
class RunButtons final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunButtons)

public:
    /// What is done elsewhere.
    struct Acts {
        std::function<QString()> name; ///< what the run is called
        std::function<void(const patchbay::Patch &patch)> preview; ///< what is left, or the way back
        /// Finds out what became of changes whose answers got lost, as a run of that name.
        std::function<void(const QString &name, const std::vector<patchbay::RebindResult> &lost)> askAgain;
        std::function<void()> saveItems;
        std::function<void()> dismiss;
        std::function<void()> dismissAll; ///< this and all others that have ended
    };

    /// Run and what is left of it outlive this.
    RunButtons(patchbay::PatchRun &run, LeftOfRun &left, Acts acts, QWidget *parent = nullptr);

    /// Something has become of the run.
    void update();
    bool isStopping() const { return m_isStopping; }
    /// Whether there is a button that dismisses others, too, and whether something of these is only here.
    void setDismissesAll(bool all, bool isOnlyHere);

Q_SIGNALS:
    /// Nothing more is begun, because a person wants so.
    void stopped();

private:
    void showRetry();
    void stop();
    void retry();
    void askAgain();
    void undo();

    patchbay::PatchRun &m_run;
    LeftOfRun &m_left;
    Acts m_acts;
    bool m_isStopping = false;
    bool m_dismissesAll = false;
    QPushButton *m_retry;
    QPushButton *m_askAgain;
    QPushButton *m_undo;
    QPushButton *m_export;
    QPushButton *m_dismiss;
    QPushButton *m_dismissAll;
    QPushButton *m_stop;
};

} // namespace ui
